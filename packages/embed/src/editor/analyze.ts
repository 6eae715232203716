/** Reads the widgets' sources and tells what the elements say about themselves. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { inGerman } from './german.ts';
import type { Manifest } from './manifest.ts';

/** The folder of the package `@opennrw/widgets`. */
export const widgetsPackage = fileURLToPath(new URL('../../../widgets', import.meta.url));

/** The manifest of the widgets as their sources are now. Nothing is written. */
export async function analyze(): Promise<Manifest> {
  const manifest = await cli({
    argv: ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs'],
    cwd: widgetsPackage,
    noWrite: true,
  });
  return inGerman(manifest, join(widgetsPackage, 'src'));
}
