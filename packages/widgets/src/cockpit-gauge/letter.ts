import { type CockpitReading, isApiError, isNetworkError } from '@opennrw/sdk';
import type { WishWords } from './wishes.words.ts';

/** A wish while it is written and sent: its text, and what became of it. Nothing about whoever writes it. */
export class Letter {
  text = '';
  /** Code of the model dataset that it is about. */
  readonly about: string | undefined;
  /** Why it did not arrive, for its writer; empty while nothing is wrong. */
  fault = '';
  state: 'open' | 'sending' | 'sent' = 'open';

  /** One id for one text: sent again after a failure it is the same wish, changed it is another one. */
  #id = '';
  #sent = '';

  constructor(about: string | undefined) {
    this.about = about;
  }

  /** Sends it to the organization with this slug, and tells by `state` and `fault` what came of it. */
  async send(source: Pick<CockpitReading, 'wish'>, organization: string, words: WishWords): Promise<void> {
    const text = this.text.trim();
    this.fault = text.length < SHORTEST ? words.wishShort : '';
    if (this.fault || this.state !== 'open') return;
    if (text !== this.#sent) this.#id = drawn();
    this.#sent = text;
    this.state = 'sending';
    try {
      await source.wish({ organization, id: this.#id, text, modelDataset: this.about });
      this.state = 'sent';
    } catch (error) {
      this.state = 'open';
      this.fault = faultOf(error, words);
    }
  }
}

const SHORTEST = 10;

/** A number that nobody else draws; `randomUUID` is missing on pages without https. */
const drawn = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The API's own words about the text, else ours about the way there. */
function faultOf(error: unknown, words: WishWords): string {
  if (isNetworkError(error) && error.offline) return words.wishOffline;
  if (!isApiError(error)) return words.wishLost;
  if (error.status === 429) return words.wishMany;
  return (error.status === 422 && error.problem?.errors?.[0]?.message) || words.wishLost;
}
