import type { CivilDate } from '../../domain/civil-date.js';
import type { Reader } from '../../graph/graph.js';
import type { TableName } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import { type Violation, violation } from '../tables/violation.js';
import {
  type ChangeSource,
  changeEntry,
  type Located,
  type RowLocation,
} from '../validate/change-source.js';
import type { KnownGraph } from '../validate/known-graph.js';
import { Draft } from './draft.js';
import { knownToSteps } from './known-to-steps.js';
import { needsOf, type Step } from './step.js';
import { readStoredRows, type StoredRow } from './stored-row.js';
import { take } from './take.js';

/** What states the steps: the source of every row that they write, and where in it. */
export interface Evidence {
  readonly source: string;
  readonly locator: string | null;
}

/** A row that steps write or take back. */
export interface StepRow {
  readonly after: Draft['written'][number];
  /** What the graph has under its key; null where it has nothing. */
  readonly before: StoredRow | null;
  readonly isRetracted: boolean;
}

/** What steps come to. */
export interface StepRows {
  /** The rows to write; their lines are the numbers of the steps, from 1. */
  readonly changes: ChangeSource;
  /** Links that are taken back. */
  readonly retracted: readonly Located[];
  /** All these rows. */
  readonly rows: readonly StepRow[];
  /** What validation asks of the graph. */
  readonly known: KnownGraph;
  /** All that the graph has of the things that the steps are about. */
  readonly stored: readonly StoredRow[];
}

/** The name that stands for the file in what is said of steps. */
export const stepsOrigin = 'steps';

/** Takes steps one after the other and gives the rows of the contract that they come to. */
export async function rowsOfSteps(
  reader: Reader,
  steps: readonly Step[],
  { source, locator }: Evidence,
  today: CivilDate,
): Promise<StepRows> {
  const read = await readStoredRows(reader, source, steps.map(needsOf));
  const stored = read.filter(({ table }) => table !== 'sources');
  const unknown = stored.length < read.length ? [] : [noSource(source)];
  const draft = new Draft(stored, { source, locator: locator ?? '' }, today);
  for (const [at, step] of steps.entries()) {
    draft.begin(at);
    take(step, draft);
  }
  const { written, retracted } = draft;
  const before = new Map(stored.map((row) => [row.key, row]));
  const rowOf = (after: StepRow['after'], isRetracted: boolean) => ({
    ...{ after, isRetracted },
    before: before.get(after.key) ?? null,
  });
  return {
    known: knownToSteps(reader, read),
    stored,
    rows: [...written.map((row) => rowOf(row, false)), ...retracted.map((row) => rowOf(row, true))],
    retracted: retracted.map(({ table, cells, step }) => linkOf(table, locationOf(step), cells)),
    changes: {
      retracted: new Set(retracted.map(({ key }) => key)),
      files: [stepsOrigin],
      problems: async () => [
        ...unknown,
        ...draft.refused.map(({ step, violation }) => ({ ...locationOf(step), ...violation })),
      ],
      async *rows(table) {
        if (unknown.length > 0) return;
        for (const { table: own, cells, step } of written)
          if (own === table) yield changeEntry(table, locationOf(step), cells);
      },
    },
  };
}

/** A link as the graph has it, which has passed the rules of its table. */
function linkOf(table: TableName, location: RowLocation, cells: Cells): Located {
  const entry = changeEntry(table, location, cells);
  if ('violations' in entry)
    throw new Error(`What is stored breaks no rule, received ${entry.violations[0]?.message}`);
  return entry;
}

/** Said once, and not of every row that has it. */
function noSource(source: string): Violation {
  const statement = 'Steps are stated by a source of the graph';
  return {
    file: stepsOrigin,
    line: null,
    ...violation('UNKNOWN_REFERENCE', 'source', source, statement),
  };
}

function locationOf(step: number) {
  return { file: stepsOrigin, line: step + 1 };
}
