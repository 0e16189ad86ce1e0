import { z } from 'zod';
import { whereClause } from '../../../graph/compiled.js';
import type { Reader } from '../../../graph/graph.js';
import type { Statement } from '../../../graph/statement.js';
import type { Columns } from '../columns.js';

/** The graph as it is, or as it was known at an instant. */
export interface AsKnown {
  readonly reader: Reader;
  /** ISO, UTC: what was recorded before it was known; null: all that is recorded now. */
  readonly knownBefore: string | null;
}

/**
 * A row that the graph holds. What was known of a row is its current version where that was recorded
 * before the instant, else the superseded one (`recordedTo`: when it was replaced) that was recorded
 * before and replaced not before the instant; where there is neither, the row was not known.
 */
export interface Version<Row> {
  readonly key: string;
  readonly isCurrent: boolean;
  readonly row: Row;
}

/** A pattern that binds rows under `r`, and the conditions on them. */
interface Match {
  readonly pattern: string;
  readonly where?: readonly string[];
}

/**
 * The statement that finds the rows of a table as they were known.
 *
 * @param current where the rows that stand are
 * @param superseded where their earlier versions are
 */
export function versions<Row>(
  name: string,
  table: string,
  { list, decode }: Columns<Row>,
  { current, superseded }: { readonly current: Match; readonly superseded: readonly Match[] },
  { knownBefore, ...parameters }: Statement<Row>['parameters'] & Pick<AsKnown, 'knownBefore'>,
): Statement<Version<Row>> {
  const select = ({ pattern, where = [] }: Match, ...further: readonly string[]) =>
    `${pattern}${whereClause([...where, ...further])} RETURN r.key AS key, r.recordedTo IS NULL AS isCurrent, ${list('r')} AS row`;
  return {
    name: `coverage.rows.${name}`,
    text:
      knownBefore === null
        ? select(current)
        : [
            select(current, recorded),
            ...superseded.map((match) => select(match, replacedSince(table))),
          ].join('\nUNION ALL '),
    parameters: knownBefore === null ? parameters : { ...parameters, knownBefore },
    decode: (raw) => {
      const { row, ...version } = Found.parse(raw);
      return { ...version, row: decode(row) };
    },
  };
}

const recorded = 'r.recordedAt < $knownBefore';

/** The condition that `r` is a row of a table that was known before an instant and has been replaced since. */
export function replacedSince(table: string): string {
  return `${recorded} AND $knownBefore <= r.recordedTo AND r.key STARTS WITH '${table}|'`;
}

const Found = z.object({ key: z.string(), isCurrent: z.boolean(), row: z.unknown() });

/** Reads the rows that a statement finds, each once. */
export async function readRows<Row>(
  { reader }: AsKnown,
  statement: Statement<Version<Row>>,
): Promise<Row[]> {
  return rowsOfVersions(await reader.read(statement));
}

/**
 * The rows of what was found, each once: one may be found from both ends of a link, or in two versions where a
 * clock went backwards, of which the current one then counts.
 */
export function rowsOfVersions<Row>(found: readonly Version<Row>[]): Row[] {
  const once = new Map<string, Version<Row>>();
  for (const version of found)
    if (version.isCurrent || !once.has(version.key)) once.set(version.key, version);
  return [...once.values()].map(({ row }) => row);
}
