import { html } from 'lit';
import { webUrl } from './text.ts';

/** A link where the address is one, else the text alone. */
export function linkTo(url: string | null, text: string | null): unknown {
  const safe = webUrl(url);
  return safe ? html`<a href=${safe}>${text ?? safe}</a>` : text;
}

/** Whom to ask: a name that leads to a page, and an address for mail. */
export function contact({ name, email, url }: Record<'name' | 'email' | 'url', string | null>): unknown {
  const address =
    email && /^[^\s@<>"'?&]+@[^\s@<>"'?&]+$/.test(email)
      ? html`<a href=${`mailto:${email}`}>${email}</a>`
      : email;
  const parts = [linkTo(url, name), address].filter(Boolean);
  return parts[0] ? parts.map((part, i) => (i > 0 ? html`, ${part}` : part)) : undefined;
}
