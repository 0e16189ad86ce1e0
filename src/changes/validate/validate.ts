import { ahead } from '../../domain/ahead.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { batchesRead } from '../../domain/in-batches.js';
import { MOST_COUNTED } from '../../domain/numbers.js';
import { ENTITY_TABLES, TABLE_NAMES, type TableName } from '../tables/tables.js';
import { type Violation, type ViolationKind, Violations } from '../tables/violation.js';
import type { ChangeSource, Located } from './change-source.js';
import { BATCH, type KnownGraph } from './known-graph.js';
import { indexEntities } from './validate-entities.js';
import { RegionParents } from './validate-region-parents.js';
import { Outdated } from './validate-replaced.js';
import { RetractionCheck } from './validate-retractions.js';
import { TableCheck } from './validate-table.js';

export interface Validation {
  /** The first violations, in the order of file and line; none where the changes can be written. */
  readonly violations: readonly Violation[];
  /** All of them by their kinds, each with its first. */
  readonly kinds: readonly ViolationKind[];
  /** How many violations there are. */
  readonly total: number;
  /** How many rows are retracted. */
  readonly retracted: number;
  /** How many rows each table has, refused ones included. */
  readonly counts: Readonly<Record<TableName, number>>;
}

/** How changes are checked. */
interface Checking {
  /** The most persons or households that are counted of one thing; `MOST_COUNTED` unless given. */
  readonly mostCounted?: number | undefined;
  /** The day by which regions have moved; any day where left out. */
  readonly today?: CivilDate | undefined;
  /** Hears the number of rows read so far, every few thousand of them, and of about how many; null: that is unknown. */
  readonly onProgress?: (rows: number, total: number | null) => void;
}

/**
 * Holds a set of changes against the rules of input.md, by itself and together with the graph. The
 * entity tables are read first, to know what rows may refer to, then all tables to check them.
 */
export async function validate(
  changes: ChangeSource,
  known: KnownGraph,
  { mostCounted = MOST_COUNTED, today, onProgress }: Checking = {},
): Promise<Validation> {
  const violations = new Violations(changes.files);
  for (const problem of await changes.problems()) violations.add(problem);
  const graph = (await known.isEmpty()) ? null : known;
  const total = await rowsToRead(changes);
  let read = 0;
  const index = await indexEntities(changes, violations, () => {
    read += 1;
    if (read % BATCH === 0) onProgress?.(read, total);
  });
  const retractions = await RetractionCheck.of(changes, violations);
  const gone = new Set([...(changes.retracted ?? []), ...retractions.keys]);
  const outdated = new Outdated(gone);
  await retractions.look(graph, index, gone);
  const context = { graph, index, violations, gone };
  const takenBack = retractions.of('region_parents');
  const parents = new RegionParents(changes, { ...context, takenBack, today: today ?? null });
  const counts = noRows();
  for (const table of TABLE_NAMES) {
    const check = new TableCheck(table, {
      ...{ ...context, outdated, parents, mostCounted, retractions },
    });
    for await (const entries of ahead(batchesRead(changes.rows(table), BATCH))) {
      counts[table] += entries.length;
      const rows: Located[] = [];
      for (const entry of entries)
        if ('violations' in entry) for (const each of entry.violations) violations.add(each);
        else rows.push(entry);
      await check.rows(rows);
      read += entries.length;
      onProgress?.(read, total);
    }
    await check.end();
  }
  await parents.settle();
  outdated.settle(violations);
  retractions.settle();
  const { total: wrong } = violations;
  const retracted = retractions.count;
  return {
    ...{ violations: violations.list(), kinds: violations.kinds() },
    ...{ total: wrong, retracted, counts },
  };
}

/** Things are read twice. */
async function rowsToRead({ rowsAbout }: ChangeSource): Promise<number | null> {
  if (rowsAbout === undefined) return null;
  return (await rowsAbout(ENTITY_TABLES)) + (await rowsAbout(TABLE_NAMES));
}

function noRows(): Record<TableName, number> {
  return {
    sources: 0,
    regions: 0,
    region_parents: 0,
    organizations: 0,
    units: 0,
    alliances: 0,
    facilities: 0,
    claims: 0,
    subordinations: 0,
    coverages: 0,
    parts: 0,
    memberships: 0,
    services: 0,
    counts: 0,
    surveys: 0,
  };
}
