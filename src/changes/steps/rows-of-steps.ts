import type { Reader } from '../../graph/graph.js';
import { type ChangeSource, located } from '../change-source.js';
import { entitiesById } from '../known-graph-store.js';
import { type Violation, violation } from '../violation.js';
import { Draft } from './draft.js';
import { needsOf, type Step } from './step.js';
import { readRows, type StoredRow } from './stored-row.js';
import { take } from './take.js';

/** What states the steps: the source of every row that they write, and where in it. */
export interface Evidence {
  readonly source: string;
  readonly locator: string | null;
}

/** What steps come to. */
export interface StepRows {
  /** The rows to write; their lines are the numbers of the steps, from 1. */
  readonly changes: ChangeSource;
  /** Those rows, each with what the graph has under its key; null where it has nothing. */
  readonly rows: readonly {
    readonly after: Draft['written'][number];
    readonly before: StoredRow | null;
  }[];
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
): Promise<StepRows> {
  const stored = await readRows(reader, steps.map(needsOf));
  const [known] = await reader.read(entitiesById([source]));
  const unknown = known?.[1].table === 'sources' ? [] : [noSource(source)];
  const draft = new Draft(stored, { source, locator: locator ?? '' });
  for (const [at, step] of steps.entries()) {
    draft.begin(at);
    take(step, draft);
  }
  const { written } = draft;
  const before = new Map(stored.map((row) => [row.key, row]));
  return {
    stored,
    rows: written.map((after) => ({ after, before: before.get(after.key) ?? null })),
    changes: {
      files: [stepsOrigin],
      problems: async () => [
        ...unknown,
        ...draft.refused.map(({ step, violation }) => ({ ...placeOf(step), ...violation })),
      ],
      async *rows(table) {
        if (unknown.length > 0) return;
        for (const { table: own, cells, step } of written)
          if (own === table) yield located(table, placeOf(step), cells);
      },
    },
  };
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

function placeOf(step: number) {
  return { file: stepsOrigin, line: step + 1 };
}
