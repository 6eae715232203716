/** Takes line breaks and indentation out of Lit templates: browsers do not need them, and every page would load them. */
import type { Plugin } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { type Edit, edited } from './edits.ts';

/** Tightens the `html` and `css` templates of the files below `sources`. */
export function tightTemplates(sources: string): Plugin {
  return {
    name: 'tight-templates',
    transform: (code, id) =>
      id.startsWith(sources) && /\.ts(\?|$)/.test(id) ? { code: tightened(code, id), map: null } : null,
  };
}

const tight: Record<string, (text: string) => string> = {
  html: (text) => text.replace(/\s*\n\s*/g, ' '),
  svg: (text) => text.replace(/\s*\n\s*/g, ' '),
  css: (text) =>
    text
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};>]) ?/g, '$1')
      .replace(/([:,]) /g, '$1')
      .replaceAll(';}', '}'),
};

function tightened(code: string, id: string): string {
  const edits: Edit[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const tighten = tag.type === 'Identifier' ? tight[tag.name] : undefined;
      if (!tighten) return;
      for (const { value, start: near } of quasi.quasis) {
        const start = code.indexOf(value.raw, near);
        edits.push({ start, end: start + value.raw.length, text: tighten(value.raw) });
      }
    },
  }).visit(parseSync(id, code).program);
  return edited(code, edits);
}
