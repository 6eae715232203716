/** Text from elsewhere: shown as text, whatever it holds. Links are followed to http and https only. */

/** The small subset that the API lets through (paragraphs, `- ` lists, `[text](url)`) without its marks, on one line. */
export const plain = (text: string): string =>
  text.replace(link, '$1').replace(/^- /gm, '').replace(/\s+/g, ' ').trim();

/** A link that may be followed: absolute, http or https; `undefined` for everything else. */
export const webUrl = (raw: string | null | undefined): string | undefined =>
  raw && /^https?:\/\//i.test(raw) && URL.canParse(raw) ? raw : undefined;

/** `[text](url)` */
export const link = /\[([^\]\n]{1,300})\]\((https?:\/\/[^\s)]+)\)/g;
