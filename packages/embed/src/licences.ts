/** The licence texts of the packages that went into the built files, as their authors ask for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One section per npm package among these module ids, by name. */
export function licencesOf(moduleIds: string[]): string {
  const folders = new Set(moduleIds.flatMap((id) => id.match(packageFolder)?.[0] ?? []));
  const sections = [...folders].sort().map(section);
  return `These files contain OpenNRW Widgets (EUPL-1.2) and the packages below.\n\n${sections.join('\n\n')}\n`;
}

const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

function section(folder: string): string {
  const manifest: { name: string; version: string; license?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${manifest.name} ${manifest.version} (${manifest.license ?? 'see its text'})\n\n${text}`;
}
