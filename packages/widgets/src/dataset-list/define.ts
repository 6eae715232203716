import { define } from '../core/define.ts';
import { DatasetList } from './dataset-list.ts';

define('opennrw-dataset-list', DatasetList);
