/** The ground for measurements: a database in a temporary folder, filled by a real harvest of an invented catalogue. */

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Database, openDatabase } from '../src/database/door.ts';
import { migrate } from '../src/database/migrate.ts';
import { harvestStore } from '../src/datasets/store.ts';
import { openSource } from '../src/harvest/fetch.ts';
import { generatedLines } from '../src/harvest/generate.ts';
import { harvest } from '../src/harvest/run.ts';
import { organizations } from '../src/organizations/table.ts';
import { TenantScope } from '../src/organizations/tenancy.ts';
import { ParticipationInput } from '../src/participations/input.ts';
import { participationWriter } from '../src/participations/store.ts';
import { procedure, square } from '../src/participations/testing.ts';

export interface Ground {
  url: string;
  database: Database;
  /** Rows, and milliseconds for reading, mapping, storing and indexing them all. */
  rows: number;
  importMs: number;
  clear: () => Promise<void>;
}

const bonn = 'b0000000-0000-7000-8000-000000000000';

export async function ground(rows: number): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'opennrw-bench-'));
  const url = `file:${join(folder, 'bench.db')}`;
  const database = await openDatabase({ url });
  await migrate(database);
  const at = new Date().toISOString();
  const town = {
    id: bonn,
    slug: 'bonn',
    name: 'Stadt Bonn',
    nameKey: 'bonn',
    kind: 'municipality' as const,
    createdAt: at,
    updatedAt: at,
  };
  await database.write((into) => [into.insert(organizations).values(town)]);
  const importMs = await harvested(database, folder, rows);
  return {
    url,
    database,
    rows,
    importMs,
    clear: async () => {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Adds so many procedures: one in ten an area, nine in ten a point, spread over two years. */
export async function addProcedures({ database }: Ground, many: number): Promise<void> {
  const { create } = participationWriter(database, () => new Date());
  const scope = TenantScope.operator(bonn, 'bench');
  const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
  for (let n = 0; n < many; n++) {
    const [lon, lat] = [6 + ((n * 7) % 3000) / 1000, 50.5 + ((n * 13) % 1800) / 1000];
    const start = ((n * 31) % 700) - 350;
    const about = {
      title: `Verfahren ${n}`,
      geometry: n % 10 === 0 ? square(lon, lat) : { type: 'Point', coordinates: [lon, lat] },
      phases: [{ mode: 'online', start: day(start), end: day(start + 30) }],
    };
    await create(scope, `${n}`, ParticipationInput.parse(procedure(about)));
  }
}

/** Writes an invented catalogue to a file, serves it on loopback and harvests it over HTTP, as any other. */
async function harvested(database: Database, folder: string, rows: number): Promise<number> {
  const file = join(folder, 'catalogue.ndjson');
  await pipeline(Readable.from(generatedLines(rows)), createWriteStream(file));
  const server = createServer((_, response) => {
    createReadStream(file).pipe(response.writeHead(200, { 'Content-Type': 'application/x-ndjson' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { get, close } = openSource({ allowPrivate: true });
  const url = new URL(`http://127.0.0.1:${port}/`);
  const source = { id: 'bench', kind: 'ndjson' as const, url, organizationId: bonn };
  const start = performance.now();
  const report = await harvest(source, {
    store: harvestStore(database, () => new Date()),
    get,
    now: () => new Date(),
  });
  const took = performance.now() - start;
  await close();
  await new Promise((resolve) => server.close(resolve));
  if (report.created !== rows)
    throw new Error(`Of ${rows} rows ${report.created} were created: ${JSON.stringify(report.reason)}`);
  return took;
}
