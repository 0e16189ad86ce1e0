import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grantsOfRow } from '../../../src/changes/granted/grants-of-row.js';
import { type Ground, groundAfter, type RowChange } from '../../../src/changes/granted/ground.js';
import { isTableName, type TableName, tables } from '../../../src/changes/tables/tables.js';
import type { Cells } from '../../../src/changes/tables/tables-table.js';

interface Row {
  readonly table: TableName;
  readonly cells: Cells;
}

const codes = ['r0', 'r1', 'r2', 'r3', 'r4', 'r5'];
const ids = {
  ...{ organizations: ['o1', 'o2', 'o3'], units: ['u1', 'u2'], alliances: ['a1', 'a2', 'a3'] },
  ...{ facilities: ['f1', 'f2'], claims: ['c1'], sources: ['s1', 's2'] },
};
const of = (...each: readonly (readonly string[])[]) => fc.constantFrom(...each.flat());
const maybe = (...each: readonly (readonly string[])[]) => of([''], ...each);
const row = (table: TableName, cells: Record<string, fc.Arbitrary<string>>) =>
  fc.record(cells).map((made): Row => ({ table, cells: made }));
const { organizations, units, alliances, facilities, claims, sources } = ids;

/** A row of any table; a region lies in one with a lower number, or in any where it moves. */
const anyRow = fc.oneof(
  row('regions', {
    ...{ code: of(codes), parent: maybe(codes), successor: maybe([''], ['r1']) },
    validTo: maybe(['2026-01-01']),
  }),
  row('region_parents', { region: of(codes), parent: of(codes) }),
  row('organizations', { id: of(organizations), region: of(codes), homeRegion: maybe(codes) }),
  row('units', { id: of(units), region: of(codes) }),
  row('alliances', { id: of(alliances), region: maybe(codes), parent: maybe(alliances) }),
  row('facilities', { id: of(facilities, ['u1']), region: of(codes), parent: maybe(facilities) }),
  row('claims', { id: of(claims), region: of(codes) }),
  row('sources', { id: of(sources, ['o1']) }),
  row('subordinations', { organization: of(organizations), superior: of(organizations) }),
  row('coverages', { organization: of(organizations), unit: of(units) }),
  row('parts', { unit: of(units), whole: of(units) }),
  row('memberships', {
    ...{ member: of(organizations, units), alliance: of(alliances) },
    ...{ role: of(['LEAD', 'LEAD', 'MEMBER']), validTo: maybe(['2026-01-01', '2027-01-01']) },
  }),
  row('services', { alliance: of(alliances), target: of(units, codes) }),
  row('counts', { entity: of(organizations, units) }),
  row('surveys', { unit: of(units), region: of(['']) }),
  row('surveys', { unit: of(['']), region: of(codes) }),
);

const keyOf = ({ table, cells }: Row) => tables[table].keyOfCells(cells);
const byKey = (rows: readonly Row[]) => new Map(rows.map((each) => [keyOf(each), each]));

/** Regions as a tree, and one thing with an id: what a graph can be. */
const world = fc
  .tuple(
    fc.array(anyRow, { minLength: 8, maxLength: 40 }),
    fc.array(of(codes), { minLength: 6, maxLength: 6 }),
  )
  .map(([rows, parents]) => {
    const tree = codes.slice(0, 5).map((code, at): Row => {
      const parent = parents[at] ?? '';
      return {
        table: 'regions',
        cells: { code, parent: parent < code ? parent : '', successor: '' },
      };
    });
    const things = rows.filter(
      ({ table, cells }) =>
        table !== 'regions' &&
        !(table === 'facilities' && cells.id === 'u1') &&
        !(table === 'sources' && cells.id === 'o1'),
    );
    return byKey([...tree, ...things]);
  });

/** What becomes of rows, one of each id: written, or taken back. */
const changing = fc.array(fc.tuple(anyRow, fc.nat(2)), { minLength: 1, maxLength: 4 });

test('a row lies where a second formulation says', () => {
  const seen = { within: 0, outside: 0 };
  fc.assert(
    fc.property(
      world,
      changing,
      fc.subarray(codes, { minLength: 1, maxLength: 2 }),
      fc.subarray([...organizations, ...units], { maxLength: 3 }),
      (rows, steps, granted, single) => {
        const changes = [
          ...new Map(
            steps.map((each) => [each[0].cells.id ?? keyOf(each[0]), each] as const),
          ).values(),
        ].flatMap(([given, kind]): RowChange[] => {
          const key = keyOf(given);
          const before = rows.get(key)?.cells ?? null;
          const after = kind === 0 ? null : given.cells;
          return before === null && after === null
            ? []
            : [{ table: given.table, key, before, after }];
        });
        const left = new Map(rows);
        for (const { key, table, after } of changes)
          if (after === null) left.delete(key);
          else left.set(key, { table, cells: after });
        const before = groundOf([...rows.values()]);
        const roots = granted.filter((code) => rows.has(`regions|${code}`));
        const sides = { before, after: groundAfter(before, changes) };
        for (const change of changes) {
          const recorded = {
            regions: new Set(roots),
            things: new Map(single.map((id) => [id, 'an organization above'])),
          };
          const within = grantsOfRow(change, sides, recorded) !== null;
          const [earlier, later] = [[...rows.values()], [...left.values()]];
          expect(within).toBe(mayWrite(change, earlier, later, roots, single));
          seen[within ? 'within' : 'outside'] += 1;
        }
      },
    ),
    { numRuns: 1_500 },
  );
  expect(seen.within).toBeGreaterThan(200);
  expect(seen.outside).toBeGreaterThan(200);
});

function groundOf(rows: readonly Row[]): Ground {
  const none = { around: new Map(), homes: new Map(), leads: new Map() };
  return groundAfter(
    none,
    rows.map(({ table, cells }) => ({
      table,
      key: keyOf({ table, cells }),
      before: null,
      after: cells,
    })),
  );
}

/**
 * The same, said of whole graphs: which things lie inside, by going down from what is granted.
 *
 * @param single those that lie inside wherever they are, and may stay there
 */
function mayWrite(
  { table, before, after }: RowChange,
  earlier: readonly Row[],
  later: readonly Row[],
  granted: readonly string[],
  single: readonly string[],
): boolean {
  const [had, has] = [earlier, later].map((rows) => insideOf(rows, granted, single));
  if (had === undefined || has === undefined) return false;
  if (table === 'sources') return before === null && !had.there.has(after?.id ?? '');
  const isRight = (id: string) =>
    (!had.there.has(id) || had.inside.has(id)) && (!has.there.has(id) || has.inside.has(id));
  const stays =
    single.includes((after ?? before)?.id ?? '') &&
    (before === null || after === null || before.region === after.region);
  const names = (cells: Cells | null, other: Cells | null) =>
    cells === null
      ? []
      : namedBy(table, stays ? { ...cells, region: '' } : cells, other).filter((id) => id !== '');
  return (
    names(before, after).every((id) => had.there.has(id) && isRight(id)) &&
    names(after, before).every((id) => has.there.has(id) && isRight(id))
  );
}

function namedBy(table: TableName, cells: Cells, other: Cells | null): string[] {
  const get = (column: string) => cells[column] ?? '';
  const unlessSame = (column: string) =>
    get(column) === (other?.[column] ?? '') ? '' : get(column);
  if (table === 'regions') {
    const stays = get('validTo') === (other?.validTo ?? '');
    const parent = stays ? unlessSame('parent') : get('parent');
    return [get('code'), parent, unlessSame('successor')];
  }
  if (table === 'alliances') return [get('id'), unlessSame('region'), unlessSame('parent')];
  if (table === 'organizations') return [get('id'), get('region'), unlessSame('homeRegion')];
  if (table === 'facilities') return [get('id'), get('region'), unlessSame('parent')];
  if (table === 'units' || table === 'claims') return [get('id'), get('region')];
  return Object.entries(cells).flatMap(([column, id]) =>
    ['role', 'validTo'].includes(column) ? [] : [id],
  );
}

function insideOf(rows: readonly Row[], granted: readonly string[], single: readonly string[]) {
  const of = (table: TableName) =>
    rows.filter((each) => each.table === table).map(({ cells }) => cells);
  const regions = new Set(granted);
  for (let last = -1; last < regions.size; ) {
    last = regions.size;
    for (const { code = '', parent = '' } of of('regions'))
      if (regions.has(parent)) regions.add(code);
  }
  const inside = new Set<string>();
  const outside = new Set<string>();
  const there = new Set<string>();
  for (const { code = '' } of of('regions')) {
    there.add(code);
    if (regions.has(code)) inside.add(code);
  }
  for (const { table, cells } of rows) {
    if (!isTableName(table) || cells.id === undefined) continue;
    there.add(cells.id);
    if (table !== 'alliances' || cells.region !== '')
      (regions.has(cells.region ?? '') ? inside : outside).add(cells.id);
  }
  for (const { id = '', region } of of('alliances')) {
    if (region !== '') continue;
    const leads = of('memberships').filter(
      ({ alliance, role }) => alliance === id && role === 'LEAD',
    );
    const end = (lead: Cells) => lead.validTo || '9999';
    const last = leads.filter((lead) => leads.every((another) => end(another) <= end(lead)));
    const homes = last.flatMap(({ member = '' }) =>
      rows.flatMap(({ table, cells }) =>
        (table === 'organizations' || table === 'units') && cells.id === member
          ? [single.includes(member) || regions.has(cells.region ?? '')]
          : [],
      ),
    );
    if (homes.length > 0 && homes.every((is) => is)) inside.add(id);
  }
  // What takes another's id lies where both do.
  const apart = [...inside].filter((id) => !outside.has(id));
  return { inside: new Set([...apart, ...single]), there };
}
