/** What the configurator says of a field that it does not understand. */
export const choiceWords = {
  oneOf: (allowed: readonly string[]) => `Diesen Wert gibt es nicht. Erlaubt: ${allowed.join(', ')}.`,
  whole: (least: number, most: number) => `Bitte eine ganze Zahl von ${least} bis ${most}.`,
  long: (most: number) => `Der Text ist zu lang. Erlaubt sind ${most} Zeichen.`,
  organization: (like: readonly string[]) =>
    like.length > 0
      ? `Eine Stelle mit genau diesem Namen gibt es hier nicht. Meinen Sie: ${like.join(' · ')}?`
      : 'Diese Stelle ist hier nicht bekannt. Nehmen Sie einen Namen aus der Liste, die beim Tippen erscheint.',
  area: 'Dieses Gebiet ist hier nicht bekannt. Gemeint ist ein Verbund oder der Anfang eines Regionalschlüssels.',
  address: 'Bitte eine vollständige Adresse, die mit https:// beginnt.',
  key: 'Erlaubt sind Buchstaben, Ziffern und Bindestriche, höchstens 50.',
  preset: (names: readonly string[]) =>
    `Diese Vorauswahl versteht das Widget nicht. Es kennt: ${names.join(', ')}.`,
  look: (name: string): string => lookFaults[name] ?? 'Bitte eine Farbe wie #00569d.',
  everywhere: (topic: string) => `${topic} in Nordrhein-Westfalen`,
  region: (ars: string) => `Regionalschlüssel ${ars}`,
};

const lookFaults: Readonly<Record<string, string>> = {
  'theme-file': 'Diese Gestaltung gibt es nicht. Wählen Sie eine aus der Liste.',
  radius: 'Bitte eine ganze Zahl von 0 bis 24.',
};
