import { setViewport } from '@web/test-runner-commands';
import { everyStory } from '../core/every-story.testing.ts';
import * as stories from './participation-map.stories.ts';

describe('every story of the participation map, wide', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  everyStory(stories, 'light');
  everyStory(stories, 'dark');
});

describe('every story of the participation map, 320 px', () => {
  before(() => setViewport({ width: 320, height: 700 }));
  everyStory(stories, 'city');
});
