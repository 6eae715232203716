import type { Cockpit, DataRequest, DataRequestList, InventoryEntry } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import { pages } from '../core/pages.ts';
import { webUrl } from '../core/text.ts';
import { Letter } from './letter.ts';
import type { Draw, Source, Wish } from './source.ts';
import type { View } from './view.ts';
import { wordsOf } from './wishes.words.ts';

/** What visitors wish for: a form without an account, and the wishes that were released, with what became of them. */
export async function open(source: Source, wish: Wish, signal: AbortSignal): Promise<Draw> {
  const loaded = await load(source, wish, signal);
  return (cockpit, look) => show(loaded, wish, cockpit, look);
}

async function load(source: Source, { filter, status, page }: Wish, signal: AbortSignal): Promise<Loaded> {
  const options = { signal, staleIfError: true };
  const offset = (page - 1) * PER_PAGE || undefined;
  const [released, models] = await Promise.all([
    source.requests({ ...filter, limit: PER_PAGE, offset }, options),
    status ? source.inventory({ ...filter, modelDataset: status, limit: 1 }, options) : undefined,
  ]);
  const model = models?.items[0]?.modelDataset;
  return { source, released, model, letter: new Letter(model?.code) };
}

interface Loaded {
  source: Source;
  released: DataRequestList;
  /** What the wish is about, where one has come from an entry of the inventory. */
  model: InventoryEntry['modelDataset'] | undefined;
  letter: Letter;
}

const PER_PAGE = 20;

function show({ released, ...form }: Loaded, { page }: Wish, cockpit: Cockpit, look: View): TemplateResult {
  const words = wordsOf(look);
  const { organization } = cockpit.scope;
  const link = (n: number, content: unknown, name: string, current?: boolean) =>
    look.link({ page: n > 1 ? `${n}` : undefined }, content, current, name);
  return html`<article class="detail" part="detail">
    ${heading(look.level, words.wish)} ${organization ? written(form, organization, look) : nothing}
    ${heading(Math.min(6, look.level + 1), words.wishes)}
    ${released.items[0] ? nothing : html`<p>${words.noWishes}</p>`}
    <ul class="ruled">${released.items.map((one) => releasedOne(one, look))}</ul>
    ${pages(page, Math.ceil(released.total / PER_PAGE), link, look.language)}
  </article>`;
}

type Owner = NonNullable<Cockpit['scope']['organization']>;

/** The form, or the thanks in its place. */
function written(
  { source, model, letter }: Omit<Loaded, 'released'>,
  owner: Owner,
  look: View,
): TemplateResult {
  const words = wordsOf(look);
  const { fill } = look.language;
  const about = (text: string) => fill(text, owner);
  const sending = letter.state === 'sending';
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const going = letter.send(source, owner.slug, words);
    await look.redraw();
    await going;
    await look.redraw();
    look.say(letter.fault || about(words.wishThanks));
    look.focus(letter.fault ? 'textarea' : '.thanks');
  };
  const again = async () => {
    letter.text = '';
    letter.state = 'open';
    await look.redraw();
    look.focus('textarea');
  };
  if (letter.state === 'sent')
    return html`<div class="notice" part="notice">
      <p class="thanks" tabindex="-1">${about(words.wishThanks)}</p>
      <button type="button" class="link" @click=${again}>${words.wishAgain}</button>
    </div>`;
  return html`<form novalidate aria-busy=${sending} @submit=${send}>
    ${model ? html`<p><b>${fill(words.wishAbout, { label: model.label })}</b></p>` : nothing}
    <p id="wish-hint">${about(words.wishHint)}</p>
    <label for="wish"><b>${words.wishText}</b></label>
    <textarea id="wish" rows="5" maxlength="2000" required aria-describedby="wish-fault wish-hint"
      aria-invalid=${letter.fault !== ''} .value=${letter.text}
      @input=${({ target }: Event) => {
        if (target instanceof HTMLTextAreaElement) letter.text = target.value;
      }}></textarea>
    <p id="wish-fault" class="fault">${letter.fault}</p>
    <button aria-disabled=${sending}>${sending ? words.wishSending : words.wishSend}</button>
  </form>`;
}

/** A wish as it was left, and how far it has come. */
function releasedOne(
  {
    text,
    status,
    statusLabel,
    plannedOn,
    reason,
    answer,
    modelDataset,
    createdOn,
    url,
    dataset,
  }: DataRequest,
  look: View,
): TemplateResult {
  const words = wordsOf(look);
  const { fill, date } = look.language;
  const facts = [
    date(createdOn),
    modelDataset?.label,
    status === 'planned' && plannedOn ? fill(words.planned, { date: date(plannedOn) }) : statusLabel,
    reason?.label,
  ];
  const place = dataset && look.api ? `${look.api}id/datasets/${dataset.id}` : webUrl(url);
  return html`<li part="item">
    <p>${text}</p>
    <p class="meta">${facts.filter(Boolean).join(' · ')}</p>
    ${answer ? html`<p>${answer}</p>` : nothing} ${place ? html`<p><a href=${place}>${words.where}</a></p>` : nothing}
  </li>`;
}
