/**
 * Stands in for Lit's own `css-tag.js` in the built files. Lit's also serves browsers without constructable style
 * sheets, and explains mistakes that our types rule out; that is 0.4 kB for every visitor. Every browser that knows
 * container queries, which our styles need, has such sheets; an older one keeps the content that the page put inside.
 */
export class CSSResult {
  readonly cssText: string;
  readonly styleSheet = new CSSStyleSheet();

  constructor(cssText: string) {
    this.cssText = cssText;
    this.styleSheet.replaceSync(cssText);
  }

  toString(): string {
    return this.cssText;
  }
}

export const unsafeCSS = (text: unknown): CSSResult => new CSSResult(`${text}`);

/** What stands inside `${…}` is text of the same kind, or a number. */
export const css = (strings: TemplateStringsArray, ...values: unknown[]): CSSResult =>
  unsafeCSS(String.raw({ raw: strings }, ...values));

export const getCompatibleStyle = <Style>(style: Style): Style => style;

export function adoptStyles(root: ShadowRoot, styles: readonly (CSSResult | CSSStyleSheet)[]): void {
  root.adoptedStyleSheets = styles.map((style) =>
    style instanceof CSSStyleSheet ? style : style.styleSheet,
  );
}

export const supportsAdoptingStyleSheets = true;
