import type { Branch } from './bound.js';
import type { Kind } from './kinds.js';
import type { Question } from './question.js';

/** The columns of the linear program: sites, pairs, units that are not served, and what is broken. */
export interface Columns {
  readonly siteColumns: readonly { readonly column: number; readonly kind: number }[];
  readonly pairs: readonly Pair[];
  /** The first unit's: `times` where it is not served, 0 where it is. */
  readonly unitColumn: number;
  readonly count: number;
}

/** How far a kind serves a unit: a column of its own only where this can differ from how many of its sites are chosen. */
interface Pair {
  readonly column: number;
  readonly kind: number;
  readonly at: number;
  /** -1 where the site is fixed. */
  readonly siteColumn: number;
}

export interface Program {
  readonly columns: Columns;
  readonly costs: Float64Array;
  readonly rowsOf: number[][];
  readonly values: number[][];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** By aim before: its row. Those of the units are the first rows. */
  readonly aimRows: readonly number[];
}

/** Without the kinds of which a branch has none. */
export function columnsOf(question: Question, { high }: Branch): Columns {
  const { kinds, weights } = question;
  const siteColumns: { column: number; kind: number }[] = [];
  for (const [kind, { isFixed }] of kinds.entries())
    if (!isFixed && (high[kind] ?? 0) > 0) siteColumns.push({ column: siteColumns.length, kind });
  const columnOf = new Map(siteColumns.map(({ column, kind }) => [kind, column]));
  let count = siteColumns.length;
  const pairs: Pair[] = [];
  for (const [kind, each] of kinds.entries()) {
    const siteColumn = columnOf.get(kind) ?? -1;
    if ((siteColumn === -1 && !each.isFixed) || isPlain(question, each)) continue;
    for (const at of each.serves.keys())
      if (each.members[at] === 0) pairs.push({ column: count++, kind, at, siteColumn });
  }
  return { siteColumns, pairs, unitColumn: count, count: count + 2 * weights.length + 2 };
}

/** How many columns `columnsOf` comes to. */
export function columnCount(question: Question, { high }: Branch): number {
  const { kinds, weights } = question;
  return kinds.reduce(
    (count, kind, at) => {
      if (high[at] === 0) return count;
      const pairs = isPlain(question, kind) ? 0 : kind.serves.length;
      return count + pairs + (kind.isFixed ? 0 : 1);
    },
    2 * weights.length + 2,
  );
}

/** Whether a chosen site can as well serve all that it can. */
function isPlain({ aim }: Question, { capacity, serves }: Kind): boolean {
  return aim !== 'DISTANCE' && capacity >= serves.length;
}

/** @param worst what is lost at least where a unit is not served that has to be, or more by an aim before than may be */
export function programOf(question: Question, columns: Columns, worst: number): Program {
  const { kinds, weights, times, aim, before, room, fixed } = question;
  const { siteColumns, pairs, unitColumn, count } = columns;
  const costs = new Float64Array(count);
  const lower = new Float64Array(count);
  const upper = new Float64Array(count).fill(Infinity);
  const rowsOf = Array.from({ length: count }, (): number[] => []);
  const values = Array.from({ length: count }, (): number[] => []);
  const least: number[] = [];
  const most: number[] = [];
  const add = (column: number, row: number, value: number) => {
    rowsOf[column]?.push(row);
    values[column]?.push(value);
  };
  const row = (from: number, to: number) => {
    least.push(from);
    most.push(to);
    return least.length - 1;
  };
  for (const given of givenTo(question)) row(times - given, Infinity);
  const roomRow = row(-Infinity, room);
  const aimRows = before.map((loss, at) => row(-Infinity, at === 0 ? loss : loss - fixed));
  const limitRows = new Map<number, number>();
  const limitRowOf = (kind: number) => {
    const known = limitRows.get(kind);
    if (known !== undefined) return known;
    const { capacity, serves, members, isFixed } = kinds[kind] ?? NO_KIND;
    const has = members.reduce((sum, each) => sum + each, 0);
    const made = row(-Infinity, isFixed ? Math.min(capacity, serves.length) - has : 0);
    limitRows.set(kind, made);
    return made;
  };
  for (const { column, kind } of siteColumns) {
    const each = kinds[kind] ?? NO_KIND;
    costs[column] = aim === 'SITES' ? 1 : 0;
    upper[column] = each.sites.length;
    const isSimple = isPlain(question, each);
    if (isSimple) for (const unit of each.serves) add(column, unit, 1);
    add(column, roomRow, 1);
    if (before.length > 1) add(column, aimRows[1] ?? -1, 1);
    if (!isSimple) add(column, limitRowOf(kind), -Math.min(each.capacity, each.serves.length));
  }
  for (const { column, kind, at, siteColumn } of pairs) {
    const { serves, distances, sites } = kinds[kind] ?? NO_KIND;
    costs[column] = distances[at] ?? 0;
    // Not `times`: the multipliers know no such limit.
    upper[column] = siteColumn === -1 ? 1 : sites.length;
    // There may be hundreds of thousands of these: lists that grow take ten times as much.
    rowsOf[column] = [serves[at] ?? -1, limitRowOf(kind)];
    values[column] = ONCE_EACH;
  }
  const broken = unitColumn + weights.length;
  for (const [unit, weight] of weights.entries()) {
    costs[unitColumn + unit] = before.length === 0 ? weight / times : 0;
    upper[unitColumn + unit] = times;
    add(unitColumn + unit, unit, 1);
    if (before.length > 0) add(unitColumn + unit, aimRows[0] ?? -1, weight / times);
    costs[broken + unit] = worst;
    add(broken + unit, unit, 1);
  }
  for (const [at, aimRow] of aimRows.entries()) {
    costs[broken + weights.length + at] = worst;
    add(broken + weights.length + at, aimRow, -1);
  }
  return {
    ...{ columns, costs, rowsOf, values, lower, upper, aimRows },
    least: Float64Array.from(least),
    most: Float64Array.from(most),
  };
}

/** By unit: how often fixed sites serve it in any case. */
function givenTo(question: Question): Float64Array {
  const given = new Float64Array(question.weights.length);
  for (const kind of question.kinds)
    for (const [at, unit] of kind.serves.entries())
      if (kind.isFixed && (isPlain(question, kind) || kind.members[at] === 1))
        given[unit] = (given[unit] ?? 0) + 1;
  return given;
}

const ONCE_EACH = [1, 1];

const NO_KIND: Kind = {
  ...{ sites: [], serves: new Int32Array(0), distances: new Float64Array(0), capacity: 0 },
  ...{ isFixed: false, isStanding: false, members: new Uint8Array(0) },
};
