import { setViewport } from '@web/test-runner-commands';
import { everyStory } from '../core/every-story.testing.ts';
import * as stories from './cockpit-gauge.stories.ts';

describe('every story of the cockpit, wide', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  everyStory(stories, 'light');
  everyStory(stories, 'dark');
});

describe('every story of the cockpit, 320 px', () => {
  before(() => setViewport({ width: 320, height: 700 }));
  everyStory(stories, 'city');
});
