/**
 * Runs files of ours only after the browser has checked them. Integrity is enforced by script elements, added one after
 * the other: about everything else (`import()`, preload links, import maps) the engines disagree, and at least one of
 * them runs a changed file.
 */
import type { Arrival } from './arrival.ts';

/** Filled in by the build: the folder of the files, seen from the script; two chunks as `load` takes them. */
declare const FOLDER: string;
declare const SHARED: string;
declare const WORDS: string;

/** What we use of Trusted Types, for which TypeScript has no types. A trusted address goes where a string goes. */
interface ScriptAddresses {
  createScriptURL(url: string): string;
}
declare const trustedTypes:
  | { createPolicy(name: string, rules: ScriptAddresses): ScriptAddresses }
  | undefined;

const loads: Record<string, Promise<Arrival['detail']['exports']>> = {};
const arrivals: Record<string, Arrival['detail']> = {};
const policy = createPolicy();
let failures = 0;

document.addEventListener('opennrw-chunk', ({ detail }) => {
  arrivals[detail.url] = detail;
});

/** Runs the chunk `"<name> <SHA-256 in Base64>"` once, and resolves to what it exports. */
export function load(chunk: string): Promise<Arrival['detail']['exports']> {
  loads[chunk] ??= new Promise((resolve, reject) => {
    const [name, hash] = chunk.split(' ');
    // Engines remember an address that failed: whoever asks again later asks at another one.
    const url = new URL(`${FOLDER}${name}.js${failures ? `?${failures}` : ''}`, import.meta.url).href;
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = 'anonymous';
    script.integrity = `sha256-${hash}`;
    script.src = policy ? policy.createScriptURL(url) : url;
    script.onload = () => {
      script.remove();
      arrivals[url]?.takeLoader?.(loadLater);
      resolve(arrivals[url]?.exports);
    };
    script.onerror = () => {
      script.remove();
      // The shared chunk gets no second chance: others import it by its name, and some engine would then fetch it unchecked.
      if (chunk !== SHARED) delete loads[chunk];
      failures++;
      reject(new Error(`${url} did not arrive or failed the integrity check`));
    };
    document.head.append(script);
  });
  return loads[chunk];
}

/** Words of another language are asked for by their name alone: the chunk of all words knows their hashes. */
async function loadLater(request: string): Promise<unknown> {
  return load(request.includes(' ') ? request : `${(await load(WORDS))?.[request]}`);
}

/** Where the page demands Trusted Types but does not allow our policy, no script starts, and the elements say so. */
function createPolicy(): ScriptAddresses | undefined {
  try {
    return trustedTypes?.createPolicy('opennrw', { createScriptURL: (url) => url });
  } catch {
    return undefined;
  }
}
