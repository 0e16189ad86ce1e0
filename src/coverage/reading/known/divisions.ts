import { z } from 'zod';
import { CivilDate } from '../../../domain/civil-date.js';
import { Divisions, type FormerParent } from '../../../domain/divisions.js';
import { EntityId } from '../../../domain/ids.js';
import { answersPerHead } from '../../../graph/per-head.js';
import type { Statement } from '../../../graph/statement.js';
import { divisionsOf } from '../../../registry/divisions.js';
import { containment } from '../../facts/containment.js';
import { type Columns, columns } from '../columns.js';
import { type AsKnown, readRows, type Version, versions } from './as-known.js';
import { regionsAround } from './regions.js';

/** The divisions of all days, as they are or were known. */
export function knownDivisions(known: AsKnown): Promise<Divisions> {
  const { reader, knownBefore } = known;
  if (knownBefore === null) return divisionsOf(reader);
  return remembered(reader, knownBefore, () => readDivisions(known));
}

const remembered = answersPerHead<Divisions>(16);

async function readDivisions(known: AsKnown): Promise<Divisions> {
  const rows = await readRows(known, knownParents(known.knownBefore));
  const former = rows.flatMap(({ validTo, ...row }): FormerParent[] =>
    validTo === null ? [] : [{ ...row, validTo }],
  );
  if (former.length === 0) return Divisions.UNMOVED;
  const codes = rows.flatMap(({ region, parent }) => [region, parent]);
  const upwardFrom = containment(await regionsAround(known, codes, columns.regions));
  return new Divisions(former, new Map(codes.map((code) => [code, upwardFrom(code)])));
}

const Row = z.tuple([EntityId, EntityId, CivilDate.nullable(), CivilDate.nullable()]);

const parentColumns: Columns<{
  readonly region: EntityId;
  readonly parent: EntityId;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
}> = {
  list: (row) => `[${row}.region, ${row}.parent, ${row}.validFrom, ${row}.validTo]`,
  decode: (raw) => {
    const [region, parent, validFrom, validTo] = Row.parse(raw);
    return { region, parent, validFrom, validTo };
  },
};

/** All former parents that were known. */
function knownParents(
  knownBefore: string | null,
): Statement<Version<ReturnType<typeof parentColumns.decode>>> {
  return versions(
    'formerParents',
    'region_parents',
    parentColumns,
    {
      current: { pattern: 'MATCH (r:FormerParent)' },
      superseded: [{ pattern: 'MATCH (r:Version)' }],
    },
    { knownBefore },
  );
}
