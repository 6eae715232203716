/**
 * Everything that the configurator can write: for each way to embed, the parts to copy, and the directives that a page
 * with a Content Security Policy adds. Pure: the same choice gives the same text. What the ways are called and when to
 * take which stands in `snippets.words.ts`.
 */
import { drupalLibrary, php, shortcode, twig, typoScript } from './cms.ts';
import { elementOf, followingScript, pinnedScript, sheetLink, styleOf, themeLink } from './element.ts';
import { growingIframeOf, iframeOf, oembedOf } from './iframe.ts';
import { elementPolicy, fragmentPolicy, iframePolicy } from './policy.ts';
import { recipes, type SnippetId } from './snippets.words.ts';
import { addressOf, type Served, type Wanted } from './wanted.ts';

export interface Snippet {
  id: SnippetId;
  /** What is copied, in order; what each is called has the same place in the words. */
  parts: readonly string[];
  /** Directives for pages with a Content Security Policy; empty where none are needed. */
  policy: string;
}

export function snippetsOf(wanted: Wanted, served: Served): Snippet[] {
  const { name, fragment } = wanted;
  const theme = themeLink(wanted, served);
  const style = styleOf(wanted);
  const policy = elementPolicy(wanted, served);
  const styled = style ? [style] : [];
  const address = addressOf(wanted, served, '');
  const single = served.integrity(`${name}.js`) !== undefined;
  const script = pinnedScript(served);
  const plain = elementOf(wanted, served);
  return [
    { id: 'element', parts: [`${theme}${script}\n${plain}`, ...styled], policy },
    { id: 'following', parts: [`${theme}${followingScript(served)}\n${plain}`, ...styled], policy },
    { id: 'iframe', parts: [iframeOf(wanted, served)], policy: iframePolicy(served) },
    {
      id: 'growing',
      parts: [growingIframeOf(wanted, served)],
      policy: iframePolicy(served, { script: true }),
    },
    { id: 'oembed', parts: [address, oembedOf(wanted, served)], policy: iframePolicy(served) },
    ...(fragment
      ? [
          { id: 'static', parts: withoutScript(fragment), policy: fragmentPolicy(wanted, served) } as const,
          {
            id: 'filled',
            parts: [
              `${theme}${sheetLink(served, 'fallback.css')}\n${script}\n${elementOf(wanted, served, fragment)}`,
              ...styled,
            ],
            policy: elementPolicy(wanted, served, { sheets: true }),
          } as const,
        ]
      : []),
    {
      id: 'wordpress',
      parts: [shortcode(wanted), ...styled],
      policy: elementPolicy(wanted, served, { sheets: true }),
    },
    { id: 'typo3', parts: [typoScript(wanted, served), plain, ...styled], policy },
    { id: 'drupal', parts: [drupalLibrary(wanted, served), twig(wanted, served), ...styled], policy },
    {
      id: 'php',
      parts: [php(wanted, served, recipes.php), ...styled],
      policy: elementPolicy(wanted, served, { sheets: true }),
    },
    ...(single
      ? [
          {
            id: 'file',
            parts: [`${theme}${pinnedScript(served, `${name}.js`)}\n${plain}`, ...styled],
            policy,
          } as const,
        ]
      : []),
  ];
}

/** The content, and apart from it what is for search engines: a system that removes a script may leave its text standing. */
function withoutScript(fragment: string): string[] {
  const scripts = fragment.match(/<script[\s\S]*?<\/script>/g) ?? [];
  const content = scripts.reduce((text, script) => text.replace(script, ''), fragment).trim();
  return scripts.length > 0 ? [content, scripts.join('\n')] : [content];
}
