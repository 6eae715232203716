/** The look of a part that came later. */
export function adopt(root: ShadowRoot | null, sheet: CSSStyleSheet | undefined): void {
  if (sheet && root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
