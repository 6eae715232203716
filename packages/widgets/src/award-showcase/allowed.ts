/** What an attribute may say, for the webmaster whose attribute is refused. */
const special: Record<string, string> = { kind: 'award, pitch', year: 'years such as 2026' };

export const allowed = (name: string): string => special[name] ?? 'what <api>/v1/award-entries takes';
