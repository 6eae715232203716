import { setViewport } from '@web/test-runner-commands';
import { everyLook } from '../core/every-look.testing.ts';
import { everyStory } from '../core/every-story.testing.ts';
import { speakPseudo } from '../core/pseudo.testing.ts';
import * as stories from './dataset-list.stories.ts';

speakPseudo(() => import('./dataset-list.words.en.ts'));

describe('every story of the dataset list, wide', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  everyStory(stories, 'light');
  everyStory(stories, 'dark');
});

describe('every story of the dataset list, 320 px', () => {
  before(() => setViewport({ width: 320, height: 700 }));
  everyStory(stories, 'city');
});

describe('the look of <opennrw-dataset-list>', () => everyLook(stories));
