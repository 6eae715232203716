/** What the environment may say, checked once at the start. Every mistake is one clear sentence. */
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const address = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !/[?#]/.test(url))
  .transform((url) => url.replace(/\/+$/, ''));
const count = z.coerce.number().int().min(0).max(1_000_000);
const trueOrFalse = z
  .enum(['true', 'false'])
  .default('false')
  .transform((word) => word === 'true');

/** Name, what it must be, and how a mistake is explained. */
const variables = {
  PORT: { schema: port.default(8080), expected: 'a port number from 0 to 65535' },
  HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    expected: 'an address to listen on, for example 0.0.0.0',
  },
  PUBLIC_URL: {
    schema: address.optional(),
    expected: 'the address visitors use, for example https://daten.example.org',
  },
  DATA_DIR: { schema: z.string().min(1).default('data'), expected: 'a folder that can be written to' },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^(file:|libsql:\/\/|https?:\/\/|wss?:\/\/)/)
      .optional(),
    expected: 'file:/path/to/data.db, or a libSQL server such as libsql://db.example.org',
  },
  DATABASE_AUTH_TOKEN: { schema: z.string().min(1).optional(), expected: 'the token of the libSQL server' },
  SEED: { schema: z.enum(['demo', 'none']).default('demo'), expected: '`demo` or `none`' },
  KEY_SECRET: { schema: z.string().min(32).optional(), expected: 'at least 32 characters' },
  TRUSTED_PROXIES: {
    schema: count.max(10).default(0),
    expected: 'how many proxies stand before this server, 0 to 10',
  },
  RATE_LIMIT: { schema: count.default(600), expected: 'requests per minute and address; 0 for no limit' },
  ALLOW_PRIVATE_SOURCES: { schema: trueOrFalse, expected: '`true` or `false`' },
  REPLACE_WIDGETS: { schema: trueOrFalse, expected: '`true` (development only) or `false`' },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    expected: '`fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`',
  },
} as const;

/** Every variable that means anything; the README explains each. */
export const settingNames = Object.keys(variables);

type Variables = typeof variables;
type Read = { [Name in keyof Variables]: z.output<Variables[Name]['schema']> };

export interface Settings extends Omit<Read, 'DATABASE_URL'> {
  DATABASE_URL: string;
}

/** A mistake in the environment; its message is the sentence to print. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** @throws {SettingsError} for the first value that does not fit */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const read = Object.entries(variables).map(([name, { schema, expected }]) => {
    const given = environment[name] === '' ? undefined : environment[name];
    const result = schema.safeParse(given);
    if (!result.success)
      throw new SettingsError(
        `${name} is "${name.includes('SECRET') || name.includes('TOKEN') ? '…' : given}"; it must be ${expected}.`,
      );
    return [name, result.data];
  });
  const settings = Object.fromEntries(read) as Read;
  const dataDir = resolve(settings.DATA_DIR);
  return {
    ...settings,
    DATA_DIR: dataDir,
    DATABASE_URL: settings.DATABASE_URL ?? `file:${resolve(dataDir, 'opennrw.db')}`,
  };
}
