/** Who publishes a dataset and whom to ask. Offices are named; persons are left out, with a finding that says so. */

import { isPersonalEmail, looksPersonal } from '@opennrw/rules/persons';

import type { DatasetDraft } from '../datasets/draft.ts';
import { fields, wordOf } from './fields.ts';
import type { Mapping } from './mapping.ts';

export function publisherOf({ given, note, line }: Mapping): string | null {
  for (const name of publisherNames(given)) {
    if (looksPersonal(name)) note('personal-name', 'publisher');
    else return line(name, 'publisher', 300);
  }
  return null;
}

/** In the order of preference: an explicit publisher, the organization, then whoever signed. */
function* publisherNames(given: Mapping['given']): Iterable<string> {
  const named = given.any('publisher');
  const groups = given.parts('groups');
  // DKAN's groups are the bodies that publish; CKAN's are topics.
  const bodies = groups.filter((group) => wordOf(group.name)?.startsWith('group/'));
  const candidates = [
    given.word('publisher_name', 'publisher'),
    ...[fields(named), ...given.parts('publisher'), fields(given.any('organization')), ...bodies].map(nameIn),
    given.word('org', 'author', 'Autor', 'maintainer'),
  ];
  for (const name of candidates) if (name) yield name;
}

const nameIn = (body: ReturnType<typeof fields>) => wordOf(body?.title) ?? wordOf(body?.name);

/** The names of all persons in a record. */
export function namesOfPersons(given: Mapping['given']): string[] {
  const names = [...contactsIn(given).map((contact) => contact.name), ...publisherNames(given)];
  return [...new Set(names)].filter((name) => name !== null).filter(looksPersonal);
}

/** The first contact with an address that is an office's; else the first office's name alone. */
export function contactOf(mapping: Mapping): DatasetDraft['contactPoint'] {
  const contacts = contactsIn(mapping.given).map((contact) => withoutPerson(contact, mapping));
  const best = contacts.find((one) => one.email ?? one.url) ?? contacts.find((one) => one.name);
  return best ?? null;
}

interface Contact {
  readonly field: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly url: string | null;
}

function contactsIn(given: Mapping['given']): Contact[] {
  const listed = given.parts('contactPoint', 'contact', 'contacts').map((part) => ({
    field: 'contact',
    name: wordOf(part.name) ?? wordOf(part.fn),
    email: wordOf(part.email) ?? wordOf(part.hasEmail),
    url: wordOf(part.url),
  }));
  const flat = ['contact', 'maintainer', 'author'].map((role) => ({
    field: role,
    name: given.word(role === 'contact' ? 'contact_name' : role),
    email: given.word(`${role}_email`),
    url: given.word(`${role}_url`),
  }));
  return [...listed, ...flat];
}

function withoutPerson(contact: Contact, { note, line, link }: Mapping) {
  const { field } = contact;
  const personal = contact.name !== null && looksPersonal(contact.name);
  if (personal) note('personal-name', field);
  const email = contact.email?.replace(/^mailto:/i, '') ?? null;
  const personalEmail = email !== null && isPersonalEmail(email);
  if (personalEmail) note('personal-email', `${field}_email`);
  return {
    name: personal || !contact.name ? null : line(contact.name, field, 300),
    email: personalEmail || !email || !MAIL.test(email) ? null : email,
    // The page of a person names the person.
    url: personal || !contact.url ? null : link(contact.url, `${field}_url`),
  };
}

const MAIL = /^[^\s@<>"']{1,64}@[^\s@<>"']{1,255}$/;
