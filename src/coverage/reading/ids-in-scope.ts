import { z } from 'zod';
import { EntityId } from '../../domain/ids.js';
import type { Asking } from '../../graph/ask.js';
import type { Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { matchInScope, type Scope } from '../../registry/lists.js';
import { during } from '../../registry/readings/links.js';
import type { CoverageQuestion } from './question.js';

/** A scope on a day, or over all time where `on` is null. */
export interface ScopeOnDay {
  readonly scope: Scope;
  readonly on: CoverageQuestion['on'] | null;
}

/**
 * The ids of the organizations in a scope that exist on a day, or on any day where `on` is null.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function organizationIdsInScope(
  { reader, types, today }: Asking,
  { scope, on }: ScopeOnDay,
): Promise<EntityId[]> {
  const builder = new StatementBuilder(types, on ?? today);
  const ids = await reader.read(idsOf(scope, builder, on === null));
  if (ids.length === 0 && scope.region != null) await ensureRegion(reader, scope.region);
  return ids;
}

/** The ids of what exists in a scope on the builder's day, or of ended and later things too. */
function idsOf(scope: Scope, builder: StatementBuilder, ended: boolean): Statement<EntityId> {
  const where = during(['n'], { ended }, builder);
  const node = { node: 'n', label: 'Organization' };
  const match = matchInScope(scope, '<-[:BASED_IN]-', node, builder, where);
  return {
    name: 'coverage.idsOfOrganizations',
    text: `${match} RETURN n.id AS id`,
    parameters: builder.parameters,
    decode: (row) => IdRow.parse(row).id,
  };
}

const IdRow = z.object({ id: EntityId });
