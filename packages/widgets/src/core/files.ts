import { html, nothing } from 'lit';
import type { FrameWords } from './frame.words.ts';
import { icon } from './icons.ts';
import type { Language } from './language.ts';
import type { FileWords } from './list.words.ts';
import { webUrl } from './text.ts';

/** A file as APIs of ours describe it; `byteSize` in bytes. */
export interface FileFacts {
  title: string | null;
  accessUrl: string;
  downloadUrl: string | null;
  format: string | null;
  byteSize: number | null;
}

/**
 * A link to a file with its format and size, or to the service behind it; nothing where neither has an address that may
 * be followed. `about` names what it belongs to, where the file has no title.
 */
export function fileLink(
  file: FileFacts,
  about: string,
  { words, bytes }: Language<FrameWords & FileWords>,
): unknown {
  const direct = webUrl(file.downloadUrl);
  const url = direct ?? webUrl(file.accessUrl);
  if (!url) return nothing;
  return html`<a class="tight" part="download" href=${url}
    >${file.format ?? words.file}${file.byteSize ? html` <small>${bytes(file.byteSize)}</small>` : nothing}<span
      class="unseen"
      >: ${file.title ?? about}, ${direct ? words.download : words.website}</span
    >${icon(direct ? 'download' : 'open')}</a
  >`;
}
