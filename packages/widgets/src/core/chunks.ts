/**
 * Two things that only the embedding knows, handed in from outside: how a file that is needed later is fetched, and
 * which API belongs to the script on the page.
 *
 * For `packages/embed`:
 * - The words of a widget are loaded by exactly one call, ``loadChunk(`<widget>.${tag}`, () => import(`./<widget>.words.${tag}.ts`))``.
 *   The build makes a chunk `c/<widget>.<language>.js` of each such file and drops the `import()`, so that none is left in the output.
 * - `setChunkLoader(load)` is called before the first widget is defined. `load(name)` fetches the chunk with enforced
 *   integrity and resolves to its module namespace: for words `{ words }`.
 * - The words of `core` (`frame.words.ts`, `frame.words.<language>.ts`) are merged into each widget's words: leave
 *   them out of the shared chunk, every other file below `core/` belongs into it.
 * - `setDefaultApi(url)` gets the folder above `widgets/`, with its slash at the end.
 *
 * Without an embedding (npm, Storybook, tests) the `import()` itself runs and there is no default API.
 */

let loader: ChunkLoader | undefined;
let api = '';

/** Fetches the chunk of a name and resolves to its module namespace. In the built files there is no import left to run. */
export type ChunkLoader = (name: string, importIt: () => Promise<unknown>) => Promise<unknown>;

/** Says how chunks are fetched from now on. Without a loader, imports run. */
export function setChunkLoader(load: ChunkLoader | undefined): void {
  loader = load;
}

/** The module behind `name`: from the embedding's loader where there is one, else by `importIt`. */
export async function loadChunk<Module>(name: string, importIt: () => Promise<Module>): Promise<Module> {
  // The one cast of this package: a name and an import() stand side by side at the call and mean the same module.
  return loader ? ((await loader(name, importIt)) as Module) : importIt();
}

/** Says which API belongs to the script: an absolute URL with a slash at the end. */
export function setDefaultApi(url: string): void {
  api = url;
}

/** The API that belongs to the script, or an empty string. */
export const defaultApi = (): string => api;
