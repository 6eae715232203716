/**
 * How a single file defines its widget: like `core/define.ts`, whose place it takes, unless an earlier script of the page
 * cares for that tag. The API is the folder above `widgets/`, as with the loader.
 */
import { setDefaultApi } from '@opennrw/widgets/core/chunks.js';
import { greet } from './greeting.ts';

export function define(tag: string, element: CustomElementConstructor): void {
  const widgets = new Map([[tag, '']]);
  setDefaultApi(new URL('../../', import.meta.url).href);
  greet(widgets);
  if (widgets.has(tag) && !customElements.get(tag)) customElements.define(tag, element);
}
