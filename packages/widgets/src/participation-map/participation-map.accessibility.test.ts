import { setViewport } from '@web/test-runner-commands';
import { everyLook } from '../core/every-look.testing.ts';
import { everyStory } from '../core/every-story.testing.ts';
import { speakPseudo } from '../core/pseudo.testing.ts';
import * as stories from './participation-map.stories.ts';

speakPseudo(() => import('./participation-map.words.en.ts'));

describe('every story of the participation map, wide', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  everyStory(stories, 'light');
  everyStory(stories, 'dark');
});

describe('every story of the participation map, 320 px', () => {
  before(() => setViewport({ width: 320, height: 700 }));
  everyStory(stories, 'city');
});

describe('the look of <opennrw-participation-map>', () => everyLook(stories));
