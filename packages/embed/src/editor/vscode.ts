/**
 * What Visual Studio Code and editors like it offer while one types: tags, attributes and their values in HTML, our
 * custom properties and parts in CSS. Formats: https://github.com/microsoft/vscode-custom-data
 */
import { type Attribute, type Declaration, elementsOf, type Manifest } from './manifest.ts';

/** The content of `vscode.html-custom-data.json`. */
export const htmlCustomData = (manifest: Manifest) => ({
  version: 1.1,
  tags: [...elementsOf(manifest).values()].map(({ tagName, description, attributes = [], ...rest }) => ({
    name: tagName,
    description: markdown([description ?? '', lines('Events', rest.events), lines('Slots', rest.slots)]),
    attributes: attributes.map(attribute),
  })),
});

/** The content of `vscode.css-custom-data.json`: each custom property once, and `::part()` with the parts of all. */
export function cssCustomData(manifest: Manifest) {
  const elements = [...elementsOf(manifest).values()];
  const properties = new Map(
    elements.flatMap(({ cssProperties = [] }) =>
      cssProperties.map((one) => [one.name, { ...one, users: users(elements, one.name) }] as const),
    ),
  );
  const parts = elements.map(
    ({ tagName, cssParts = [] }) => `\`${tagName}\`: ${cssParts.map(({ name }) => name).join(', ')}`,
  );
  return {
    version: 1.1,
    properties: [...properties.values()].map(({ name, users, ...rest }) => ({
      name,
      description: markdown([`Default: ${rest.default}`, users]),
    })),
    pseudoElements: [
      { name: '::part', description: markdown(['The parts of the OpenNRW Widgets:', ...parts]) },
    ],
  };
}

function attribute({ name, description = '', values = [], several, type, ...rest }: Attribute) {
  const what = [
    description,
    several && 'Several are separated by commas.',
    rest.default && `Default: ${rest.default}`,
  ];
  return {
    name,
    description: markdown(what.filter((one) => typeof one === 'string')),
    ...(values.length > 0 && { values: values.map((value) => ({ name: value })) }),
    ...(type.text === 'boolean' && { valueSet: 'v' }),
  };
}

/** What a custom property is for, said once where all say the same. */
function users(elements: Declaration[], property: string): string {
  const said = new Map<string, string[]>();
  for (const { tagName = '', cssProperties = [] } of elements)
    for (const { name, description = '' } of cssProperties)
      if (name === property) said.set(description, [...(said.get(description) ?? []), tagName]);
  if (said.size === 1) return [...said.keys()].join();
  return [...said]
    .map(([what, tags]) => `${tags.map((tag) => `\`${tag}\``).join(', ')}: ${what}`)
    .join('\n\n');
}

const lines = (title: string, all: { name: string; description?: string }[] = []) =>
  all.length > 0 &&
  `**${title}**\n\n${all.map(({ name, description }) => `- ${name ? `\`${name}\`` : '(default)'}: ${description}`).join('\n')}`;

const markdown = (paragraphs: (string | false)[]) => ({
  kind: 'markdown',
  value: paragraphs.filter(Boolean).join('\n\n'),
});
