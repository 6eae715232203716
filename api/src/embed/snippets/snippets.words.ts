/** What the ways to embed are called, when to take which, and what is done with each part. */

const style = 'Ins Stylesheet Ihrer Seite';

const words = {
  element: {
    title: 'Element mit Skript',
    when: 'Der beste Weg, wenn Ihre Seite HTML und Skripte zulässt: feste Version, vom Browser geprüft.',
    parts: ['In Ihre Seite, dort wo das Widget stehen soll', style],
  },
  following: {
    title: 'Element, das sich selbst aktualisiert',
    when: 'Neue Versionen kommen ohne Ihr Zutun. Dafür kann der Browser das Skript nicht mit einer Prüfsumme vergleichen.',
    parts: ['In Ihre Seite, dort wo das Widget stehen soll', style],
  },
  iframe: {
    title: 'Iframe mit fester Höhe',
    when: 'Für Redaktionssysteme, die Skripte entfernen: ein Rahmen mit Titel, ohne Skript auf Ihrer Seite.',
    parts: ['In Ihre Seite'],
  },
  growing: {
    title: 'Iframe, der mitwächst',
    when: 'Wie der Iframe, aber so hoch wie sein Inhalt. Dafür lädt Ihre Seite ein kleines Skript.',
    parts: ['In Ihre Seite'],
  },
  oembed: {
    title: 'oEmbed',
    when: 'Für Systeme, die eine Adresse selbst in eine Einbettung verwandeln.',
    parts: ['Diese Adresse in eine eigene Zeile einfügen', 'Hier fragt das System nach (nur zur Kontrolle)'],
  },
  static: {
    title: 'Nur HTML',
    when: 'Ganz ohne Skript und Rahmen: Liste, Links und Lizenz, Stand jetzt.',
    parts: [
      'In Ihre Seite; der Inhalt ändert sich nicht von selbst',
      'Für Suchmaschinen, nur wo Ihre Seite ein <script> behält',
    ],
  },
  filled: {
    title: 'Element mit Inhalt',
    when: 'Wie das Element mit Skript. Bis die Daten da sind, ohne JavaScript und bei Ausfall steht der Inhalt von jetzt da.',
    parts: ['In Ihre Seite, dort wo das Widget stehen soll', style],
  },
  wordpress: {
    title: 'WordPress',
    when: 'Mit unserem Plugin als Shortcode. Ohne Plugin nehmen Sie den Block „Individuelles HTML“ und das Element mit Skript.',
    parts: ['In einen Absatz oder den Block „Shortcode“', 'Unter „Design“ › „Zusätzliches CSS“'],
  },
  typo3: {
    title: 'TYPO3',
    when: 'Das Skript steht im TypoScript, das Element kommt als Inhaltselement „HTML“ auf die Seite.',
    parts: ['Ins TypoScript-Setup', 'In ein Inhaltselement „HTML“', style],
  },
  drupal: {
    title: 'Drupal',
    when: 'Das Skript ist eine Bibliothek Ihres Themes, das Element steht in einer Twig-Vorlage.',
    parts: ['In die Datei IHRTHEME.libraries.yml', 'In eine Twig-Vorlage', style],
  },
  php: {
    title: 'PHP',
    when: 'Der Inhalt kommt schon mit der Seite, auch ohne JavaScript. Fällt unser Server aus, bleibt die letzte Kopie.',
    parts: ['In Ihre PHP-Vorlage', style],
  },
  file: {
    title: 'Eine einzige Datei',
    when: 'Alles in einem Skript, auch Einzelansichten und andere Sprachen. Nur die Karte holt ihre Kartenbibliothek dazu.',
    parts: ['In Ihre Seite, dort wo das Widget stehen soll', style],
  },
} as const;

export type SnippetId = keyof typeof words;

export const snippetWords: Readonly<
  Record<SnippetId, { title: string; when: string; parts: readonly string[] }>
> = words;

/** Comments inside recipes. */
export const recipes = {
  php: {
    copy: 'Höchstens alle 15 Minuten neu holen, sonst die Kopie zeigen.',
    later: 'Antwortet der Server nicht, erst in einer Minute wieder fragen.',
  },
};
