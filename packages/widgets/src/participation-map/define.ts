import { define } from '../core/define.ts';
import { ParticipationMap } from './participation-map.ts';

define('opennrw-participation-map', ParticipationMap);
