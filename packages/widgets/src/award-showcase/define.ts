import { define } from '../core/define.ts';
import { AwardShowcase } from './award-showcase.ts';

define('opennrw-award-showcase', AwardShowcase);
