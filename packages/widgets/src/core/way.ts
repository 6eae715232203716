import { html, nothing, type TemplateResult } from 'lit';

/**
 * The way to another view of the same widget: a real link where that view has an address, so that it can be opened in a
 * new tab, else a button. A plain click calls `go` instead of leaving.
 */
export function way(
  href: string | undefined,
  content: unknown,
  go: () => void,
  more: WayOptions,
): TemplateResult {
  const id = more.id || nothing;
  const name = more.name ?? nothing;
  const current = more.current ? 'page' : nothing;
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go();
  };
  return href
    ? html`<a href=${href} id=${id} aria-label=${name} aria-current=${current} @click=${follow}>${content}</a>`
    : html`<button type="button" class="link" id=${id} aria-label=${name} aria-current=${current} @click=${follow}>${content}</button>`;
}

export interface WayOptions {
  id?: string | false;
  /** What it is called, where its content does not say so. */
  name?: string;
  /** Whether it leads to where one is. */
  current?: boolean | undefined;
}
