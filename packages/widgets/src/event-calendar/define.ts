import { define } from '../core/define.ts';
import { EventCalendar } from './event-calendar.ts';

define('opennrw-event-calendar', EventCalendar);
