/** Where things are in this repository, as absolute paths. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole repository. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A file or folder by its path from the root. */
export const at = (...path: string[]): string => join(root, ...path);
