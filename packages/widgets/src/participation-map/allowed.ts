/** What the API takes, for the webmaster whose attribute it has refused. */
export const allowed = {
  query: 'up to 500 characters',
  organization: 'slugs from <api>/v1/organizations',
  within: 'the beginning of an ARS, or the slug of a Verbund',
  status: 'codes such as running,announced',
  topic: 'codes such as mobility,environment',
};
