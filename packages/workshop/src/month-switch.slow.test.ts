/**
 * What it costs a page to turn to the next month, with 5,000 events a year: the main thread's time in Chromium, beside
 * FullCalendar on the same events in the same run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { type Loopback, serveLoopback } from './loopback.ts';
import { at } from './places.ts';

const home = mkdtempSync(join(tmpdir(), 'month-switch-'));
const SWITCHES = 9;

/** Both calendars over the same events, and what turns them. */
const entry = `
import { Calendar } from '@fullcalendar/core';
import dayGrid from '@fullcalendar/daygrid';
import ${JSON.stringify(at('packages', 'widgets', 'src', 'event-calendar', 'define.ts'))};

const first = Date.UTC(2026, 0, 1);
const dates = Array.from({ length: 5000 }, (_, n) => {
  const start = new Date(first + Math.floor((n * 365) / 5000) * 86400000 + (8 + (n % 10)) * 3600000).toISOString().slice(0, 19);
  return { id: String(n), event: String(n), iri: '', uid: String(n), recurrenceId: null, title: 'Veranstaltung Nummer ' + n, kind: 'event',
    status: n % 40 ? 'scheduled' : 'cancelled', statusNote: null, attendance: 'onsite', start, end: null, startsAt: start + '+01:00',
    endsAt: start + '+01:00', allDay: false, timeZone: 'Europe/Berlin', place: 'Saal ' + (n % 50), organization: { slug: 'a', name: 'A' },
    hosts: ['Stadt A'], access: { yes: [], no: [] }, themes: [] };
});
const source = {
  occurrences: { list: async ({ from, to }) => {
    const items = dates.filter(({ start }) => start >= from && start.slice(0, 10) <= to);
    return { items, total: items.length, totalIs: 'exact', next: null, prev: null };
  } },
  events: { get: async () => undefined, facets: async () => undefined },
};
const settled = () => new Promise((done) => setTimeout(done, 120));

globalThis.ours = async () => {
  const calendar = document.createElement('opennrw-event-calendar');
  Object.assign(calendar, { client: source, now: Date.UTC(2026, 0, 15), view: 'month', state: 'none' });
  document.body.append(calendar);
  await settled();
  globalThis.turn = async () => {
    calendar.shadowRoot.querySelector('[aria-label="Nächster Monat"]').click();
    await settled();
    return calendar.shadowRoot.querySelectorAll('.mark').length;
  };
};
globalThis.theirs = async () => {
  const place = document.body.appendChild(document.createElement('div'));
  const events = (info, done) => done(dates.filter(({ start }) => start >= info.startStr.slice(0, 10) && start < info.endStr.slice(0, 10)).map(({ id, title, start }) => ({ id, title, start })));
  const calendar = new Calendar(place, { plugins: [dayGrid], initialView: 'dayGridMonth', initialDate: '2026-01-15', dayMaxEvents: 3, locale: 'de', firstDay: 1, events });
  calendar.render();
  await settled();
  globalThis.turn = async () => {
    calendar.next();
    await settled();
    return place.querySelectorAll('.fc-event').length;
  };
};
`;

let browser: Browser;
let site: Loopback;
beforeAll(async () => {
  writeFileSync(join(home, 'entry.js'), entry);
  const build = await rolldown({
    input: join(home, 'entry.js'),
    resolve: {
      conditionNames: ['opennrw-source', 'browser', 'import', 'default'],
      modules: [at('node_modules'), 'node_modules'],
    },
    transform: { target: 'es2022' },
  });
  const { output } = await build.generate({ format: 'es', minify: true, codeSplitting: false });
  await build.close();
  const pages = new Map([
    [
      '/',
      {
        type: 'text/html',
        body: '<!doctype html><html lang="de"><body><script type="module" src="/page.js"></script>',
      },
    ],
    ['/page.js', { type: 'text/javascript', body: output[0].code }],
  ]);
  [browser, site] = await Promise.all([launchBrowser(), serveLoopback((path) => pages.get(path))]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
  rmSync(home, { recursive: true });
});

/**
 * Main-thread milliseconds of a turn of the month, the middle one of nine: scripts, styles, layout and painting, as the
 * browser counts them. Once in a while the browser clears away what was before the page (200 ms), which is nobody's turn.
 */
async function costOf(which: 'ours' | 'theirs'): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(site.origin);
    await page.waitForFunction(`'${which}' in globalThis`);
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    const busy = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    };
    await page.evaluate(`${which}()`);
    const turns: number[] = [];
    for (let turn = 0; turn < SWITCHES; turn++) {
      const start = await busy();
      expect(await page.evaluate('turn()'), 'events on the screen').toBeGreaterThan(60);
      turns.push(((await busy()) - start) * 1000);
    }
    return turns.sort((one, other) => one - other)[Math.floor(SWITCHES / 2)] ?? Number.NaN;
  } finally {
    await page.close();
  }
}

// Other suites share the cores: a moment of theirs is not the widget's time.
test('turning the month costs at most 50 ms, and at most half of what it costs FullCalendar', {
  retry: 2,
}, async () => {
  const [ours, theirs] = [await costOf('ours'), await costOf('theirs')];
  console.log(`month switch: ours ${ours.toFixed(1)} ms, FullCalendar ${theirs.toFixed(1)} ms`);
  expect(ours).toBeLessThanOrEqual(50);
  expect(ours).toBeLessThanOrEqual(0.5 * theirs);
});
