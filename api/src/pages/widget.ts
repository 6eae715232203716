/** The loader script as a page writes it. */
import { html, type Markup } from './markup.ts';

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

/** The two lines for another site, as text. */
export function snippet(
  { version, integrity }: Loader,
  publicUrl: string,
  attributes: Readonly<Record<string, string>>,
  tag = 'opennrw-dataset-list',
): string {
  const narrowing = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return [
    `<script type="module" src="${publicUrl}/widgets/${version}/opennrw.js"`,
    `  integrity="${integrity}" crossorigin></script>`,
    `<${tag}${narrowing.join('')}></${tag}>`,
  ].join('\n');
}
