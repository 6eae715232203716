/**
 * The permanent address of a record of `/v1/<plural>`: it leads to wherever the API keeps the record, see
 * `pages/service.ts`.
 */
export const iriOf = (publicUrl: string, plural: string, id: string): string =>
  `${publicUrl}/id/${plural}/${id}`;
