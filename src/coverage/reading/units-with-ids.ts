import { z } from 'zod';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Statement } from '../../graph/statement.js';
import { unitAssembler } from '../facts/assemble-unit.js';
import type { UnitFacts } from '../facts/facts.js';
import { columns, type LeanRows } from './columns.js';
import { type AssessedRows, alone, RawAround, readRowsAroundUnit } from './rows-around-unit.js';
import { decodeRowsAroundUnits, type RowsAroundUnits, withSuperiors } from './rows-around-units.js';
import type { Scoped } from './scoped.js';
import { groupsNow } from './superiors.js';

/** A unit with all that its assessment on any day rests on. */
export type ScopedUnit = Scoped<UnitFacts>;

/** The units with some ids and their facts, past and future included; ids that none has are left out. */
export async function unitsWithIds(reader: Reader, ids: readonly string[]): Promise<ScopedUnit[]> {
  const found = await readInBatches(reader, ids, unitRows);
  const around = decodeRowsAroundUnits<LeanRows>(
    found.map((each) => each.around),
    columns,
  );
  return factsOfUnits(await withSuperiors(around, groupsNow(reader))).map(
    ({ unit: { region, sourceKind }, facts }, at) => {
      const { name = '', nameEn = null, reading = '' } = found[at] ?? {};
      return { name, nameEn, reading, region, sourceKind, facts };
    },
  );
}

/** Units with their facts. */
function factsOfUnits<R extends AssessedRows>({ units, rows, regionsAround }: RowsAroundUnits<R>) {
  const factsOf = unitAssembler<R>(rows, regionsAround);
  return units.map((unit) => ({ unit, facts: factsOf(unit) }));
}

const Found = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  reading: z.string(),
  around: RawAround,
});

function unitRows(ids: readonly string[]): Statement<z.infer<typeof Found>> {
  const { calls, expression } = readRowsAroundUnit<LeanRows>('u', alone, columns);
  return {
    name: 'coverage.unitRows',
    text: `UNWIND $ids AS one MATCH (u:Unit) WHERE u.id = one
${calls}RETURN u.name AS name, u.nameEn AS nameEn, u.reading AS reading, ${expression} AS around`,
    parameters: { ids },
    decode: (row) => Found.parse(row),
  };
}
