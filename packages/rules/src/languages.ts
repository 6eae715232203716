/** The languages in which codes have labels: German first, English second. */
export type Language = 'de' | 'en';

export type Label = Readonly<Record<Language, string>>;
