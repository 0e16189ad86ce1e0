import type { EntityId } from '../../domain/ids.js';
import type { Asking } from '../../graph/ask.js';
import type { Hierarchy } from '../facts/hierarchy.js';
import { hierarchyOf, hierarchyOfRungs, readAbove } from './hierarchy-above.js';
import { idsInScope } from './ids-in-scope.js';
import { readRungs } from './organization-facts-reading.js';
import { organizationsInScope } from './organizations-in-scope.js';
import type { CoverageQuestion } from './question.js';

/** Organizations, with themselves and all that is above them as one hierarchy. */
export interface ScopedHierarchy {
  readonly scope: ReadonlySet<EntityId>;
  readonly hierarchy: Hierarchy;
}

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
  if (question.knownBefore !== null) {
    const known = (await organizationsInScope(asking, question)).map(({ facts }) => facts);
    return { scope: new Set(known.map(({ id }) => id)), hierarchy: hierarchyOf(known) };
  }
  const ids = await idsInScope(asking, 'Organization', question);
  const starts = await readRungs(asking, ids);
  const rungs = await readAbove(starts, (above) => readRungs(asking, above));
  return { scope: new Set(ids), hierarchy: hierarchyOfRungs(rungs) };
}
