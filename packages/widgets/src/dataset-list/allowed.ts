/** What the API takes, for the webmaster whose attribute it has refused. */
export const allowed = {
  query: 'up to 500 characters',
  organization: 'slugs from <api>/v1/organizations',
  within: 'the beginning of an ARS, or the slug of a Verbund',
  theme: 'AGRI,ECON,EDUC,ENER,ENVI,GOVE,HEAL,INTR,JUST,REGI,SOCI,TECH,TRAN',
};
