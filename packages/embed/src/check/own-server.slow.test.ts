import { startServer } from '@opennrw/workshop/server';
import { expect, onTestFinished, test } from 'vitest';
import { checkEmbed } from './check.ts';
import { checkWords } from './check.words.ts';

test('the check of a server finds nothing wrong with ours', async () => {
  const server = await startServer();
  onTestFinished(server.stop);
  const findings = await checkEmbed({ base: server.origin, words: checkWords.de, foreign: true });
  expect(findings.filter(({ kind }) => kind === 'fault')).toEqual([]);
  expect(findings.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^Version .* Byte für Byte/));
});
