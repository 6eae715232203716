import { css } from 'lit';

/**
 * The look that all widgets share. The page sets `--opennrw-*`; `--_*` are ours: `--_s` and `--_m` the two distances,
 * `--_hit` the least size of what is clicked. A colour made from `currentColor` is that of the element that uses it.
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
    --_hit: 1.5rem;
    display: block;
    container-type: inline-size;
    min-inline-size: min(100%, 18rem);
    background: var(--opennrw-surface, transparent);
    overflow-wrap: anywhere;
    hyphens: auto;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    min-inline-size: 0;
  }
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
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
    color: var(--opennrw-muted, inherit);
  }
  a,
  .link {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: 2px;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    background: transparent;
    border: var(--_edge);
    border-radius: var(--_radius);
    min-block-size: max(2.5rem, var(--_hit));
    max-inline-size: 100%;
    padding: 0 var(--_s);
  }
  .link {
    border: 0;
    padding: 0;
    min-block-size: var(--_hit);
    text-align: start;
  }
  button,
  select,
  summary,
  label {
    cursor: pointer;
  }
  button:hover,
  select:hover {
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
    box-shadow: 0 2px;
  }
  .icon {
    inline-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    vertical-align: -0.25em;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s) var(--_m);
  }
  .end {
    margin-inline-start: auto;
  }
  .ruled > * {
    border-block-start: var(--_line);
  }
  .notice {
    padding: var(--_m);
    margin-block: var(--_m);
    background: var(--_raised);
    border-inline-start: var(--_edge);
    border-inline-start-width: 3px;
  }
  .skeleton {
    min-block-size: 30rem;
  }
  i {
    display: block;
    block-size: 1em;
    margin-block-end: var(--_s);
    border: var(--_line);
    background: var(--_raised);
    inline-size: 90%;
  }
  i:nth-child(3n + 1) {
    inline-size: 50%;
    margin-block-start: 2rem;
  }
  .pages {
    gap: var(--_s);
  }
  .pages > * {
    padding: 0.25em 0.6em;
    min-block-size: var(--_hit);
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }
  .pages [aria-current] {
    border-color: currentColor;
    text-decoration: none;
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
    .pages {
      display: none;
    }
  }
`;
