/** The time zones that a calendar file describes itself, by the names that it gives them. */
import { type Component, written } from './ical-lines.ts';
import { instantOf, usualZones, wallOf, zoneFor } from './zone.ts';

/** A zone of the file, and whether its name is known or only its clock. */
export interface OwnZone {
  zone: string;
  byName: boolean;
}

/** @param stated the zone that is meant where several have the same clock */
export function zonesOf(calendar: Component, stated: string): Map<string, OwnZone> {
  const blocks = calendar.components.filter(({ name }) => name === 'VTIMEZONE');
  const zones = new Map<string, OwnZone>();
  for (const block of blocks) {
    const name = written(block, 'TZID') ?? '';
    const named = zoneFor(written(block, 'X-LIC-LOCATION') ?? '') ?? zoneFor(name);
    const zone = named ?? zoneLike(block, stated);
    if (zone !== null) zones.set(name, { zone, byName: named !== null });
  }
  return zones;
}

/** A zone whose clock stands as the block says, in winter and in summer of a year of today. */
function zoneLike(block: Component, stated: string): string | null {
  const standard = offsetOf(block, 'STANDARD') ?? offsetOf(block, 'DAYLIGHT');
  const daylight = offsetOf(block, 'DAYLIGHT') ?? standard;
  if (standard === null || daylight === null) return null;
  const candidates = [stated, ...usualZones()];
  return candidates.find((zone) => keeps(zone, [standard, daylight])) ?? null;
}

function keeps(zone: string, [standard, daylight]: [number, number]): boolean {
  const [winter, summer] = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map((at) => {
    const instant = Date.parse(at);
    return (instantOf(wallOf(instant, zone), 'UTC') - instant) / 60_000;
  });
  return winter === standard && summer === daylight;
}

/** Minutes ahead of UTC, as the newest observance of that name says. */
function offsetOf(block: Component, name: string): number | null {
  const [newest] = block.components
    .filter((one) => one.name === name)
    .toSorted((one, other) => ((written(one, 'DTSTART') ?? '') < (written(other, 'DTSTART') ?? '') ? 1 : -1));
  const [, sign, hours, minutes] =
    /^([+-])(\d\d):?(\d\d)/.exec((newest && written(newest, 'TZOFFSETTO')) ?? '') ?? [];
  if (sign === undefined) return null;
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}
