/**
 * For a server of one's own without an API: gives the widgets of the page a client that reads the saved files in the folder
 * above `widgets/`. It stands before the loader. Elements with an `api` of their own are left alone.
 */
import { createClient } from '@opennrw/sdk';
import { shelf } from '../own/shelf.ts';

const home = new URL('../../', import.meta.url).href;

async function readFile(file: string): Promise<unknown> {
  const response = await fetch(home + file);
  if (!response.ok) throw new Error(`${home}${file}: ${response.status}`);
  return response.json();
}

const client = createClient({ baseUrl: home, fetch: shelf(home, readFile), retries: 0 });

function serve(root: Document | Element): void {
  for (const element of [...(root instanceof Element ? [root] : []), ...root.querySelectorAll('*')])
    if (element.localName.startsWith('opennrw-') && !element.hasAttribute('api'))
      Object.assign(element, { client });
}

serve(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes) if (node instanceof Element) serve(node);
}).observe(document, { childList: true, subtree: true });
