import type { CivilDate } from '../../domain/civil-date.js';
import { doInTurns, eachInSteps } from '../../domain/work.js';
import type { Reader } from '../../graph/graph.js';
import type { Sight } from '../../graph/sight.js';
import type { RowSight } from '../../registry/rows-seen.js';
import { idOf } from '../tables/retraction.js';
import { isEntityTable } from '../tables/tables.js';
import { type RowViolation, Violations, violation } from '../tables/violation.js';
import type { ChangeSource } from '../validate/change-source.js';
import type { KnownGraph } from '../validate/known-graph.js';
import { knownGraph } from '../validate/known-graph-store.js';
import { grantsOfRow, placesNamed } from './grants-of-row.js';
import { groundAfterAll } from './ground.js';
import { Hidden, knownWithout } from './hidden.js';
import { isPlacedByKey } from './lying.js';
import { readGround } from './read-ground.js';
import { recordedIn, withFounded } from './recorded.js';
import { type ImportedRow, rowsOfImport } from './rows-of-import.js';

/** Somebody who records in a part alone, and what that one sees. */
export interface PartRecorder {
  /** The codes of its regions, and the ids of its organizations. */
  readonly granted: readonly string[];
  readonly today: CivilDate;
  readonly sight: Sight;
  readonly rows: Pick<RowSight, 'row'>;
}

/** What of an import is looked at before all else, where it is of a part. */
interface ImportWithin {
  /** What files are damaged, or else which rows lie elsewhere: then nothing else is told. */
  readonly found: Violations;
  /** What is granted in which the rows lie, regions and organizations. */
  readonly grants: readonly string[];
  /** What validation asks of the graph: what is hidden is not there. */
  readonly known: KnownGraph;
}

/**
 * Looks at where the rows of an import lie, all of which have to lie where whoever imports them records
 * (docs/security.md, "What is recorded"). What is hidden is answered as what is not there.
 *
 * @param reader reads from the graph as it is before the import
 */
export async function importWithin(
  reader: Reader,
  source: ChangeSource,
  { granted, today, sight, rows: seen }: PartRecorder,
): Promise<ImportWithin> {
  const found = new Violations(source.files);
  const rows = await rowsOfImport(reader, source, found);
  const written: ImportedRow[] = [];
  const changes: ImportedRow[] = [];
  const ids = new Set(granted);
  const left = new Set<string>();
  const sort = (row: ImportedRow) => {
    for (const id of leftAsNamed(row)) left.add(id);
    if (row.does === 'STATE_AGAIN' && isSeen(row, seen)) return;
    written.push(row);
    if (row.does !== 'RETRACT_NOTHING') changes.push(row);
    for (const id of idsOf(row)) ids.add(id);
  };
  await doInTurns(eachInSteps(rows, sort));
  const known = knownBesides(reader, new Hidden(reader, sight), left);
  if (found.total > 0) return { found, grants: [], known };
  const before = await readGround(reader, ids);
  const sides = { before, after: await doInTurns(groundAfterAll(before, changes)) };
  const recorded = await recordedIn(reader, granted, today, before);
  const may = withFounded(recorded, changes, before, sight);
  const grants = new Set<string>();
  const look = (row: ImportedRow) => {
    const within = isUnplaced(row) ? null : grantsOfRow(row, sides, may);
    if (within === null) found.add({ file: row.file, line: row.line, ...elsewhere(row) });
    else for (const code of within) grants.add(code);
  };
  await doInTurns(eachInSteps(written, look, 100));
  return { found, grants: [...grants], known };
}

/** Nothing is written of a row that is there as it is; that it is so is told of what is seen alone, and of sources. */
function isSeen({ table, key }: ImportedRow, seen: PartRecorder['rows']): boolean {
  return table === 'sources' || seen.row(key) === 'WHOLE';
}

/** A row that is taken back and not there, where its key does not say where it would lie. */
function isUnplaced({ does, table }: ImportedRow): boolean {
  return does === 'RETRACT_NOTHING' && !isEntityTable(table) && !isPlacedByKey(table);
}

function elsewhere(row: ImportedRow): RowViolation {
  return row.after === null
    ? violation('GRANT', 'key', idOf(row))
    : violation('GRANT', null, row.key);
}

/** The ids of what a row leads to; of a source its own. */
function idsOf(row: ImportedRow): string[] {
  return row.table === 'sources' ? [row.after?.id ?? ''] : placesNamed(row);
}

/** What a row may go on naming, be it hidden: all that has to lie somewhere does where the row is taken, or was named before. */
function leftAsNamed(row: ImportedRow): string[] {
  const { before, after } = row;
  const isLeft = before !== null && before.source === after?.source;
  return [...placesNamed(row), ...(isLeft ? [before.source ?? ''] : [])];
}

/** What validation asks of the graph, without what is hidden but for some ids. */
function knownBesides(reader: Reader, hidden: Hidden, ids: ReadonlySet<string>): KnownGraph {
  const known = knownWithout(knownGraph(reader), hidden);
  return {
    ...known,
    entities: async (asked) => {
      const [found, unseen] = await Promise.all([
        known.entities(asked),
        hidden.among(asked.filter((id) => !ids.has(id))),
      ]);
      return new Map([...found].filter(([id]) => !unseen.has(id)));
    },
  };
}
