import { z } from 'zod';
import { SOURCE_KINDS, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import type { UnitFacts } from '../facts/facts.js';
import { decodeFacts, readFacts } from './facts-reading.js';
import { idsInScope, type ScopeOnDay } from './ids-in-scope.js';
import { knownUnitsInScope } from './known/units.js';
import type { CoverageQuestion } from './question.js';
import type { Scoped } from './scoped.js';

/** A unit of a scope, with all that its assessment on any day rests on. */
export type ScopedUnit = Scoped<UnitFacts>;

/**
 * The units of a scope that exist on a day, or on any day where `on` is null: which they are, then
 * their facts in batches. As they were known once, they take more statements than that.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function unitsInScope(
  asking: Asking,
  { knownBefore, ...scope }: ScopeOnDay & Pick<CoverageQuestion, 'knownBefore'>,
): Promise<ScopedUnit[]> {
  const { reader, types, today } = asking;
  if (knownBefore !== null)
    return knownUnitsInScope({ reader, knownBefore }, scope.scope, scope.on);
  const ids = await idsInScope(asking, 'Unit', scope);
  return readInBatches(reader, ids, (batch) =>
    unitFacts(batch, new StatementBuilder(types, today)),
  );
}

const UnitRow = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  reading: z.string(),
  region: z.string(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  facts: z.unknown(),
});

/** The units with some ids and their facts, past and future included; ids that none has are left out. */
export function unitFacts(
  ids: readonly string[],
  builder: StatementBuilder,
): Statement<ScopedUnit> {
  const given = builder.bind(ids);
  const facts = readFacts('u', builder);
  return {
    name: 'coverage.unitFacts',
    text: `UNWIND ${given} AS one MATCH (u:Unit) WHERE u.id = one
${facts.calls}RETURN u.name AS name, u.nameEn AS nameEn, u.reading AS reading, u.region AS region, u.sourceKind AS sourceKind, ${facts.expression} AS facts`,
    parameters: builder.parameters,
    decode: (row) => {
      const unit = UnitRow.parse(row);
      return { ...unit, facts: decodeFacts(unit.facts) };
    },
  };
}
