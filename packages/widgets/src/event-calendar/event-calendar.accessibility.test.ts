import { setViewport } from '@web/test-runner-commands';
import { everyLook } from '../core/every-look.testing.ts';
import { everyStory } from '../core/every-story.testing.ts';
import { speakPseudo } from '../core/pseudo.testing.ts';
import * as stories from './event-calendar.stories.ts';

speakPseudo(() => import('./event-calendar.words.en.ts'));

describe('every story of the event calendar, wide', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  everyStory(stories, 'light');
  everyStory(stories, 'dark');
});

describe('every story of the event calendar, 320 px', () => {
  before(() => setViewport({ width: 320, height: 700 }));
  everyStory(stories, 'city');
});

describe('the look of <opennrw-event-calendar>', () => everyLook(stories));
