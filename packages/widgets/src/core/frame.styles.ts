import { css } from 'lit';

/**
 * The look that all widgets share. The page sets `--opennrw-*`; inside, the same names start with `--_`.
 * A colour made from `currentColor` is that of the element which uses it.
 */
export const frameStyles = css`
  :host {
    --_accent: var(--opennrw-accent, currentColor);
    --_surface: var(--opennrw-surface, transparent);
    --_raised: var(--opennrw-surface-raised, color-mix(in oklab, currentColor 3%, transparent));
    --_line: var(--opennrw-line, color-mix(in oklab, currentColor 15%, transparent));
    --_edge: color-mix(in oklab, currentColor 60%, transparent);
    --_muted: var(--opennrw-muted, currentColor);
    --_radius: var(--opennrw-radius, 4px);
    --_space: var(--opennrw-space, 0.25rem);
    --_target: 1.5rem;
    display: block;
    container-type: inline-size;
    min-inline-size: min(100%, 18rem);
    background: var(--_surface);
    overflow-wrap: anywhere;
    hyphens: auto;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  h1, h2, h3, h4, h5, h6, p, ul, dl, dd, fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    font: inherit;
    color: inherit;
  }
  ul {
    list-style: none;
  }
  b, dt, .title, summary, [aria-current] {
    font-weight: 600;
  }
  small {
    font-size: 0.875em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  button, input, select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    background: transparent;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    min-block-size: calc(var(--_target) + 4 * var(--_space));
    padding: 0 calc(2 * var(--_space));
    max-inline-size: 100%;
  }
  button, select, summary, label {
    cursor: pointer;
  }
  button:hover:not(:disabled), select:hover {
    border-color: currentColor;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  mark {
    color: inherit;
    background: color-mix(in oklab, #fd0 40%, transparent);
    border-block-end: 2px solid;
  }
  .link {
    border: 0;
    padding: 0;
    min-block-size: var(--_target);
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-align: start;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    padding: calc(3 * var(--_space));
    margin-block: calc(3 * var(--_space));
    background: var(--_raised);
    border-inline-start: 3px solid var(--_edge);
  }
  .skeleton {
    min-block-size: 30rem;
  }
  .skeleton i {
    display: block;
    block-size: 0.75em;
    margin-block-end: calc(3 * var(--_space));
    border-radius: var(--_radius);
    border: 1px solid transparent;
    background: var(--_line);
    inline-size: 94%;
  }
  .skeleton i:nth-child(3n + 1) {
    block-size: 1.25em;
    inline-size: 60%;
    margin-block-start: calc(8 * var(--_space));
  }
  .skeleton i:nth-child(3n) {
    inline-size: 40%;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    font-variant-numeric: tabular-nums;
  }
  .pages > * {
    display: grid;
    place-items: center;
    min-inline-size: calc(var(--_target) + 2 * var(--_space));
    min-block-size: calc(var(--_target) + 2 * var(--_space));
    padding: 0 var(--_space);
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }
  .pages [aria-current] {
    border-color: var(--_accent);
    text-decoration: none;
  }
  @media (pointer: coarse) {
    :host {
      --_target: 2.75rem;
    }
  }
  @media (forced-colors: active) {
    .skeleton i {
      border-color: GrayText;
    }
    mark {
      color: MarkText;
      background: Mark;
    }
  }
  @media print {
    button, form, .pages, .unseen {
      display: none;
    }
  }
`;
