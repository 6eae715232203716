/** The languages in which codes have labels: German first, English second. */
export type Language = 'de' | 'en';

export type Label = Readonly<Record<Language, string>>;

/** The label of a code; the code itself where the list does not know it. */
export function labelOf(
  list: readonly { code: string; label: Label }[],
  code: string,
  language: keyof Label,
): string {
  return list.find((one) => one.code === code)?.label[language] ?? code;
}
