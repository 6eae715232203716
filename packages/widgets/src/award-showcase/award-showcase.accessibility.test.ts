import { setViewport } from '@web/test-runner-commands';
import { everyLook } from '../core/every-look.testing.ts';
import { everyStory } from '../core/every-story.testing.ts';
import { speakPseudo } from '../core/pseudo.testing.ts';
import * as stories from './award-showcase.stories.ts';

speakPseudo(() => import('./award-showcase.words.en.ts'));

describe('every story of the award showcase, wide', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  everyStory(stories, 'light');
  everyStory(stories, 'dark');
});

describe('every story of the award showcase, 320 px', () => {
  before(() => setViewport({ width: 320, height: 700 }));
  everyStory(stories, 'city');
});

describe('the look of <opennrw-award-showcase>', () => everyLook(stories));
