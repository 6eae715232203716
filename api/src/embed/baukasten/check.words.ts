/** What the check of existing code says, in German. */
export const checkWords = {
  title: 'Vorhandenen Code prüfen',
  lead: 'Fügen Sie ein, was auf Ihrer Seite steht. Der Text wird nur für diese Antwort gelesen und nicht gespeichert.',
  label: 'Ihr Code',
  button: 'Prüfen',
  back: 'Zum Widget-Baukasten',
  heading: 'Ergebnis',
  kinds: { wrong: 'Falsch', missing: 'Fehlt', outdated: 'Veraltet', note: 'Hinweis', good: 'Gut' },
  renew: (widget: string, number: number | undefined) =>
    `${widget}${number === undefined ? '' : ` (${number})`} im Baukasten öffnen und neuen Code holen`,
  empty: 'Das Feld ist leer. Fügen Sie Ihren Code ein.',
  tooLong: (most: string) =>
    `Der Text ist zu lang. Fügen Sie nur den Teil mit dem Widget ein, höchstens ${most} Zeichen.`,
  nothing:
    'Hier ist kein Widget von OpenNRW zu finden: kein Element, dessen Name mit opennrw- beginnt, kein Skript, kein Iframe und kein Shortcode.',
  fine: 'Daran ist nichts auszusetzen.',
  script: {
    insecure: 'Das Skript kommt über http. Sichere Seiten laden es nicht: Die Adresse beginnt mit https.',
    outdated: (version: string, newest: string) =>
      `Das Skript hat die Version ${version}. Die neueste ist ${newest}.`,
    unknown: (version: string) => `Die Version ${version} gibt es auf diesem Server nicht.`,
    following: 'Das Skript aktualisiert sich selbst. Der Browser kann es deshalb nicht prüfen.',
    pinnedFollowing:
      'Das Skript aktualisiert sich selbst, hat aber eine Prüfsumme. Mit der nächsten Version lädt es nicht mehr.',
    integrity:
      'Dem Skript fehlt die Prüfsumme (integrity). Ohne sie merkt der Browser nicht, wenn jemand es verändert.',
    otherIntegrity: (version: string) =>
      `Die Prüfsumme gehört nicht zur Version ${version}. Der Browser führt das Skript nicht aus.`,
    crossorigin:
      'Dem Skript fehlt crossorigin. Ohne diese Angabe lässt sich die Prüfsumme nicht vergleichen.',
    module: 'Dem Skript fehlt type="module".',
    elsewhere: (host: string) =>
      `Das Skript kommt von ${host}, nicht von diesem Server. Version und Prüfsumme kennen wir nicht.`,
    absent: 'Es fehlt das Skript. Ohne Skript zeigt das Element nur, was darin steht.',
  },
  element: {
    unknown: (tag: string) => `Das Element <${tag}> gibt es nicht.`,
    api: (tag: string) => `Bei <${tag}> fehlt das Attribut api. Dann gilt der Server des Skripts.`,
    insecure: (tag: string) => `Bei <${tag}> beginnt api mit http. Die Adresse beginnt mit https.`,
    attribute: (tag: string, name: string) => `<${tag}> kennt das Attribut ${name} nicht.`,
    value: (tag: string, name: string, why: string) => `<${tag}>, Attribut ${name}: ${why}`,
    style: (tag: string) =>
      `<${tag}> hat ein style-Attribut. Eine strenge Content Security Policy blockiert es.`,
    absent: 'Das Skript ist da, aber kein Element, dessen Name mit opennrw- beginnt.',
  },
  iframe: {
    title: 'Dem Iframe fehlt der Titel. Ohne title erfährt niemand mit Vorleseprogramm, was darin steht.',
    insecure: 'Die Adresse des Iframes beginnt mit http. Sichere Seiten zeigen ihn nicht.',
    unknown: (name: string) => `Für „${name}“ gibt es keinen Iframe.`,
    height: 'Dem Iframe fehlt die Höhe.',
  },
  shortcode: {
    unknown: (name: string) => `Der Shortcode nennt das Widget „${name}“. Das gibt es nicht.`,
  },
  handler: (tag: string, name: string) =>
    `<${tag}> trägt Skript in einem Attribut (${name}). Das gehört nicht zum Widget, und strenge Seiten blockieren es.`,
  scriptAddress: (tag: string) => `<${tag}> hat eine Adresse mit javascript:. Das gehört nicht zum Widget.`,
};
