import { z } from 'zod';
import { EntityId } from '../../domain/ids.js';
import type { Asking } from '../../graph/ask.js';
import type { Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { matchInScope, type Scope } from '../../registry/lists.js';
import { during } from '../../registry/readings/links.js';
import type { CoverageQuestion } from './question.js';

/** How a region leads to what is in it. */
export const located = { Unit: '<-[:LOCATED_IN]-', Organization: '<-[:BASED_IN]-' } as const;

/** A scope on a day, or over all time where `on` is null. */
export interface ScopeOnDay {
  readonly scope: Scope;
  readonly on: CoverageQuestion['on'] | null;
}

/**
 * The ids of the units or organizations in a scope that exist on a day, or on any day where `on` is
 * null.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function idsInScope(
  { reader, types, today }: Asking,
  label: keyof typeof located,
  { scope, on }: ScopeOnDay,
): Promise<EntityId[]> {
  const builder = new StatementBuilder(types, on ?? today);
  const ids = await reader.read(idsOf(label, scope, builder, on === null));
  if (ids.length === 0 && scope.region != null) await ensureRegion(reader, scope.region);
  return ids;
}

/** The ids of what exists in a scope on the builder's day, or of ended and later things too. */
function idsOf(
  label: keyof typeof located,
  scope: Scope,
  builder: StatementBuilder,
  ended = false,
): Statement<EntityId> {
  const where = during(['n'], { ended }, builder);
  const match = matchInScope(scope, located[label], { node: 'n', label }, builder, where);
  return {
    name: `coverage.idsOf${label}s`,
    text: `${match} RETURN n.id AS id`,
    parameters: builder.parameters,
    decode: (row) => IdRow.parse(row).id,
  };
}

const IdRow = z.object({ id: EntityId });
