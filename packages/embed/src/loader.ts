/**
 * The one script a page loads: `<script type="module" src="…/widgets/<version>/opennrw.js"></script>`.
 *
 * It looks for `opennrw-…` elements that are not defined yet, now and whenever content is added (but not inside shadow
 * roots of the page), and fetches the code of each kind once. The browser checks every file against the hash known here
 * before it runs: a file that was changed on its way, or did not arrive, never runs. The element then keeps the content
 * that the page put inside it and sends
 *
 *     opennrw-error   bubbles, composed; detail: { code: 'widget-not-loaded', message: string }
 */
import { load } from './checked-scripts.ts';
import { greet } from './greeting.ts';

/** Filled in by the build: each chunk as `"<name> <SHA-256 in Base64>"`. */
declare const SHARED: string;
declare const WIDGETS: string[];

const widgets = new Map(WIDGETS.map((chunk) => [`opennrw-${chunk.split(' ')[0]}`, chunk]));
const seen = new WeakSet<Element>();

greet(widgets);
look(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes) if (node instanceof Element) look(node);
}).observe(document, { childList: true, subtree: true });

function look(root: Document | Element): void {
  if (root instanceof Element) attend(root);
  root.querySelectorAll(':not(:defined)').forEach(attend);
}

function attend(element: Element): void {
  const tag = element.localName;
  const chunk = widgets.get(tag);
  if (!chunk || seen.has(element) || customElements.get(tag)) return;
  seen.add(element);
  load(SHARED)
    .then(() => load(chunk))
    .then(() => customElements.get(tag) ?? Promise.reject(new Error(`${tag} was not defined`)))
    .catch((error) => fail(element, error));
}

function fail(element: Element, { message }: Error): void {
  const detail = { code: 'widget-not-loaded', message };
  element.dispatchEvent(new CustomEvent('opennrw-error', { bubbles: true, composed: true, detail }));
}
