import type { DivisionsChange } from '../../coverage/reading/divisions-change.js';
import { CivilDate } from '../../domain/civil-date.js';
import { Divisions, type FormerParent } from '../../domain/divisions.js';
import { EntityId } from '../../domain/ids.js';
import type { Reader } from '../../graph/graph.js';
import { divisionsOf, readUpward } from '../../registry/divisions.js';
import type { StepRow, StepRows } from './rows-of-steps.js';

/**
 * What steps do to how regions lie in one another; null where they found, move and end none.
 *
 * @param reader reads from the graph as it is before the steps
 * @param on the day on which areas are compared
 */
export async function divisionsChange(
  reader: Reader,
  { rows }: Pick<StepRows, 'rows'>,
  on: CivilDate,
): Promise<DivisionsChange | null> {
  const regions = rows.filter(
    ({ after, isRetracted }) => after.table === 'regions' && !isRetracted,
  );
  const parents = rows.filter(({ after }) => after.table === 'region_parents');
  if (regions.length + parents.length === 0) return null;
  const before = await divisionsOf(reader);
  const former = formerAfter(before, parents);
  const moves = regions.filter(
    (row) => row.before !== null && row.before.cells.parent !== row.after.cells.parent,
  );
  const spells = [...former, ...moves.flatMap((row) => lastSpell(row, former))];
  const founded = regions.filter((row) => row.before === null);
  const named = spells.flatMap(({ region, parent }) => [region, parent]);
  const around = new Map(
    await readUpward(reader, [...named, ...founded.map(({ after }) => after.cells.parent ?? '')]),
  );
  const isNew = new Map<string, readonly EntityId[]>();
  // A region is founded in one that is there, or that an earlier step has founded.
  for (const { after } of founded) {
    const code = EntityId.parse(after.cells.code);
    const above = around.get(after.cells.parent ?? '') ?? [];
    around.set(code, [code, ...above]);
    isNew.set(code, [code, ...above]);
  }
  const after = new Divisions(spells, around);
  const moved = new Set([
    ...moves.map((row) => EntityId.parse(row.after.cells.code)),
    ...parents.map((row) => EntityId.parse(row.after.cells.region)),
  ]);
  const ended = regions.filter(isEnded).map((row) => row.after.cells);
  const touched = new Set([
    ...[...moved].flatMap((code) => movedBetween(code, { before, after, around, on })),
    ...ended.flatMap(({ code, successor = '' }) => [code, successor].filter((each) => each !== '')),
  ]);
  return {
    ...{ before, after, moved: [...moved] },
    founded: isNew,
    touched: [...touched].sort().map((code) => EntityId.parse(code)),
  };
}

/** The rows of region_parents.csv that tell of moves, as steps leave them. */
function formerAfter(before: Divisions, rows: readonly StepRow[]): FormerParent[] {
  const keyOf = (region = '', validFrom: string | null = '') => `${region}|${validFrom ?? ''}`;
  const left = new Map(before.former.map((row) => [keyOf(row.region, row.validFrom), row]));
  for (const { after, isRetracted } of rows) {
    const { region, parent, validFrom = '', validTo = '' } = after.cells;
    const key = keyOf(region, validFrom);
    left.delete(key);
    if (isRetracted || validTo === '') continue;
    left.set(key, {
      region: EntityId.parse(region),
      parent: EntityId.parse(parent),
      validFrom: validFrom === '' ? null : CivilDate.parse(validFrom),
      validTo: CivilDate.parse(validTo),
    });
  }
  return [...left.values()];
}

/** Where a region lies since it moved last, which the tree before the steps does not say. */
function lastSpell({ after }: StepRow, former: readonly FormerParent[]): FormerParent[] {
  const { code, parent = '' } = after.cells;
  if (parent === '') return [];
  const ends = former.flatMap(({ region, validTo }) => (region === code ? (validTo ?? []) : []));
  return [
    {
      region: EntityId.parse(code),
      parent: EntityId.parse(parent),
      validFrom: ends.sort().at(-1) ?? null,
      validTo: null,
    },
  ];
}

function isEnded({ before, after }: StepRow): boolean {
  return (after.cells.validTo ?? '') !== '' && after.cells.validTo !== before?.cells.validTo;
}

/** The regions that a moved one lies in before the steps or after them, and not the other way round as well. */
function movedBetween(
  code: EntityId,
  {
    before,
    after,
    around,
    on,
  }: Pick<DivisionsChange, 'before' | 'after'> & {
    readonly around: ReadonlyMap<string, readonly EntityId[]>;
    readonly on: CivilDate;
  },
): EntityId[] {
  const today = around.get(code) ?? [code];
  const [had, has] = [before, after].map((divisions) => divisions.upwardOn(today, on));
  if (had === undefined || has === undefined) return [];
  return [
    ...had.filter((each) => !has.includes(each)),
    ...has.filter((each) => !had.includes(each)),
  ];
}
