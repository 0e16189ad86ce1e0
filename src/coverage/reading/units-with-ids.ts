import { inBatches } from '../../domain/in-batches.js';
import type { Reader } from '../../graph/graph.js';
import { unitAssembler } from '../facts/assemble-unit.js';
import type { UnitFacts } from '../facts/facts.js';
import { namesRegions } from '../rules/held-to.js';
import type { RuleSet } from '../rules/rules.js';
import { columns, listedColumns, type RowsOf } from './columns.js';
import { readRowsAroundUnits } from './rows-around-units.js';
import type { Scoped } from './scoped.js';

/** A unit with all that its assessment on any day rests on. */
export type ScopedUnit = Scoped<UnitFacts>;

const listed = { ...columns, units: listedColumns.units };

/**
 * The units with some ids and the facts that a rule set asks for, past and future included; ids that none has are left
 * out.
 */
export async function unitsWithIds(
  reader: Reader,
  ids: readonly string[],
  rules: RuleSet,
): Promise<ScopedUnit[]> {
  const found: ScopedUnit[] = [];
  for (const batch of inBatches(ids, batchSize))
    found.push(...(await unitsOfBatch(reader, batch, namesRegions(rules))));
  return found;
}

const batchSize = 4_000;

async function unitsOfBatch(
  reader: Reader,
  ids: readonly string[],
  hasAllRegions: boolean,
): Promise<ScopedUnit[]> {
  const { units, rows, regionsAround, lying } = await readRowsAroundUnits<RowsOf<typeof listed>>(
    reader,
    ids,
    listed,
    hasAllRegions,
  );
  const factsOf = unitAssembler(rows, regionsAround, lying);
  return units.map((unit) => {
    const { name, nameEn, reading, region, sourceKind } = unit;
    return { name, nameEn, reading, region, sourceKind, facts: factsOf(unit) };
  });
}
