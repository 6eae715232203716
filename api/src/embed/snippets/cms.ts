/** Recipes for content management systems: the same element, in the words of each system. */
import { attributesOf, elementOf, fileAt, pinnedScript, sheetLink, themeLink } from './element.ts';
import { element, escaped } from './html.ts';
import { addressOf, type Served, type Wanted } from './wanted.ts';

/** Of our plugin for WordPress, which knows the server. Brackets would end the shortcode; the plugin decodes them. */
export function shortcode({ name, attributes, preset, language }: Wanted): string {
  const all = [
    ['widget', name],
    ...attributes.map(([name, value]) => [name, value || 'true']),
    ['preset', preset],
    ['lang', language],
  ];
  const written = all.flatMap(([name, value = '']) =>
    value ? `${name}="${coded(escaped(value), /[[\]{}]/g)}"` : [],
  );
  return `[opennrw ${written.join(' ')}]`;
}

const coded = (text: string, marks: RegExp): string =>
  text.replace(marks, (mark) => `&#${mark.charCodeAt(0)};`);

/** TypoScript of the site package: the script in every page that has it. */
export function typoScript(wanted: Wanted, served: Served): string {
  const sheet = wanted.theme ? `themes/${wanted.theme}.css` : '';
  return `page.includeJSFooterlibs.opennrw = ${fileAt(served, 'opennrw.js')}
page.includeJSFooterlibs.opennrw {
  external = 1
  type = module
  integrity = ${served.integrity('opennrw.js') ?? ''}
  crossorigin = anonymous
  disableCompression = 1
  excludeFromConcatenation = 1
}${
    sheet &&
    `
page.includeCSSLibs.opennrw = ${fileAt(served, sheet)}
page.includeCSSLibs.opennrw {
  external = 1
  disableCompression = 1
  excludeFromConcatenation = 1
}`
  }`;
}

/** `<theme>.libraries.yml` of a Drupal theme. */
export function drupalLibrary({ theme }: Wanted, served: Served): string {
  const file = (name: string, more: string) =>
    `    ${fileAt(served, name)}:
      type: external
      preprocess: false
      minified: true
      attributes: { ${more}integrity: ${served.integrity(name) ?? ''}, crossorigin: anonymous }`;
  return `opennrw:
  version: ${served.version}
  js:
${file('opennrw.js', 'type: module, ')}${
  theme
    ? `
  css:
    theme:
${file(`themes/${theme}.css`, '').replace(/^/gm, '  ')}`
    : ''
}`;
}

/** A Twig template of that theme. Braces would begin an expression. */
export function twig(wanted: Wanted, served: Served): string {
  return `{{ attach_library(active_theme() ~ '/opennrw') }}
${coded(elementOf(wanted, served), /[{}]/g)}`;
}

/** A page in PHP: the content comes along with the page, from a copy that is at most a quarter of an hour old. */
export function php(wanted: Wanted, served: Served, say: { copy: string; later: string }): string {
  const address = addressOf(wanted, served, '.html').replace(/['\\]/g, '\\$&');
  const inside = '<?php echo (string) @file_get_contents($kopie); ?>';
  return `<?php
$adresse = '${address}';
// ${say.copy}
$kopie = sys_get_temp_dir() . '/opennrw-' . md5($adresse) . '.html';
if (!is_file($kopie) || time() - filemtime($kopie) > 900) {
    $frist = stream_context_create(['http' => ['timeout' => 3]]);
    $neu = @file_get_contents($adresse, false, $frist);
    if ($neu !== false) {
        file_put_contents($kopie, $neu, LOCK_EX);
    } else {
        // ${say.later}
        touch($kopie, time() - 840);
    }
}
?>
${themeLink(wanted, served)}${sheetLink(served, 'fallback.css')}
${pinnedScript(served)}
${element(`opennrw-${wanted.name}`, attributesOf(wanted, served), inside)}`;
}
