/**
 * The one script a page loads: `<script type="module" src="…/widgets/<version>/opennrw.js"></script>`.
 *
 * It looks for `opennrw-…` elements that are not defined yet, now and whenever content is added (but not inside shadow
 * roots of the page), and fetches the code of each kind once. The browser checks every file against the hash known here
 * before it runs: a file that was changed on its way, or did not arrive, never runs. The element then keeps the content
 * that the page put inside it and sends
 *
 *     opennrw-error   bubbles, composed; detail: { code: 'widget-not-loaded', message: string }
 *
 * Integrity is enforced by script elements, added one after the other: about everything else (`import()`, preload
 * links, import maps) the engines disagree, and at least one of them runs a changed file.
 */
import type { Arrival, Greeting } from './arrival.ts';

/** Filled in by the build: this version, and each chunk as `"<name> <SHA-256 in Base64>"`. */
declare const VERSION: string;
declare const SHARED: string;
declare const WORDS: string;
declare const WIDGETS: string[];

/** What we use of Trusted Types, for which TypeScript has no types. A trusted address goes where a string goes. */
interface ScriptAddresses {
  createScriptURL(url: string): string;
}
declare const trustedTypes:
  | { createPolicy(name: string, rules: ScriptAddresses): ScriptAddresses }
  | undefined;

const widgets = new Map(WIDGETS.map((chunk) => [`opennrw-${chunk.split(' ')[0]}`, chunk]));
const loads: Record<string, Promise<Arrival['detail']['exports']>> = {};
const arrivals: Record<string, Arrival['detail']> = {};
const seen = new WeakSet<Element>();
const policy = createPolicy();
let failures = 0;

greet();
document.addEventListener('opennrw-chunk', ({ detail }) => {
  arrivals[detail.url] = detail;
});
look(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes) if (node instanceof Element) look(node);
}).observe(document, { childList: true, subtree: true });

/** There is one registry per page: what an earlier script cares for stays with it. */
function greet(): void {
  const greeting: Greeting['detail'] = { widgets };
  document.dispatchEvent(new CustomEvent('opennrw-loader', { detail: greeting }));
  const { first } = greeting;
  if (first && first !== VERSION)
    console.info(`opennrw ${VERSION}: version ${first} came first and stays in charge`);
  document.addEventListener('opennrw-loader', ({ detail }) => {
    detail.first ??= VERSION;
    for (const tag of widgets.keys()) detail.widgets.delete(tag);
  });
}

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

/** Runs a chunk once, after the browser has checked it, and resolves to what it exports. */
function load(chunk: string): Promise<Arrival['detail']['exports']> {
  loads[chunk] ??= new Promise((resolve, reject) => {
    const [name, hash] = chunk.split(' ');
    // Engines remember an address that failed: whoever asks again later asks at another one.
    const url = new URL(`c/${name}.js${failures ? `?${failures}` : ''}`, import.meta.url).href;
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = 'anonymous';
    script.integrity = `sha256-${hash}`;
    script.src = policy ? policy.createScriptURL(url) : url;
    script.onload = () => {
      script.remove();
      arrivals[url]?.takeLoader?.(loadLater);
      resolve(arrivals[url]?.exports);
    };
    script.onerror = () => {
      script.remove();
      // The shared chunk gets no second chance: others import it by its name, and some engine would then fetch it unchecked.
      if (chunk !== SHARED) delete loads[chunk];
      failures++;
      reject(new Error(`${url} did not arrive or failed the integrity check`));
    };
    document.head.append(script);
  });
  return loads[chunk];
}

/** Words of another language are asked for by their name alone: the chunk of all words knows their hashes. */
async function loadLater(request: string): Promise<unknown> {
  return load(request.includes(' ') ? request : `${(await load(WORDS))?.[request]}`);
}

/** Where the page demands Trusted Types but does not allow our policy, no script starts, and the elements say so. */
function createPolicy(): ScriptAddresses | undefined {
  try {
    return trustedTypes?.createPolicy('opennrw', { createScriptURL: (url) => url });
  } catch {
    return undefined;
  }
}

function fail(element: Element, { message }: Error): void {
  const detail = { code: 'widget-not-loaded', message };
  element.dispatchEvent(new CustomEvent('opennrw-error', { bubbles: true, composed: true, detail }));
}
