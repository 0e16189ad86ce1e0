import { z } from 'zod';
import { SOURCE_KINDS, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { matchInScope, type Scope } from '../../registry/lists.js';
import { during } from '../../registry/readings/links.js';
import type { UnitFacts } from '../facts.js';
import { decodeFacts, readFacts } from './facts-reading.js';
import { knownUnitsInScope } from './known/units.js';
import type { CoverageQuestion } from './question.js';
import type { Scoped } from './scoped.js';

/** A unit of a scope, with all that its assessment on any day rests on. */
export type ScopedUnit = Scoped<UnitFacts>;

/**
 * The units of a scope that exist on a day, or on any day where `on` is null, in one statement (and a
 * second where it finds nothing: is there such a region at all?). As they were known once, they take
 * more statements than that.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function unitsInScope(
  { reader, types, today }: Asking,
  {
    scope,
    on,
    knownBefore,
  }: Pick<CoverageQuestion, 'scope' | 'knownBefore'> & { on: CoverageQuestion['on'] | null },
): Promise<ScopedUnit[]> {
  if (knownBefore !== null) return knownUnitsInScope({ reader, knownBefore }, scope, on);
  const builder = new StatementBuilder(types, on ?? today);
  const rows = await reader.read(unitFacts(scope, builder, on === null));
  if (rows.length === 0 && scope.region != null) await ensureRegion(reader, scope.region);
  return rows;
}

const UnitRow = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  reading: z.string(),
  region: z.string(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  facts: z.unknown(),
});

/** The facts of the units in a scope that exist on the builder's day, or of ended and later ones too. */
export function unitFacts(
  scope: Scope,
  builder: StatementBuilder,
  ended = false,
): Statement<ScopedUnit> {
  const where = during(['u'], { ended }, builder);
  const match = matchInScope(
    scope,
    '<-[:LOCATED_IN]-',
    { node: 'u', label: 'Unit' },
    builder,
    where,
  );
  const facts = readFacts('u', builder);
  return {
    name: 'coverage.unitFacts',
    text: `${match}
${facts.calls}RETURN u.name AS name, u.nameEn AS nameEn, u.reading AS reading, u.region AS region, u.sourceKind AS sourceKind, ${facts.expression} AS facts`,
    parameters: builder.parameters,
    decode: (row) => {
      const unit = UnitRow.parse(row);
      return { ...unit, facts: decodeFacts(unit.facts) };
    },
  };
}
