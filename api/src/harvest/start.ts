/** A run from its first line in the ledger to its last, as the API and the command start it. */
import type { Database } from '../database/door.ts';
import { harvestStore } from '../datasets/store.ts';
import type { PrivateHosts } from './addresses.ts';
import { harvestCalendar } from './calendar.ts';
import { openSource } from './fetch.ts';
import type { OpenRun, SourceRow } from './ledger.ts';
import type { Counts, RunReport } from './report.ts';
import { harvest, type RunOptions } from './run.ts';

export interface Errand extends RunOptions {
  readonly database: Database;
  readonly now: () => Date;
  readonly source: SourceRow;
  readonly allowPrivate: PrivateHosts;
  /** Where whoever runs the source can read about us. */
  readonly userAgent: string;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: (soFar: Readonly<Counts>) => void;
}

/** Reads the source, stores what it has, and closes the run with its report. */
export async function carryOut(run: OpenRun, errand: Errand): Promise<RunReport> {
  const { database, now, source, allowPrivate, userAgent, signal, progress } = errand;
  const door = openSource({ allowPrivate, userAgent, signal });
  const { id, kind, organizationId } = source;
  const surroundings = {
    store: harvestStore(database, now),
    get: door.get,
    now,
    signal,
    progress: (soFar: Readonly<Counts>) => {
      run.alive(soFar);
      progress?.(soFar);
    },
  };
  try {
    const url = new URL(source.url);
    const report =
      kind === 'icalendar'
        ? await harvestCalendar({ id, organizationId, url }, { ...surroundings, database }, errand)
        : await harvest({ id, kind, organizationId, url }, surroundings, errand);
    await run.end(report);
    return report;
  } catch (error) {
    await run.abandon();
    throw error;
  } finally {
    await door.close();
  }
}
