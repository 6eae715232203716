import { launchBrowser } from '@opennrw/workshop/chromium';
import { serveLoopback } from '@opennrw/workshop/loopback';
import { type RunningServer, startServer } from '@opennrw/workshop/server';
import { hostsOf, visit } from '@opennrw/workshop/visit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { example } from './serve.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(() => Promise.all([server?.stop(), browser?.close()]));

test('the calendar is used whole under its policy: no report, no complaint, no other host', async () => {
  const seen = await visit(browser, 'about:blank');
  await withForeignImage(seen.page);
  await seen.page.goto(await town());
  const calendar = seen.page.locator('opennrw-event-calendar');
  await calendar.locator('[part~=item]').first().waitFor();
  await calendar.getByRole('button', { name: 'Filter' }).click();
  await calendar.getByRole('searchbox').fill('zzz');
  await calendar.getByText('Keine Termine gefunden').waitFor();
  await calendar.getByRole('searchbox').fill('');
  await calendar.getByRole('link', { name: 'Monat', exact: true }).click();
  await calendar.getByRole('grid').waitFor();
  await calendar.getByRole('link', { name: 'Liste' }).click();
  await calendar.getByRole('button', { name: 'Abonnieren' }).click();
  await calendar.getByRole('link', { name: 'Im Kalender abonnieren' }).waitFor();
  await calendar.locator('[part~=item] [part~=title] a').first().click();
  await calendar.getByRole('link', { name: 'Bild ansehen: Menschen an Tischen' }).waitFor();
  await seen.page.goBack();
  await calendar.locator('[part~=item]').first().waitFor();
  expect(seen.violations).toEqual([]);
  expect(seen.complaints).toEqual([]);
  expect(seen.errors).toEqual([]);
  expect(hostsOf(seen)).toEqual([new URL(seen.page.url()).host, new URL(server.origin).host].sort());
});

/** The days on which the clock changes in Germany, with the offset at nine in the morning. */
const changes = [
  ['2026-03-29', '+02:00'],
  ['2026-10-25', '+01:00'],
  ['2027-03-28', '+02:00'],
] as const;
/** What a visitor's own clock says at nine in Germany. New York changes on other days. */
const own: Record<string, Record<string, string>> = {
  UTC: { '2026-03-29': '07:00', '2026-10-25': '08:00', '2027-03-28': '07:00' },
  'Europe/Berlin': {},
  'America/New_York': { '2026-03-29': '03:00', '2026-10-25': '04:00', '2027-03-28': '03:00' },
};

describe.each(Object.keys(own))('with a clock in %s', (timezoneId) => {
  test.each(changes)('%s is right in list and month', async (day, offset) => {
    const page = await browser.newPage({ timezoneId, locale: 'de-DE' });
    page.setDefaultTimeout(15_000);
    onTestFinished(() => page.close());
    // Half past midnight in Germany, still the day before in New York.
    await page.clock.setFixedTime(new Date(`${day}T00:30:00+01:00`).getTime() + summer(day));
    await withDates(page, day, offset);
    await page.goto(await town());
    const calendar = page.locator('opennrw-event-calendar');
    await calendar.locator('[part~=item]').first().waitFor();
    const [first = ''] = await calendar.locator('[part~=day] > [part~=title]').allInnerTexts();
    expect(first).toContain(`${Number(day.slice(8))}. ${monthName(day)}`);
    expect(first).toContain('(Heute)');
    const times = (await calendar.locator('[part~=time]').allInnerTexts()).map(plain);
    const note = own[timezoneId]?.[day];
    expect(times).toEqual(['ganztägig', note ? `09:00–11:00 bei Ihnen: ${note}` : '09:00–11:00']);

    await calendar.getByRole('link', { name: 'Monat', exact: true }).click();
    const today = calendar.locator('[role=gridcell][aria-current=date]');
    await today.waitFor();
    expect(plain(await today.innerText())).toContain('Frühstück');
    const numbers = await calendar.locator('[role=gridcell] [aria-hidden]').allInnerTexts();
    const at = numbers.indexOf(String(Number(day.slice(8))), 20);
    expect(numbers.slice(at - 1, at + 2).map(Number)).toEqual([-1, 0, 1].map((n) => nthDay(day, n)));
    expect(numbers.length % 7).toBe(0);
    expect((at + 1) % 7).toBe(0);
  });
});

/** In October the night still has summer time. */
const summer = (day: string) => (day.slice(5, 7) === '10' ? -3_600_000 : 0);
const nthDay = (day: string, n: number) => new Date(Date.parse(day) + n * 86_400_000).getUTCDate();
const monthName = (day: string) =>
  new Intl.DateTimeFormat('de', { month: 'long', timeZone: 'UTC' }).format(Date.parse(day));
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The example page, on an origin of its own, until the test ends. */
async function town(): Promise<string> {
  const { origin, close } = await serveLoopback((path) => example(path, server.origin));
  onTestFinished(close);
  return `${origin}/event-calendar/`;
}

/** The API's own answer about an event, with an image of a third host. */
const withForeignImage = (page: Page) =>
  page.route(/\/v1\/events\/[\w-]{36}$/, async (route) => {
    const response = await route.fetch();
    const image = { url: 'https://bilder.example/treff.jpg', alt: 'Menschen an Tischen', credit: null };
    await route.fulfill({ response, json: { ...(await response.json()), image } });
  });

/** A day with one event of two hours at nine and one without a time, whatever is asked. */
function withDates(page: Page, day: string, offset: string): Promise<unknown> {
  const date = (n: number, title: string, given: object) => ({
    ...{ id: `0190b5a8-0000-7000-8000-00000000000${n}`, event: `0190b5a8-0000-7000-8000-00000000000${n}` },
    ...{ iri: `https://daten.example/${n}`, uid: `${n}@example`, recurrenceId: null, title, kind: 'event' },
    ...{
      status: 'scheduled',
      statusNote: null,
      attendance: 'onsite',
      timeZone: 'Europe/Berlin',
      place: 'Rathaus',
    },
    ...{
      organization: { slug: 'bonn', name: 'Bonn' },
      hosts: ['Bonn'],
      access: { yes: [], no: [] },
      themes: [],
    },
    ...given,
  });
  const items = [
    date(1, 'Tag der offenen Tür', {
      ...{ start: day, end: null, allDay: true },
      ...{ startsAt: `${day}T00:00:00${offset}`, endsAt: `${day}T23:59:59${offset}` },
    }),
    date(2, 'Frühstück', {
      ...{ start: `${day}T09:00:00`, end: `${day}T11:00:00`, allDay: false },
      ...{ startsAt: `${day}T09:00:00${offset}`, endsAt: `${day}T11:00:00${offset}` },
    }),
  ];
  return page.route(/\/v1\/occurrences\?/, (route) =>
    route.fulfill({
      json: { items, total: items.length, totalIs: 'exact', next: null, prev: null },
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
}
