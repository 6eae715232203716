/** Edges that lead nowhere: enough to describe the API, too little to answer a request. */
import pino from 'pino';
import type { Edges } from './world.ts';

const noDatabase = (): never => {
  throw new Error('There is no database here.');
};

export const nowhere: Edges = {
  database: {
    get read(): never {
      return noDatabase();
    },
    boundedRead: noDatabase,
    write: noDatabase,
    revision: noDatabase,
    migrate: noDatabase,
    close: noDatabase,
  },
  now: () => new Date(0),
  publicUrl: '',
  keySecret: '',
  log: pino({ level: 'silent' }),
  addressOf: () => '',
  rateLimit: 0,
  allowPrivateSources: false,
};
