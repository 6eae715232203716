/** How old the content is that a page has put inside an element (ms since 1970), by a `<time datetime>` directly inside. */
export const contentTime = (element: Element): number | undefined =>
  Date.parse(element.querySelector<HTMLTimeElement>(':scope > time')?.dateTime ?? '') || undefined;

/** Whether the page has put anything inside an element besides what has a slot of its own. */
export const hasContent = (element: Element): boolean =>
  element.querySelector(':scope > :not([slot])') !== null;
