import { css } from 'lit';

/**
 * The look that all widgets share. The page sets `--opennrw-*`; `--_*` are ours: `--_s` and `--_m` the two distances,
 * `--_hit` the least height of what is clicked. A colour made from `currentColor` is that of the element that uses it.
 * Pages with resets of force (`* { all: unset !important }`) reach the element itself, so what counts is said inside again.
 */
export const frameStyles = css`
  :host {
    --_accent: var(--opennrw-accent, currentColor);
    --_raised: var(--opennrw-surface-raised, color-mix(in oklab, currentColor 3%, transparent));
    --_line: 1px solid var(--opennrw-line, color-mix(in oklab, currentColor 15%, transparent));
    --_edge: 1px solid color-mix(in oklab, currentColor 60%, transparent);
    --_radius: var(--opennrw-radius, 4px);
    --_s: calc(2 * var(--opennrw-space, 0.25rem));
    --_m: calc(2 * var(--_s));
    --_hit: 1.75rem;
    display: block;
    flex-grow: 1;
    min-width: min(100%, 18rem);
    background: var(--opennrw-surface, transparent);
  }
  :host([hidden]) {
    display: none;
  }
  :host,
  .frame {
    container-type: inline-size;
  }
  :host,
  [dir] {
    overflow-wrap: anywhere;
    hyphens: auto;
    white-space: normal;
    word-break: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    letter-spacing: normal;
    word-spacing: normal;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    min-width: 0;
  }
  .frame ::slotted(*) {
    margin: 0 !important;
  }
  ul,
  fieldset {
    padding: 0;
    border: 0;
    list-style: none;
  }
  b,
  dt,
  summary,
  .title,
  [aria-current] {
    font-weight: 600;
  }
  small,
  .meta {
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    color: var(--opennrw-muted);
  }
  a,
  .link {
    color: var(--_accent);
    text-decoration: underline;
  }
  button,
  select,
  [type='search'] {
    font: inherit;
    color: inherit;
    background: none;
    border: var(--_edge);
    border-radius: var(--_radius);
    min-height: max(2.5rem, var(--_hit));
    max-width: 100%;
    padding: 0 var(--_s);
  }
  button,
  label,
  summary {
    cursor: pointer;
  }
  .link {
    border: 0;
    padding: 0;
    min-height: var(--_hit);
    text-align: inherit;
  }
  [aria-disabled='true'] {
    opacity: 0.5;
  }
  [aria-busy='true'] {
    opacity: 0.6;
    transition: opacity 0s 0.3s;
  }
  .tight {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-height: var(--_hit);
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .icon {
    width: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    vertical-align: -0.25em;
  }
  [dir='rtl'] .icon {
    scale: -1 1;
  }
  [dir='rtl'] {
    text-align: right;
  }
  [dir='rtl'] * {
    unicode-bidi: plaintext;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s) var(--_m);
  }
  .top {
    margin-bottom: var(--_m);
  }
  .end {
    margin-inline-start: auto;
  }
  .ruled > * {
    border-top: var(--_line);
  }
  .notice {
    padding: var(--_s) var(--_m);
    margin-block: var(--_m);
    background: var(--_raised);
    border: var(--_line);
  }
  .bad {
    border-inline-start: 3px solid var(--opennrw-warning, currentColor);
  }
  .skeleton {
    min-height: 30rem;
  }
  i {
    display: block;
    height: 0.75em;
    margin-block: var(--_s);
    background: currentColor;
    border: 1px solid;
    opacity: 0.12;
  }
  i:nth-child(3n) {
    width: 50%;
    margin-bottom: 2rem;
  }
  .pages {
    gap: 0;
  }
  .pages > * {
    padding: 0.25em 0.6em;
    border: 1px solid #0000;
    border-radius: var(--_radius);
  }
  .pages [aria-current] {
    border-color: currentColor;
  }
  @media (pointer: coarse) {
    :host {
      --_hit: 2.75rem;
    }
  }
  @media print {
    button,
    form,
    label,
    select {
      display: none !important;
    }
  }
`;
