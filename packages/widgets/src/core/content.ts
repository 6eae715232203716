/** What a page has put inside an element: shown until there is something better. */

/** Whether there is anything to show: text or elements, but no script and nothing that is meant for a named slot. */
export const hasContent = (element: Element): boolean =>
  Array.from(element.childNodes).some((node) =>
    node instanceof Element
      ? !node.slot && node.localName !== 'script'
      : node instanceof Text && node.data.trim() !== '',
  );

/** How old the content is (ms since 1970), by a `<time datetime>` that is a child of the element. */
export const contentTime = (element: Element): number | undefined =>
  Date.parse(element.querySelector(':scope > time')?.getAttribute('datetime') ?? '') || undefined;
