import type { Award, AwardEntry } from '@opennrw/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.ts';
import { prose } from '../core/prose.ts';
import { webUrl } from '../core/text.ts';
import { type DetailWords, wordsOf } from './detail.words.ts';
import type { View } from './view.ts';

/** Everything about one entry, in the place of the list. */
export function entryDetail(entry: AwardEntry, view: View): TemplateResult {
  const words = wordsOf(view);
  const { language } = view;
  const { decision, publicVote, image, links, aftermath, award, category } = entry;
  const shown = view.image(entry);
  return html`<article class="detail" part="detail" lang="de">
    ${heading(view.level, entry.title)}
    <p part="result" lang=${language.tag}><b>${view.result(entry)}</b> · <span lang="de">${award.title} · ${category.title}</span></p>
    ${shown ? html`<img part="image" src=${shown} alt=${image?.alt} />` : nothing}
    ${image ? html`<small>${shown ? nothing : imageLink(image, words)} ${image.credit}</small>` : nothing}
    <div class="prose">${prose(entry.description ?? entry.summary ?? '')}</div>
    ${decision ? part(words.reason, html`<div class="prose" part="reason">${prose(decision.reason)}</div>`, view) : nothing}
    ${publicVote ? part(words.vote, html`<p lang=${language.tag}>${language.count(words.votes, publicVote.votes)}${publicVote.won ? ` · ${words.audience}` : nothing}</p>`, view) : nothing}
    ${list(
      words.material,
      links.map((link) => html`${words.links[link.kind]}: ${linked(link.url, link.title)}`),
      view,
    )}
    ${list(
      words.aftermath,
      aftermath.map(
        ({ date, text, by, url }) =>
          html`${language.date(date)}: ${linked(url, text)}${by ? html` · ${by}` : nothing}`,
      ),
      view,
    )}
    ${facts(
      [
        [words.entrant, entry.entrant.name],
        [words.partners, entry.partners.join(', ')],
        [words.sizeClass, sizeOf(entry, view)],
        [words.received, language.date(entry.receivedOn)],
        [words.decided, decision && language.date(decision.decidedOn)],
        [words.tie, decision?.tieRule],
        [
          words.bias,
          entry.conflicts
            .map(({ role, recused }) => language.fill(recused ? words.recused : words.conflicted, { role }))
            .join(', '),
        ],
        [words.permanent, linked(entry.iri, entry.iri)],
      ],
      view,
    )}
    <p lang=${language.tag}>${view.about(award.id, award.title)}</p>
  </article>`;
}

/** Who judges a round, by what, and when. */
export function roundDetail(round: Award, view: View): TemplateResult {
  const words = wordsOf(view);
  const { language } = view;
  const { date, fill } = language;
  return html`<article class="detail" part="detail" lang="de">
    ${heading(view.level, round.title)}
    <div class="prose">${prose(round.description ?? '')}</div>
    ${facts(
      [
        [words.status, words.statuses[round.status]],
        [words.theme, round.theme],
        ...round.phases.map(
          ({ kind, start, end }): Fact => [
            words.phases[kind],
            start === end ? date(start) : `${date(start)} – ${date(end)}`,
          ],
        ),
        [words.method, round.publicVote && linked(round.publicVote.url, round.publicVote.method)],
        [words.awardPage, linked(round.landingPage, round.landingPage)],
      ],
      view,
    )}
    ${list(
      words.categories,
      round.categories.map(({ title, description }) => html`<b>${title}</b> ${description}`),
      view,
    )}
    ${list(
      words.criteria,
      round.criteria.map((criterion) => criterionRow(criterion, words, view)),
      view,
    )}
    ${list(
      words.jury,
      round.jury.map(({ role, name, body, conflicts }) => {
        const away = conflicts.flatMap(({ name, recused }) => (recused ? [name] : []));
        return html`${[role, name, body].filter(Boolean).join(' · ')}
        ${away[0] ? html`<p><small lang=${language.tag}>${fill(words.withdraws, { organizations: away.join(', ') })}</small></p>` : nothing}`;
      }),
      view,
    )}
    ${round.jury[0] ? html`<small lang=${language.tag}>${words.unnamed}</small>` : nothing}
  </article>`;
}

function criterionRow(
  { title, weight, description, bands }: Award['criteria'][number],
  words: DetailWords,
  { language: { fill, number, tag } }: View,
): TemplateResult {
  return html`<b>${title}</b> <small lang=${tag}>${fill(words.weight, { n: number(weight) })}</small>
    ${description ? html`<p>${description}</p>` : nothing}
    ${bands.map(({ from, to, text }) => html`<p><small>${fill(words.points, { from: number(from), to: number(to), text })}</small></p>`)}`;
}

const part = (title: string, content: unknown, { language }: View): TemplateResult =>
  html`<section><b lang=${language.tag}>${title}</b>${content}</section>`;

const list = (title: string, rows: unknown[], view: View): unknown =>
  rows[0]
    ? part(title, html`<ul class="ruled">${rows.map((row) => html`<li>${row}</li>`)}</ul>`, view)
    : nothing;

/** What the filter has called the size class of an entry. */
const sizeOf = ({ sizeClass }: AwardEntry, { facets }: View): string =>
  facets?.sizeClass?.find(({ value }) => value === sizeClass)?.label ?? sizeClass;

type Fact = [name: string, value: unknown];

/** Name and value of what is known; what nobody gave is left out. */
const facts = (rows: Fact[], { language }: View): TemplateResult => html`<dl class="ruled">
  ${rows.map(([name, value]) => (value ? html`<div><dt lang=${language.tag}>${name}</dt><dd>${value}</dd></div>` : nothing))}
</dl>`;

const imageLink = ({ url, alt }: NonNullable<AwardEntry['image']>, { image }: DetailWords): unknown => {
  const safe = webUrl(url);
  return safe ? html`<a href=${safe}>${image}: ${alt}</a>` : nothing;
};

function linked(url: string | null, text: string | null): unknown {
  const safe = webUrl(url);
  return safe ? html`<a href=${safe}>${text}</a>` : text;
}
