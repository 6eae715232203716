/** A worker thread around one lane. Messages in: work, or a wish to cancel or close. Messages out: results. */
import { parentPort, workerData } from 'node:worker_threads';
import { openLane, type Role, type Work } from './lane.ts';
import { type Failure, toFailure, type WriteResult } from './statement.ts';

export type Order = { id: number; work: Work } | 'cancel' | 'close';
export type Outcome = { results: WriteResult[] } | { failure: Failure };
export interface Reply {
  id: number;
  outcome: Outcome;
}

const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker thread only.');
const { path, role } = workerData as { path: string; role: Role };
const lane = openLane(path, role);

port.on('message', async (order: Order) => {
  if (order === 'cancel') return lane.cancel();
  if (order === 'close') {
    lane.close();
    return port.close();
  }
  port.postMessage({ id: order.id, outcome: await outcomeOf(order.work) } satisfies Reply);
});
// The first reply says that the connection is open.
port.postMessage({ id: 0, outcome: { results: [] } } satisfies Reply);

async function outcomeOf(work: Work): Promise<Outcome> {
  try {
    const made = lane.run(work);
    return { results: made instanceof Promise ? await made : made };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}
