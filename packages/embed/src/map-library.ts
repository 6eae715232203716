/**
 * What MapLibre needs to run on a page with a strict policy:
 *
 * - It starts its worker by `new Worker(address)`, which Trusted Types forbid: both places get a trusted address, from
 *   the policy `opennrw`, as the loader's scripts do.
 * - The text of its worker becomes part of our chunk `participation-map.worker`, which the loader checks like any other.
 *   It then runs from a blob: the page's policy need only allow `worker-src blob:`. It imports nothing.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';

export const mapLibrary: Plugin = {
  name: 'map-library',
  transform(code, id) {
    if (/maplibre-gl\.mjs$/.test(id)) return { code: trusting(code), map: null };
    if (/participation-map[\\/]worker\.ts$/.test(id)) return { code: workerModule(), map: null };
    return null;
  },
};

/** The file as it starts workers where Trusted Types are demanded. */
export function trusting(code: string): string {
  const starts = code.match(/\bnew Worker\(\w+/g) ?? [];
  if (starts.length !== 2)
    throw new Error(
      `MapLibre starts a worker at ${starts.length} places instead of 2: see what has changed before you build.`,
    );
  return `${policy}\n${code.replace(/\bnew Worker\((\w+)/g, 'new Worker(opennrwTrusted($1)')}`;
}

/** Where the page demands Trusted Types without our policy no worker starts: the map says so, the list stays. */
const policy = `const opennrwPolicy = (() => {
  try { return globalThis.trustedTypes?.createPolicy('opennrw', { createScriptURL: (url) => url }); } catch {}
})();
const opennrwTrusted = (url) => opennrwPolicy ? opennrwPolicy.createScriptURL(url) : url;`;

function workerModule(): string {
  const file = fileURLToPath(import.meta.resolve('maplibre-gl/dist/maplibre-gl-worker.mjs'));
  return `export const workerText = ${JSON.stringify(closed(readFileSync(file, 'utf8')))};`;
}

/** The worker could import scripts that a page hands to MapLibre; ours hands it none, and nothing runs unchecked. */
const closed = (code: string): string =>
  code.replace(/\bimport\s*\(/g, '(() => Promise.reject(new Error("The map imports no scripts.")))(');
