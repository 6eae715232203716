import { define } from '../core/define.ts';
import { CockpitGauge } from './cockpit-gauge.ts';

define('opennrw-cockpit-gauge', CockpitGauge);
