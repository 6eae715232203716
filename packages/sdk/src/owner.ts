/** The filter, of the connection's organization where the caller names no other; `''` asks for all. */
export const ownedBy = <Filter extends { organization?: string | readonly string[] | undefined }>(
  organization: string | undefined,
  filter: Filter,
) => ({ ...filter, organization: filter.organization ?? organization });
