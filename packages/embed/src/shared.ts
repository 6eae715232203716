/**
 * What the shared chunk does when it runs: it says which API belongs to these files (the folder above `widgets/`,
 * two above the chunks), and takes the loader's way to fetch words later.
 */
import { setChunkLoader, setDefaultApi } from '@opennrw/widgets/core/chunks.js';
import { announce } from './arrival.ts';

setDefaultApi(new URL('../../../', import.meta.url).href);
announce({ url: import.meta.url, takeLoader: setChunkLoader });
