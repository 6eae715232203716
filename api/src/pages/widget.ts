/** The loader script as a page writes it. */
import { html, type Markup } from './markup.ts';
import { adapt } from './town.words.ts';

/** The newest version of the widgets and the hash of its loader. */
export interface Loader {
  version: string;
  integrity: string;
  /** `integrity` of the other files for pages, by their path within the version; empty for old versions. */
  files?: Readonly<Record<string, string>>;
}

/** For a page of this server: a way relative to the page, so that it holds below any base path. */
export function loaderScript(loader: Loader | null, root: string): Markup | null {
  if (loader === null) return null;
  return html`<script type="module" src="${root}widgets/${loader.version}/opennrw.js" integrity="${loader.integrity}" crossorigin="anonymous"></script>`;
}

/** A script of the version for a page, such as `frame.js`; nothing where the version has none of that name. */
export const pageScript = (loader: Loader, root: string, name: string): Markup | null =>
  checked(
    loader,
    name,
    (integrity) =>
      html`<script type="module" src="${root}widgets/${loader.version}/${name}" integrity="${integrity}" crossorigin="anonymous"></script>`,
  );

/** A stylesheet of the version, such as `fallback.css`; nothing where the version has none of that name. */
export const sheetLink = (loader: Loader, root: string, name: string): Markup | null =>
  checked(
    loader,
    name,
    (integrity) =>
      html`<link rel="stylesheet" href="${root}widgets/${loader.version}/${name}" integrity="${integrity}" crossorigin="anonymous">`,
  );

function checked({ files }: Loader, name: string, write: (integrity: string) => Markup): Markup | null {
  const integrity = files?.[name];
  return integrity === undefined
    ? null
    : html`${write(integrity)}
`;
}

/** On a page of the town: the lines for another site, and the way to change them. */
export const embedSection = (
  { title, text }: { title: string; text: string },
  { loader, publicUrl, root }: { loader: Loader | null; publicUrl: string; root: string },
  { widget, attributes }: { widget: string; attributes: Readonly<Record<string, string>> },
): Markup | null =>
  loader &&
  html`<section class="roomy"><h2>${title}</h2><p>${text}</p>
<pre tabindex="0"><code>${snippet(loader, publicUrl, attributes, `opennrw-${widget}`)}</code></pre>
<p><a href="${root}baukasten?${new URLSearchParams({ widget, ...attributes }).toString()}">${adapt}</a></p></section>`;

/** The two lines for another site, as text. */
function snippet(
  { version, integrity }: Loader,
  publicUrl: string,
  attributes: Readonly<Record<string, string>>,
  tag: string,
): string {
  const narrowing = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return [
    `<script type="module" src="${publicUrl}/widgets/${version}/opennrw.js"`,
    `  integrity="${integrity}" crossorigin></script>`,
    `<${tag}${narrowing.join('')}></${tag}>`,
  ].join('\n');
}
