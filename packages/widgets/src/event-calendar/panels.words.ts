/** The words of the ways to subscribe, in German. They come with `panels.ts`. */
export const panelWords = {
  subscribeText: 'Ihr Kalender bleibt damit von selbst auf dem neuesten Stand. Es gelten die Filter, die jetzt gewählt sind.',
  subscribeNow: 'Im Kalender abonnieren',
  address: 'Adresse des Kalenders',
  copy: 'Adresse kopieren',
  copied: 'Die Adresse ist kopiert.',
  feed: 'Als Feed',
};

export type PanelWords = typeof panelWords;
