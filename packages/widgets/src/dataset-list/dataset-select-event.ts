import type { Dataset } from '@opennrw/sdk';
import { BrowserEvent } from '../core/events.ts';

/**
 * A visitor has chosen a dataset. Cancel it (`preventDefault()`) to show the dataset in your own way.
 * Bubbles and crosses shadow roots.
 */
export class DatasetSelectEvent extends BrowserEvent {
  /** The dataset as the API sent it. */
  readonly dataset: Dataset;

  constructor(dataset: Dataset) {
    super('dataset-select', { bubbles: true, composed: true, cancelable: true });
    this.dataset = dataset;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dataset-select': DatasetSelectEvent;
  }
}
