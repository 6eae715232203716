/**
 * Moves the focus to what was opened in the place of a list (`open` is its id, empty where it was closed), or back to
 * the way there: the way to `before`. Each may be missing; then the way back or the count of the list take it.
 */
export function moveFocus(root: ParentNode, open: string, before: string): void {
  const targets = open ? ['.detail .title', '#back'] : [`#${CSS.escape(`open-${before}`)}`, '.count'];
  const there = targets.map((target) => root.querySelector<HTMLElement>(target));
  there.find(Boolean)?.focus();
}
