import fc from 'fast-check';
import { TABLE_NAMES, type TableName, tables } from '../../../src/changes/tables/tables.js';
import { type ChangeSource, changeEntry } from '../../../src/changes/validate/change-source.js';
import { CODES, NAMES, type Row, type World, worlds } from './world.js';

/** Rows as one commit writes them. */
export interface ChangeSet {
  /** When it is committed. */
  readonly at: Date;
  readonly rows: readonly Changed[];
}

interface Changed {
  readonly table: TableName;
  readonly row: Row;
}

/** The first day of every history, in Shanghai and in UTC alike. */
const begins = Date.parse('2026-04-20T03:00:00Z');
const hour = 3_600_000;

/**
 * Change sets in the order of their instants, some of them on one day: a part of a world, all of it,
 * then rows of it in other versions and rows of another world. An import may refuse some of them.
 */
export const histories: fc.Arbitrary<readonly ChangeSet[]> = fc
  .tuple(
    worlds,
    worlds,
    fc.array(
      fc.record({
        after: fc.integer({ min: 1, max: 30 }),
        picks: fc.array(fc.record({ edit: fc.boolean(), of: fc.nat(), to: fc.nat(7) }), {
          minLength: 1,
          maxLength: 5,
        }),
      }),
      { minLength: 4, maxLength: 9 },
    ),
  )
  .map(([world, other, steps]) => {
    const [known, further] = [rowsOf(world), rowsOf(other)];
    const sets: ChangeSet[] = [
      { at: new Date(begins), rows: early(known) },
      { at: new Date(begins + 24 * hour), rows: known },
    ];
    let at = begins + 24 * hour;
    for (const { after, picks } of steps) {
      at += after * hour;
      const rows = picks.flatMap(({ edit, of, to }) => {
        const from = edit ? known : further;
        const changed = from[of % from.length];
        if (changed === undefined) return [];
        return edit ? editedWithParent(changed, to) : [changed];
      });
      sets.push({ at: new Date(at), rows: unique(rows) });
    }
    return sets;
  });

/** The rows of a change set as an import reads them. */
export function sourceOfRows(rows: readonly Changed[]): ChangeSource {
  return {
    files: ['history'],
    problems: async () => [],
    async *rows(table) {
      const { columns } = tables[table];
      for (const changed of rows) {
        if (changed.table !== table) continue;
        const cells = Object.fromEntries(columns.map(({ key }) => [key, changed.row[key] ?? '']));
        yield changeEntry(table, { file: 'history', line: null }, cells);
      }
    },
  };
}

/** All rows but those of regions that move after the first commit: no import takes a move before its day. */
function rowsOf(world: World): Changed[] {
  const late = new Set(
    world.region_parents.flatMap(({ region, validTo = '' }) =>
      validTo > '2026-04-20' ? [region] : [],
    ),
  );
  return TABLE_NAMES.flatMap((table) => world[table].map((row) => ({ table, row }))).filter(
    ({ table, row }) => table !== 'region_parents' || !late.has(row.region),
  );
}

/** Another version of a row; where a region has another parent, with the word that it always had. */
function editedWithParent(changed: Changed, to: number): Changed[] {
  const row = edited(changed, to);
  const { code = '', parent = '' } = row;
  if (changed.table !== 'regions' || parent === changed.row.parent) return [{ ...changed, row }];
  const always = { region: code, parent, validFrom: '', validTo: '', source: 's' };
  return [
    { ...changed, row },
    { table: 'region_parents', row: always },
  ];
}

/** What the first commit knows: nothing of the grid and of what is in it, nor of some of the others. */
function early(known: readonly Changed[]): Changed[] {
  const late = new Set(['grid', 'u5', 'u6', 'o4', 'o5', 'a1']);
  const isLate = ({ row }: Changed) => Object.values(row).some((cell) => late.has(cell));
  for (const changed of known) if (changed.row.id && isLate(changed)) late.add(changed.row.id);
  return known.filter((changed) => !isLate(changed));
}

/** Another version of a row, under the same key. */
function edited({ table, row }: Changed, to: number): Row {
  const source = to % 2 === 0 ? 's' : 'model';
  switch (table) {
    case 'sources':
      return { ...row, kind: ['LEDGER', 'SYNTHETIC', 'DOCUMENT'][to % 3] ?? '' };
    case 'regions':
      return { ...row, name: `${row.name}${to}`, parent: parentOf(row, to) };
    case 'units':
    case 'organizations':
    case 'alliances':
      return {
        ...row,
        name: Object.keys(NAMES)[to % 4] ?? '',
        region: CODES[to % CODES.length] ?? '',
        source,
        ...(table === 'units' && to > 3 ? { exclusion: to === 7 ? 'SHELL' : '' } : {}),
      };
    case 'counts':
      return { ...row, fullMembers: to === 7 ? '' : String(to), source };
    case 'surveys':
    case 'region_parents':
      return { ...row, source };
    default:
      return { ...row, validTo: to > 2 && row.validTo ? '' : '2026-07-01', source };
  }
}

/** The villages change between the townships and the grid between the villages. */
function parentOf({ code = '', parent = '' }: Row, to: number): string {
  const parents: Readonly<Record<string, readonly string[]>> = {
    '350428101201': ['350428101', '350428102'],
    '350428102201': ['350428102', '350428101'],
    grid: ['350428101201', '350428102201'],
  };
  return parents[code]?.[to % 2] ?? parent;
}

/** Of rows of one key the last. */
function unique(rows: readonly Changed[]): Changed[] {
  const key = ({ table, row }: Changed) => {
    const { source, validTo, name, region, parent, kind, ...rest } = row;
    const named = row.id ?? row.code ?? JSON.stringify(rest);
    return `${table} ${named} ${table === 'region_parents' ? region : ''}`;
  };
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}
