/**
 * The languages that we speak besides German: BCP 47 tags in lower case, the narrower one behind the wider one.
 *
 * Each has a `<widget>.words.<language>.ts` in every widget's folder, and `frame.words.<language>.ts` here. How a
 * language is added: docs/developer/add-a-language.md.
 */
export const languages: string[] = ['en', 'de-simple'];
