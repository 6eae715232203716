/** What saved records can be searched and filtered by, and how: the rules of the API as far as files can keep them. */

/** A record as the API wrote it. */
export type Record_ = Readonly<Record<string, unknown>>;

export interface Noun {
  /** Where the values of a filter stand in a record: `distributions.format`. */
  filters: Readonly<Record<string, string>>;
  /** Where words are looked for. */
  text: readonly string[];
  /** The order in which the API wrote them. */
  order?: string;
}

const owner = 'organization.slug';
const event = {
  organization: owner,
  municipality: 'municipality.slug',
  kind: 'kind',
  attendance: 'attendance',
  theme: 'themes',
};

export const nouns: Readonly<Record<string, Noun>> = {
  datasets: {
    filters: {
      organization: owner,
      theme: 'themes',
      format: 'distributions.format',
      license: 'license.code',
      frequency: 'frequency',
      open: 'license.open',
    },
    text: ['title', 'description', 'keywords', 'publisher'],
    order: 'modified',
  },
  occurrences: {
    filters: event,
    text: ['title', 'place', 'hosts'],
  },
  events: {
    filters: event,
    text: ['title', 'summary', 'description'],
  },
  participations: {
    filters: {
      organization: owner,
      status: 'status',
      topic: 'topics',
      mode: 'phases.mode',
      level: 'level',
      subject: 'subject',
      formality: 'formality',
    },
    text: ['title', 'summary', 'description'],
  },
  'award-entries': {
    filters: {
      organization: 'entrant.organization',
      organizer: 'award.organizer.slug',
      year: 'award.year',
      category: 'category.code',
      sizeClass: 'sizeClass',
      programme: 'award.programme.slug',
      kind: 'award.kind',
    },
    text: ['title', 'summary'],
  },
  awards: { filters: { status: 'status', kind: 'kind', programme: 'programme.slug' }, text: ['title'] },
  'cockpit.inventory': { filters: { status: 'status' }, text: ['modelDataset.label'] },
  measures: { filters: { agreement: 'agreement.slug' }, text: ['title'] },
};

/** Every value at a path, through lists, as texts. */
export function valuesAt(value: unknown, path: string): string[] {
  const steps = path === '' ? [] : path.split('.');
  const reached = steps.reduce<unknown[]>(
    (those, step) =>
      those
        .flat()
        .flatMap((one) => (typeof one === 'object' && one !== null ? [Reflect.get(one, step)] : [])),
    [value],
  );
  return reached.flat().flatMap((one) => (one === null || one === undefined ? [] : [String(one)]));
}

/** Whether a record fits all filters; several values of one filter are separated by commas and mean any of them. */
export function matches({ filters, text }: Noun, asked: Readonly<Record<string, string>>) {
  const tests = Object.entries(asked).map(([name, wanted]) => {
    const path = filters[name];
    if (path !== undefined) return (record: Record_) => hasOneOf(valuesAt(record, path), wanted.split(','));
    return special[name]?.(wanted, text) ?? (() => true);
  });
  return (record: Record_): boolean => tests.every((test) => test(record));
}

const hasOneOf = (values: string[], wanted: string[]) => wanted.some((one) => values.includes(one));

type Test = (record: Record_) => boolean;

const special: Readonly<Record<string, (wanted: string, text: readonly string[]) => Test>> = {
  q: (wanted, text) => {
    const words = folded(wanted).split(/\s+/);
    return (record) => {
      const all = folded(text.flatMap((path) => valuesAt(record, path)).join(' '));
      return words.every((word) => all.includes(word));
    };
  },
  from: (day) => (record) => (valuesAt(record, 'end')[0] ?? valuesAt(record, 'start')[0] ?? day) >= day,
  to: (day) => (record) => (valuesAt(record, 'start')[0] ?? day).slice(0, 10) <= day,
  located: (wanted) => (record) => String(valuesAt(record, 'geometry.type').length > 0) === wanted,
  bbox: (wanted) => {
    const [west = 0, south = 0, east = 0, north = 0] = wanted.split(',').map(Number);
    return (record) => {
      const numbers = valuesAt(Reflect.get(record, 'geometry'), 'coordinates').join().split(',').map(Number);
      const [longitudes, latitudes] = [0, 1].map((rest) => numbers.filter((_, at) => at % 2 === rest));
      return (
        Math.max(...(longitudes ?? [])) >= west &&
        Math.min(...(longitudes ?? [])) <= east &&
        Math.max(...(latitudes ?? [])) >= south &&
        Math.min(...(latitudes ?? [])) <= north
      );
    };
  },
};

/** As the API compares words: without case and accents; ß is ss. */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** Records in the order that was asked for; only titles can be put in order here, the rest stays as it came. */
export const ordered = (records: readonly Record_[], sort: string): Record_[] =>
  sort === 'title'
    ? records.toSorted((a, b) => String(a.title).localeCompare(String(b.title), 'de'))
    : [...records];
