import { html, type TemplateResult } from 'lit';

/** A heading of the level that the page asks for, 1 to 6. Its size comes from `.title`, not from its level. */
export const heading = (level: number, content: unknown): TemplateResult =>
  html`<div class="title" part="title" role="heading" aria-level=${level} tabindex="-1">${content}</div>`;
