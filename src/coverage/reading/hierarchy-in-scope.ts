import type { EntityId } from '../../domain/ids.js';
import type { Asking } from '../../graph/ask.js';
import type { Hierarchy } from '../facts/hierarchy.js';
import { columns, ranked } from './columns.js';
import { organizationIdsInScope } from './ids-in-scope.js';
import { knownOrganizationsInScope, type RankedLeanRows } from './known/organizations.js';
import { readLinked, superiorsNow } from './linked-organizations.js';
import type { CoverageQuestion } from './question.js';
import { isBelowTop, readSuperiors } from './superiors.js';

/** Organizations, with themselves and all that is above them as one hierarchy. */
export interface ScopedHierarchy {
  readonly scope: ReadonlySet<EntityId>;
  readonly hierarchy: Hierarchy;
}

const rankedColumns = { ...columns, organizations: ranked(columns.organizations) };

/**
 * The organizations of a scope that exist on a day, and what is above them: as much as their chains
 * rest on, in batches.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function hierarchyInScope(
  asking: Asking,
  question: Pick<CoverageQuestion, 'scope' | 'on' | 'knownBefore'>,
): Promise<ScopedHierarchy> {
  const { reader } = asking;
  if (question.knownBefore !== null) {
    const { organizations, rows } = await knownOrganizationsInScope(
      { reader, knownBefore: question.knownBefore },
      question.scope,
      question.on,
    );
    return { scope: new Set(organizations.map(({ id }) => id)), hierarchy: rows };
  }
  const ids = await organizationIdsInScope(asking, question);
  const hierarchy = await readSuperiors<RankedLeanRows>(
    await readLinked(reader, ids, rankedColumns),
    isBelowTop,
    superiorsNow(reader, rankedColumns),
  );
  return { scope: new Set(ids), hierarchy };
}
