/**
 * One run over everything that is tested in Node. `npm test` leaves out `*.slow.test.ts`, `npm run test:slow`
 * (`vitest run --mode slow`) runs only those. Widgets are tested in a browser: packages/widgets/wtr.config.mjs.
 */
import { defineConfig } from 'vitest/config';

const places = ['api', 'packages/rules', 'packages/sdk', 'packages/embed', 'packages/workshop', 'examples'];

export default defineConfig(({ mode }) => ({
  test: { projects: places.map((place) => projectAt(place, mode === 'slow')) },
}));

function projectAt(place: string, slow: boolean) {
  return {
    // Workspace packages resolve to their sources, in the tests and in every process and worker they start.
    ssr: {
      resolve: { conditions: ['opennrw-source', 'node'], externalConditions: ['opennrw-source', 'node'] },
    },
    test: {
      name: place.replace('packages/', ''),
      root: place,
      include: [slow ? '**/*.slow.test.ts' : '**/*.test.ts'],
      exclude: ['**/node_modules/**', '**/dist/**', ...(slow ? [] : ['**/*.slow.test.ts'])],
      testTimeout: slow ? 600_000 : 20_000,
      hookTimeout: slow ? 600_000 : 60_000,
    },
  };
}
