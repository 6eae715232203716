/** `/v1/organizations`: the Land, its Kreise and municipalities, and the bodies that publish here. */
import { fold } from '@opennrw/rules/fold';
import { publicly } from '../http/answers.ts';
import { listed } from '../http/paging.ts';
import { found } from '../http/problem.ts';
import { router } from '../http/router.ts';
import { findBySlugRoute, listRoute } from '../http/routes.ts';
import type { Edges } from '../http/world.ts';
import { type Directory, directoryOf, within } from './directory.ts';
import { Organization, OrganizationList, organizationFilters } from './shape.ts';

const naming = { path: '/v1/organizations', tag: 'Organizations' } as const;

export default function organizations({ database, publicUrl }: Edges) {
  const directory = directoryOf(database);
  const app = router();

  app.openapi(listRoute(naming, OrganizationList, organizationFilters), async (c) => {
    const query = c.req.valid('query');
    return c.json(listed(c, publicUrl, query, matching(await directory(), query)), 200);
  });

  app.openapi(findBySlugRoute(naming, Organization), async (c) => {
    const organization = found((await directory()).bySlug.get(c.req.valid('param').slug), 'organization');
    publicly(c);
    return c.json(organization, 200);
  });

  return app;
}

interface Filters {
  q?: string | undefined;
  kind?: string[] | undefined;
  within?: string | undefined;
  parent?: string | undefined;
  demo?: boolean | undefined;
}

function matching(
  directory: Directory,
  { q, kind, within: place, parent, demo }: Filters,
): readonly Organization[] {
  const wanted = q === undefined ? [] : fold(q).split(/\s+/);
  const inside = place === undefined ? null : new Set(within(directory, place) ?? []);
  return directory.all.filter(
    (one) =>
      wanted.every((word) => fold(one.name).includes(word)) &&
      (kind === undefined || kind.includes(one.kind)) &&
      (inside === null || inside.has(one.id)) &&
      (parent === undefined || one.parent === parent) &&
      (demo === undefined || one.demo === demo),
  );
}
