import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError, settingNames } from './settings.ts';

describe('the environment', () => {
  test('may be silent: everything has a default', () => {
    expect(readSettings({})).toMatchObject({
      PORT: 8080,
      HOST: '127.0.0.1',
      SEED: 'demo',
      RATE_LIMIT: 600,
      TRUSTED_PROXIES: 0,
      ALLOW_PRIVATE_SOURCES: false,
    });
  });

  test.each(settingNames)('%s is explained in the README', async (name) => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`| \`${name}\` |`);
  });

  test('puts the database beside the other data unless told otherwise', () => {
    expect(readSettings({ DATA_DIR: '/somewhere' }).DATABASE_URL).toBe('file:/somewhere/opennrw.db');
    expect(readSettings({ DATABASE_URL: 'libsql://db.example' }).DATABASE_URL).toBe('libsql://db.example');
  });

  test('loses the slash at the end of the public address, and keeps its path', () => {
    expect(readSettings({ PUBLIC_URL: 'https://example.org/opennrw/' }).PUBLIC_URL).toBe(
      'https://example.org/opennrw',
    );
  });

  test.each([
    [{ PORT: 'eighty' }, 'PORT is "eighty"; it must be a port number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT is "70000"; it must be a port number from 0 to 65535.'],
    [{ SEED: 'all' }, 'SEED is "all"; it must be `demo` or `none`.'],
    [
      { PUBLIC_URL: 'example.org' },
      'PUBLIC_URL is "example.org"; it must be the address visitors use, for example https://daten.example.org.',
    ],
    [
      { DATABASE_URL: 'postgres://x' },
      'DATABASE_URL is "postgres://x"; it must be file:/path/to/data.db, or a libSQL server such as libsql://db.example.org.',
    ],
    [
      { PUBLIC_URL: 'https://a.example/?x=1' },
      'PUBLIC_URL is "https://a.example/?x=1"; it must be the address visitors use, for example https://daten.example.org.',
    ],
    [{ RATE_LIMIT: '-1' }, 'RATE_LIMIT is "-1"; it must be requests per minute and address; 0 for no limit.'],
    [{ KEY_SECRET: 'short' }, 'KEY_SECRET is "…"; it must be at least 32 characters.'],
  ])('says what is wrong with %j in one sentence', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(new SettingsError(sentence));
  });
});
