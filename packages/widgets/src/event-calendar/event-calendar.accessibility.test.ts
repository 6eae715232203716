import { setViewport } from '@web/test-runner-commands';
import { everyStory } from '../core/every-story.testing.ts';
import * as stories from './event-calendar.stories.ts';

describe('every story of the event calendar, wide', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  everyStory(stories, 'light');
  everyStory(stories, 'dark');
});

describe('every story of the event calendar, 320 px', () => {
  before(() => setViewport({ width: 320, height: 700 }));
  everyStory(stories, 'city');
});
