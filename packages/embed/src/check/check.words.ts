/** What the check of a server says, in German; English is typed by it. */
const german = {
  noAnswer: (why: string) => `keine Antwort (${why})`,
  status: (is: number, wanted: string) => `antwortet mit ${is} statt ${wanted}`,
  unreadable: (coding: string) =>
    `lässt sich nicht entpacken (Content-Encoding: ${coding}). Packt ein Proxy noch einmal?`,
  tooLong: 'ist länger als 20 MB; so lang ist keine Datei der Widgets',
  notJson: 'ist kein JSON in der erwarteten Form',
  header: (name: string, is: string | null, wanted: string) =>
    `${name} ${is === null ? 'fehlt' : `ist „${is}“`}, erwartet wird ${wanted}`,
  tampered: (asked: string) =>
    `andere Bytes, als die Prüfsumme sagt (angefordert: ${asked}). Browser führen diese Datei nicht aus`,
  chain: (file: string) => `nennt für ${file} eine Prüfsumme, die nicht stimmt`,
  chainMissing: (file: string) => `verlangt ${file}, das es nicht gibt`,
  loaderTwice: 'nennt zwei verschiedene Prüfsummen für opennrw.js',
  noVersions: 'nennt keine Version',
  versionGood: (version: string, files: number) =>
    `Version ${version}: ${files} Dateien stimmen Byte für Byte, unverpackt, mit gzip und mit br; Kopfzeilen richtig`,
  versionBytes: (version: string, files: number) =>
    `Version ${version}: ${files} Dateien stimmen Byte für Byte und haben die richtige Art`,
  versionOld: (version: string) =>
    `Version ${version} hat eine ältere Liste: geprüft sind das Skript und die Dateien, die es selbst prüft`,
  missingKept: 'eine fehlende Datei darf kein Zwischenspeicher lange behalten',
  channelGood: (major: string, version: string) => `/widgets/${major}/opennrw.js führt zu ${version}`,
  channelWrong: (version: string) => `führt nicht zur neuesten Version ${version}`,
  channelKept: 'darf höchstens eine Stunde und nicht „immutable“ zwischengespeichert werden',
  policyMissing: 'Content-Security-Policy fehlt',
  policyLoose: (directive: string, value: string) => `Content-Security-Policy: ${directive} erlaubt ${value}`,
  framing: (what: string) => `lässt sich nicht einbetten: ${what}`,
  scriptBare: (src: string) => `lädt ${src} ohne Prüfsumme`,
  scriptWrong: (src: string) => `lädt ${src} mit einer Prüfsumme, die nicht zur Datei passt`,
  noTitle: 'hat keinen Titel',
  pageGood: (path: string) => `Seite ${path}: Richtlinie streng, Prüfsummen richtig`,
  fragmentGood: (widget: string) => `/embed/${widget}.html: Inhalt ohne JavaScript`,
  fragmentScript: 'enthält ein Skript, das laufen würde',
  oembedGood: 'oEmbed antwortet richtig und lehnt fremde Adressen ab',
  oembedShape: 'liefert keinen <iframe> mit Titel',
  oembedWide: 'hält maxwidth nicht ein',
  oembedForeign: 'beantwortet eine fremde Adresse',
  absent: (what: string) => `${what} gibt es auf diesem Server nicht`,
  allGood: 'Alles in Ordnung.',
  faults: (count: number) => (count === 1 ? '1 Fehler.' : `${count} Fehler.`),
  usage:
    'npm run check:embed -- <Adresse des Servers> [--own] [--en]\n\n  --own  für den Ordner auf dem eigenen Server: nur Bytes und Arten der Dateien\n  --en   in English',
};

export type CheckWords = typeof german;

const english: CheckWords = {
  noAnswer: (why) => `no answer (${why})`,
  status: (is, wanted) => `answers ${is} instead of ${wanted}`,
  unreadable: (coding) => `cannot be unpacked (Content-Encoding: ${coding}). Does a proxy pack it again?`,
  tooLong: 'is longer than 20 MB; no file of the widgets is that long',
  notJson: 'is not JSON of the expected shape',
  header: (name, is, wanted) => `${name} ${is === null ? 'is missing' : `is "${is}"`}, ${wanted} is expected`,
  tampered: (asked) =>
    `other bytes than the hash says (asked for: ${asked}). Browsers will not run this file`,
  chain: (file) => `names a hash of ${file} that is wrong`,
  chainMissing: (file) => `wants ${file}, which does not exist`,
  loaderTwice: 'names two different hashes of opennrw.js',
  noVersions: 'names no version',
  versionGood: (version, files) =>
    `Version ${version}: ${files} files are right to the byte, plain, with gzip and with br; headers are right`,
  versionBytes: (version, files) =>
    `Version ${version}: ${files} files are right to the byte and of the right type`,
  versionOld: (version) =>
    `Version ${version} has an older list: the script and the files that it checks itself were looked at`,
  missingKept: 'a missing file must not be kept by caches for long',
  channelGood: (major, version) => `/widgets/${major}/opennrw.js leads to ${version}`,
  channelWrong: (version) => `does not lead to the newest version ${version}`,
  channelKept: 'may be cached for an hour at most and not as "immutable"',
  policyMissing: 'there is no Content-Security-Policy',
  policyLoose: (directive, value) => `Content-Security-Policy: ${directive} allows ${value}`,
  framing: (what) => `cannot be embedded: ${what}`,
  scriptBare: (src) => `loads ${src} without a hash`,
  scriptWrong: (src) => `loads ${src} with a hash that does not fit the file`,
  noTitle: 'has no title',
  pageGood: (path) => `Page ${path}: strict policy, right hashes`,
  fragmentGood: (widget) => `/embed/${widget}.html: content without JavaScript`,
  fragmentScript: 'holds a script that would run',
  oembedGood: 'oEmbed answers well and refuses foreign addresses',
  oembedShape: 'does not hold an <iframe> with a title',
  oembedWide: 'does not keep to maxwidth',
  oembedForeign: 'answers for a foreign address',
  absent: (what) => `${what}: not on this server`,
  allGood: 'All is well.',
  faults: (count) => (count === 1 ? '1 fault.' : `${count} faults.`),
  usage:
    'npm run check:embed -- <address of the server> [--own] [--en]\n\n  --own  for the folder on a server of your own: only bytes and types of the files\n  --en   in English',
};

export const checkWords = { de: german, en: english } as const;
