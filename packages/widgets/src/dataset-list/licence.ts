import type { License } from '@opennrw/sdk';

/**
 * What a licence allows, as the word that says it: `free` of conditions, `name` the source, share `alike`, `limited`
 * use, or `unclear`. Codes are those of the DCAT-AP.de licence list.
 */
export function permission({ code, open }: License): 'free' | 'name' | 'alike' | 'limited' | 'unclear' {
  const known = code?.toLowerCase() ?? '';
  if (/zero|cc0|pdm|pddl|official-?work/.test(known)) return 'free';
  if (/-n[cd]|closed|commercial|restrict/.test(known)) return 'limited';
  if (/-sa|odbl|gfdl/.test(known)) return 'alike';
  if (/by|geonutz/.test(known)) return 'name';
  return open || !known ? 'unclear' : 'limited';
}
