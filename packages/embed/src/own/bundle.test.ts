import { expect, test } from 'vitest';
import { bundleFor } from './bundle.ts';

test.each(["https://daten.example/';touch x;'", 'https://daten.example/$(id)', 'https://a:b@daten.example'])(
  '%s is no address for a shell script',
  async (api) => {
    const wish = { organization: 'bonn', api, version: '1.0.0', widgets: new Map(), now: new Date(0) };
    await expect(bundleFor(wish)).rejects.toThrow('would stand in scripts');
  },
);
