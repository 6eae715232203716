/** How the scripts of several versions get along on one page, and what a version says when its time is over. */
import type { Greeting } from './arrival.ts';

/** Filled in by the build: this version, and the last day of its support as `2028-11-30` where one is known. */
declare const VERSION: string;
declare const SUPPORT_UNTIL: string;

/** There is one registry per page: what an earlier script cares for is taken out of `widgets`, by its tag. */
export function greet(widgets: Map<string, string>): void {
  const greeting: Greeting['detail'] = { widgets };
  document.dispatchEvent(new CustomEvent('opennrw-loader', { detail: greeting }));
  const { first } = greeting;
  if (first && first !== VERSION)
    console.info(`opennrw ${VERSION}: version ${first} came first and stays in charge`);
  // For the webmaster, who opens the console; the first script of a page speaks for all.
  if (SUPPORT_UNTIL && !first && Date.now() > Date.parse(SUPPORT_UNTIL) + 864e5)
    console.info(
      `opennrw ${VERSION}: support ended on ${SUPPORT_UNTIL}, see ${new URL('../status', import.meta.url)}`,
    );
  document.addEventListener('opennrw-loader', ({ detail }) => {
    detail.first ??= VERSION;
    for (const tag of widgets.keys()) detail.widgets.delete(tag);
  });
}
