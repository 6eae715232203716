/** The API reference: `api/openapi.json` for readers. Made once, without JavaScript and without a third party. */
import { Hono } from 'hono';
import type { World } from '../http/world.ts';
import { type Content, html, type Markup } from './markup.ts';
import { type Body, contract, type Operation, type Parameter } from './openapi.ts';
import { HTML, handOut, pageHeaders, printedOnce } from './print.ts';
import { productPage } from './product-frame.ts';
import { entry, fieldList, paragraph, shapeAnchor, ticked, typeOf } from './shapes.ts';

export function reference(): Hono<World> {
  const page = printedOnce(() => referencePage().text, HTML);
  const app = new Hono<World>();
  app.get('/reference', async (c) => handOut(c, await page(), pageHeaders('en')));
  return app;
}

/** An operation with its method and path. */
interface Endpoint extends Operation {
  method: string;
  path: string;
  anchor: string;
}

const endpoints: Endpoint[] = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...operation,
    method: method.toUpperCase(),
    path,
    anchor: operation.operationId ?? `${method}-${path.replace(/\W+/g, '-')}`,
  })),
);

const groups = [...Map.groupBy(endpoints, ({ tags }) => tags?.[0] ?? 'Other')];
const shapes = Object.entries(contract.components.schemas).sort(([one], [other]) => (one < other ? -1 : 1));

function referencePage(): Markup {
  const { title, description } = contract.info;
  return productPage({
    title: 'API reference',
    language: 'en',
    root: './',
    article: html`<h1>${title}: reference</h1>
<p class="lead">${description}</p>
<div class="with-contents">${contentsList()}<div>
${conventions()}
${groups.map(([tag, some]) => html`<section><h2 id="${groupAnchor(tag)}">${tag}</h2>${some.map(endpointSection)}</section>`)}
<section><h2 id="shapes">Shapes</h2>
${shapes.map(
  ([name, schema]) => html`<section class="endpoint"><h3 id="${shapeAnchor(name)}">${name}</h3>
${paragraph(schema.description)}${fieldList(schema) ?? html`<p>${typeOf(schema)}</p>`}</section>`,
)}</section></div></div>`,
  });
}

const groupAnchor = (tag: string) => `group-${tag.toLowerCase().replace(/\W+/g, '-')}`;

function contentsList(): Markup {
  return html`<nav class="contents" aria-label="On this page"><ul>
${groups.map(
  ([tag, some]) => html`<li><a href="#${groupAnchor(tag)}">${tag}</a><ul>
${some.map(({ anchor, method, path }) => html`<li><a href="#${anchor}"><code>${method}</code> ${breakable(path.replace(/^\/v1/, ''))}</a></li>`)}</ul></li>`,
)}
<li><a href="#shapes">Shapes</a><ul>${shapes.map(([name]) => html`<li><a href="#${shapeAnchor(name)}">${name}</a></li>`)}</ul></li>
</ul></nav>`;
}

function conventions(): Markup {
  return html`<ul>
<li>The <a href="v1/openapi.json">contract</a> is OpenAPI 3.1; this page is made from it.</li>
<li>Reading needs no key. Writing needs <code>Authorization: Bearer …</code> with the key of an organization.</li>
<li>Several values of a filter are separated by commas and mean any of them. An unknown or repeated parameter is refused.</li>
<li>Errors are <a href="problems">problem details</a> (RFC 9457), in German or English by <code>Accept-Language</code>.</li>
<li>JSON answers to GET carry an <code>ETag</code>; an unchanged one is answered by 304 to <code>If-None-Match</code>.</li>
</ul>`;
}

function endpointSection(endpoint: Endpoint): Markup {
  const {
    anchor,
    method,
    path,
    summary,
    description,
    security,
    parameters = [],
    requestBody,
    responses,
  } = endpoint;
  return html`<section class="endpoint"><h3 id="${anchor}"><span class="method">${method}</span> <code>${breakable(path)}</code></h3>
<p>${summary && ticked(summary)}${summary && !/[.!?]$/.test(summary) && '.'}${description && [' ', ticked(description)]}${security && html` <strong>Needs a key.</strong>`}</p>
${tryIt(endpoint)}
${parameters.length > 0 && html`<h4>Parameters</h4><dl class="fields">${parameters.map((one) => parameter(one, endpoint))}</dl>`}
${requestBody && html`<h4>Body</h4>${bodyLines(requestBody)}`}
<h4>Answers</h4><dl class="answers">${Object.entries(responses).map(
    ([status, body]) =>
      html`<div><dt>${status}</dt><dd>${ticked(body.description ?? '')} ${bodyLines(body)}</dd></div>`,
  )}</dl></section>`;
}

function parameter(
  { name, in: place, required, description, example, schema = {} }: Parameter,
  endpoint: Endpoint,
): Markup {
  const { example: ownExample = example, ...rest } = schema;
  const where = place === 'query' ? '' : `${place}, `;
  const tried = exampleLink(name, ownExample, place, endpoint);
  const shown = tried === null ? { ...rest, example: ownExample } : rest;
  return entry(name, shown, `${where}${required ? 'required' : 'optional'}`, [
    paragraph(description ?? schema.description),
    tried,
  ]);
}

/** A GET without anything to fill in or a key can be tried by a click. */
const canBeTried = ({ method, path, security }: Endpoint) =>
  method === 'GET' && !path.includes('{') && security === undefined;

function tryIt(endpoint: Endpoint): Content {
  if (!canBeTried(endpoint)) return null;
  const address = endpoint.path.slice(1);
  return html`<p>Try <a href="${address}"><code>${endpoint.path}</code></a></p>`;
}

function exampleLink(name: string, example: unknown, place: string, endpoint: Endpoint): Markup | null {
  if (place !== 'query' || example === undefined || !canBeTried(endpoint)) return null;
  const query = `${name}=${encodeURIComponent(String(example)).replaceAll('%2C', ',').replaceAll('%2F', '/')}`;
  return html`<p class="limits">Example <a href="${endpoint.path.slice(1)}?${query}"><code>${name}=${String(example)}</code></a></p>`;
}

/** The media types of a body with their shapes; plain texts have none. */
function bodyLines({ content = {} }: Body): Content[] {
  return Object.entries(content).map(
    ([mediaType, { schema }]) =>
      html`<span class="body"><code>${mediaType}</code>${schema?.$ref !== undefined && html` ${typeOf(schema)}`}</span> `,
  );
}

/** Long paths may break before a slash, so that they fit on a narrow screen. */
const breakable = (path: string): Content[] =>
  path.split(/(?=[/.])/).map((part, at) => [at > 0 && html`<wbr>`, part]);
