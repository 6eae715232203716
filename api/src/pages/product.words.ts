/** Words of the product’s own pages: frame, problems, start. German first; English is typed by it. */
import type { Language } from '../http/language.ts';

const frameDe = {
  skip: 'Zum Inhalt springen',
  navigation: 'OpenNRW',
  baukasten: 'Widget-Baukasten',
  reference: 'API-Referenz',
  problems: 'Fehlermeldungen',
};

const frameEn: typeof frameDe = {
  skip: 'Skip to content',
  navigation: 'OpenNRW',
  baukasten: 'Widget configurator',
  reference: 'API reference',
  problems: 'Problems',
};

const problemsDe = {
  title: 'Fehlermeldungen der API',
  lead: 'Jede Fehlerantwort nennt im Feld „type“ eine dieser Seiten.',
  status: (status: number) => `HTTP-Status ${status}`,
  example: 'Zum Beispiel',
  help: 'Was Sie tun können',
  answer: 'So sieht die Antwort aus',
  all: 'Alle Fehlermeldungen',
  otherLanguage: 'In English',
};

const problemsEn: typeof problemsDe = {
  title: 'Problems of the API',
  lead: 'Every problem names one of these pages in its field "type".',
  status: (status) => `HTTP status ${status}`,
  example: 'For example',
  help: 'What you can do',
  answer: 'What the answer looks like',
  all: 'All problems',
  otherLanguage: 'Auf Deutsch',
};

export const frameWords: Readonly<Record<Language, typeof frameDe>> = { de: frameDe, en: frameEn };
export const problemPageWords: Readonly<Record<Language, typeof problemsDe>> = {
  de: problemsDe,
  en: problemsEn,
};

/** The page for a person with a browser when something went wrong. */
const mishapDe = {
  lost: 'Diese Seite gibt es nicht',
  explain: 'Vielleicht ist die Adresse nicht vollständig, oder die Seite ist umgezogen.',
  start: 'Zur Startseite',
  reference: 'Zur API-Referenz',
  number: (requestId: string) => `Für Rückfragen: Anfrage ${requestId}`,
};

const mishapEn: typeof mishapDe = {
  lost: 'There is no such page',
  explain: 'The address may be incomplete, or the page has moved.',
  start: 'To the start page',
  reference: 'To the API reference',
  number: (requestId) => `If you ask about it: request ${requestId}`,
};

export const mishapWords: Readonly<Record<Language, typeof mishapDe>> = { de: mishapDe, en: mishapEn };

/** The page at `/` where the demo was not asked for. */
export const startWords = {
  title: 'Offene Daten aus Nordrhein-Westfalen',
  lead: 'Auf diesem Server läuft OpenNRW Widgets: eine Schnittstelle für offene Verwaltungsdaten und Bausteine für die Seiten der Kommunen.',
  heading: 'Alle Datensätze',
  fallback: 'Die Liste braucht JavaScript. Ohne JavaScript gibt es alle Datensätze als CSV-Datei:',
  csv: 'Alle Datensätze als CSV-Datei',
};
