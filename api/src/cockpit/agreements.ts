/** The agreements whose implementation is measured, as signed. The first in the list is the present one. */
import agreement2016 from './agreement-2016.json' with { type: 'json' };

interface Label {
  de: string;
  en: string;
}

/** One thing that an agreement promises. */
export interface Measure {
  /** As in the agreement: "II.2e". */
  code: string;
  chapter: Label;
  title: Label;
  /** Verbatim; line breaks and hyphens at the ends of lines are undone. */
  quote: string;
}

export interface Agreement {
  slug: string;
  title: Label;
  signedOn: string;
  /** Its last day. */
  validUntil: string;
  goal: Label;
  parties: readonly string[];
  /** Slug of the agreement that follows. */
  successor: string | null;
  measures: readonly Measure[];
}

/** A successor is added here, in front, and named by its predecessor. */
export const agreements: readonly [Agreement, ...Agreement[]] = [agreement2016];

export const [presentAgreement] = agreements;
