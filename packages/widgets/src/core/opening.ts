/**
 * The focus of a visitor who opens something in the place of a list: it goes to what was opened, and back to the way
 * there when it was closed; not when the page loads.
 *
 * What is opened has a `.title` in `.detail`, the way back the id `back`, the way to it the id `open-<name>`, and the
 * list a `.count`.
 */
export class Opening {
  #host: { renderRoot: ParentNode };
  #followed: string | undefined;

  constructor(host: { renderRoot: ParentNode }) {
    this.#host = host;
  }

  /** Call it after every update that shows what it should; `open` is empty where nothing is open. */
  follow(open = ''): void {
    const before = this.#followed;
    if (open === before) return;
    this.#followed = open;
    if (before !== undefined)
      this.focus(open ? '.detail .title' : `#${CSS.escape(`open-${before}`)}`, open ? '#back' : '.count');
  }

  /** Focuses what is there first of what could be meant. */
  focus(...selectors: string[]): void {
    const there = selectors.map((selector) => this.#host.renderRoot.querySelector<HTMLElement>(selector));
    there.find(Boolean)?.focus();
  }
}
