import { html, nothing, svg, type TemplateResult } from 'lit';

/** Pictures of numbers: decoration beside a sentence and a table that say the same. Pure geometry, no data of its own. */

/** A half circle filled as far as `share` (0 to 1), with a tick at the target; empty and dashed where nothing is known. */
export function arc(share: number | null, target?: number): TemplateResult {
  const half = 'M6 56A50 50 0 0 1 106 56';
  const filled = Math.min(1, Math.max(0, share ?? 0)) * 100;
  return html`<svg class="arc" viewBox="0 0 112 62" aria-hidden="true">
    <path class="track" d=${half} stroke-dasharray=${share === null ? '4 4' : nothing}></path>
    ${filled > 0 ? svg`<path class="fill" pathLength="100" stroke-dasharray="${filled} 200" d=${half}></path>` : nothing}
    ${target === undefined ? nothing : svg`<path class="tick" d="M-2 56h16" transform="rotate(${target * 180} 56 56)"></path>`}
  </svg>`;
}

/** A line through values from 0 to 1, the oldest first; nothing for fewer than two. */
export const line = (values: readonly number[]): TemplateResult | typeof nothing =>
  values.length < 2
    ? nothing
    : html`<svg class="line" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
    <path d=${pathOf(values, 100, 24)}></path>
  </svg>`;

/** The path through the values, broken where one is missing; a value between two gaps is a dot. */
export function pathOf(values: readonly (number | undefined)[], width: number, height: number): string {
  const step = width / Math.max(1, values.length - 1);
  return values
    .map((value, i) => {
      if (value === undefined) return '';
      const y = height - 1 - Math.min(1, Math.max(0, value)) * (height - 2);
      return `${values[i - 1] === undefined ? 'M' : 'L'}${round(i * step)} ${round(y)}h0`;
    })
    .join('');
}

const round = (n: number): number => Math.round(n * 10) / 10;
