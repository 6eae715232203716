/** Takes line breaks and indentation out of Lit templates: browsers do not need them, and every page would load them. */
import type { Plugin } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';

/** Tightens the `html` and `css` templates of the files below `sources`. */
export function tightTemplates(sources: string): Plugin {
  return {
    name: 'tight-templates',
    transform: (code, id) =>
      id.startsWith(sources) && id.endsWith('.ts') ? { code: tightened(code, id), map: null } : null,
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

interface Edit {
  start: number;
  old: string;
  text: string;
}

function tightened(code: string, id: string): string {
  const edits: Edit[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const tighten = tag.type === 'Identifier' ? tight[tag.name] : undefined;
      if (!tighten) return;
      for (const { value, start } of quasi.quasis)
        edits.push({ start: code.indexOf(value.raw, start), old: value.raw, text: tighten(value.raw) });
    },
  }).visit(parseSync(id, code).program);
  let result = '';
  let at = 0;
  for (const { start, old, text } of edits.sort((a, b) => a.start - b.start)) {
    result += code.slice(at, start) + text;
    at = start + old.length;
  }
  return result + code.slice(at);
}
