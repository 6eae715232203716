/** Reads the widgets' sources and tells what the elements say about themselves. */
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import type { Manifest } from './manifest.ts';

/** The folder of the package `@opennrw/widgets`. */
export const widgetsPackage = fileURLToPath(new URL('../../../widgets', import.meta.url));

/** The manifest of the widgets as their sources are now. Nothing is written. */
export const analyze = (): Promise<Manifest> =>
  cli({
    argv: ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs'],
    cwd: widgetsPackage,
    noWrite: true,
  });
