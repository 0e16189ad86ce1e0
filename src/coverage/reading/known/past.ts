import { z } from 'zod';
import type { Reader } from '../../../graph/graph.js';
import type { Statement } from '../../../graph/statement.js';

/** The graph as it was known at an instant. */
export interface Past {
  readonly reader: Reader;
  /** ISO, UTC: what was recorded before it was known. */
  readonly knownBefore: string;
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

/** How the columns of a table's rows are decoded. */
export type Columns<Row> = z.ZodType<Row> & { readonly shape: Readonly<Record<string, unknown>> };

/** The Cypher of a `Version` of what stands under the variable `r`. */
export function returned<Row>({ shape }: Columns<Row>): string {
  const columns = Object.keys(shape).map((column) => `${column}: r.${column}`);
  return `RETURN r.key AS key, r.recordedTo IS NULL AS isCurrent, {${columns.join(', ')}} AS row`;
}

/** The Cypher conditions under which the row under the variable `r` was known before the instant. */
export const isKnown = 'r.recordedAt < $knownBefore';
export const wasKnown = (table: string) =>
  `r.key STARTS WITH '${table}|' AND r.recordedAt < $knownBefore AND $knownBefore <= r.recordedTo`;

/** Decodes what `returned` has returned. */
export function decoderOf<Row>(columns: Columns<Row>): (raw: unknown) => Version<Row> {
  const version = z.object({ key: z.string(), isCurrent: z.boolean(), row: columns });
  return (raw) => version.parse(raw);
}

/** Reads what a statement finds, each row once. */
export async function readVersions<Row>(
  { reader }: Past,
  statement: Statement<Version<Row>>,
): Promise<Version<Row>[]> {
  return onceEach(await reader.read(statement));
}

/** Reads the rows that a statement finds, each once. */
export async function readRows<Row>(
  { reader }: Past,
  statement: Statement<Version<Row>>,
): Promise<Row[]> {
  return rowsOf(await reader.read(statement));
}

/** The rows of what was found, each once. */
export function rowsOf<Row>(found: readonly Version<Row>[]): Row[] {
  return onceEach(found).map(({ row }) => row);
}

/**
 * A row may be found from both ends of a link, or in two versions where a clock went backwards, of
 * which the current one then counts.
 */
function onceEach<Row>(found: readonly Version<Row>[]): Version<Row>[] {
  const versions = new Map<string, Version<Row>>();
  for (const version of found)
    if (version.isCurrent || !versions.has(version.key)) versions.set(version.key, version);
  return [...versions.values()];
}
