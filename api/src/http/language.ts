/** The languages of the interface, and which one a request asks for. German unless English is preferred. */
export type Language = 'de' | 'en';

/** Reads Accept-Language. The first of `de` or `en` by weight wins; silence and other languages mean German. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'de';
  const wanted = acceptLanguage
    .split(',', 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.slice(0, 2), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => (language === 'de' || language === 'en') && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wanted[0]?.language === 'en' ? 'en' : 'de';
}
