/**
 * The text of MapLibre's worker. In the built files it is here, in a chunk of its own that the loader checks like any
 * other; it then runs from a blob, and the page's policy need only allow `worker-src blob:`. In the sources it is empty:
 * MapLibre finds the file beside its own.
 */
export const workerText: string = '';
