import { html, nothing, type TemplateResult } from 'lit';

/**
 * The way to another view of the same widget: a real link where that view has an address, so that it can be opened in a
 * new tab, else a button. A plain click calls `go` instead of leaving.
 */
export function way(
  href: string | undefined,
  content: unknown,
  go: () => void,
  more: WayOptions = {},
): TemplateResult {
  const { id, name, current } = more;
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go();
  };
  return href
    ? html`<a href=${href} id=${id ?? nothing} aria-label=${name ?? nothing} aria-current=${current ? 'page' : nothing} @click=${follow}>${content}</a>`
    : html`<button type="button" class="link" id=${id ?? nothing} aria-label=${name ?? nothing} aria-current=${current ? 'page' : nothing} @click=${go}>${content}</button>`;
}

export interface WayOptions {
  id?: string;
  /** What it is called, where its content does not say so. */
  name?: string;
  /** Whether it leads to where one is. */
  current?: boolean;
}
