import type { CivilDate } from '../../domain/civil-date.js';
import type { RegionLevel, SourceKind } from '../../domain/vocabulary.js';
import { doInTurns, eachInSteps } from '../../domain/work.js';
import type { Reader } from '../../graph/graph.js';
import { brokenRule, fitting } from '../tables/stored-change.js';
import { isEntityTable, type RowOf, type TableName, tables } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import { type Violation, violation } from '../tables/violation.js';
import {
  type ChangeEntry,
  type ChangeSource,
  changeEntry,
  type Located,
  type LocatedRetraction,
} from '../validate/change-source.js';
import type { KnownGraph } from '../validate/known-graph.js';
import { Draft } from './draft.js';
import { knownToSteps } from './known-to-steps.js';
import { needsOf, type Step } from './step.js';
import { readStoredRows, type Span, type StoredRow } from './stored-row.js';
import { take } from './take.js';

/** What states the steps: the source of every row that they write, and where in it. */
export interface Evidence {
  readonly source: string;
  readonly locator: string | null;
}

/** The source of every row that steps write. */
interface StatedBy {
  readonly id: string;
  readonly kind: SourceKind;
}

/** A row that steps write or take back. */
export interface StepRow {
  readonly after: Draft['written'][number];
  /** What the graph has under its key; null where it has nothing. */
  readonly before: StoredRow | null;
  /** The days on which it holds once the steps are taken: of a link, within the lifetimes of its two ends. */
  readonly lifetime: Span;
  readonly isRetracted: boolean;
}

/** What steps come to. */
export interface StepRows {
  /** The rows to write; their lines are the numbers of the steps, from 1. */
  readonly changes: ChangeSource;
  /** The rows to write, as `changes` gives them. */
  readonly written: readonly ChangeEntry[];
  /** Rows that are taken back. */
  readonly retracted: readonly Located[];
  /** Those of them that a step says so of, with why. */
  readonly retractions: readonly LocatedRetraction[];
  /** All these rows. */
  readonly rows: readonly StepRow[];
  /** The rows of the graph that steps would have ended, and can't. */
  readonly unended: Draft['unended'];
  /** What validation asks of the graph. */
  readonly known: KnownGraph;
  /** All that the graph has of the organizations, units, alliances and facilities that the steps are about. */
  readonly stored: readonly StoredRow[];
  /** What states the steps; null where nothing has its id. */
  readonly source: StatedBy | null;
  /** The levels of regions that rows to write may name, by code. */
  readonly levels: ReadonlyMap<string, RegionLevel>;
}

/** The name that stands for the file in what is said of steps. */
export const stepsOrigin = 'steps';

const stepsInTurn = 100;

/**
 * Takes steps one after the other and gives the rows of the contract that they come to.
 *
 * @param sources the ids of those by which they can be stated; null: by any
 */
export async function rowsOfSteps(
  reader: Reader,
  steps: readonly Step[],
  { source, locator }: Evidence,
  today: CivilDate,
  sources: readonly string[] | null,
): Promise<StepRows> {
  const needs = steps.map(needsOf);
  const read = await readStoredRows(reader, source, needs);
  const taken = new Set(needs.flatMap(({ rows = [] }) => rows));
  const divided = new Set(needs.flatMap((each) => each.divided ?? []));
  const isDivided = ({ code = '', parent = '' }: Cells) => divided.has(code) || divided.has(parent);
  const isAbout = ({ table, key, cells }: StoredRow) =>
    !isEntityTable(table) ||
    stepped.has(table) ||
    taken.has(key) ||
    (table === 'regions' && isDivided(cells));
  const stored = read.filter(isAbout);
  const isUsable = sources?.includes(source) ?? true;
  const stated = rowsAmong('sources', read).find(({ id }) => id === source && isUsable);
  const unknown = stated === undefined ? [noSource(source)] : [];
  const draft = new Draft(stored, { source, locator: locator ?? '' }, today);
  await doInTurns(
    eachInSteps(
      steps.entries(),
      ([at, step]) => {
        draft.begin(at);
        take(step, draft);
      },
      stepsInTurn,
    ),
  );
  const before = new Map(stored.map((row) => [row.key, row]));
  const rowOf = (after: StepRow['after'], isRetracted: boolean) => ({
    ...{ after, isRetracted, lifetime: draft.lifetimeOf(after) },
    before: before.get(after.key) ?? null,
  });
  const { retracted } = draft;
  const retractions = retracted.flatMap(({ table, key, step, reason }): LocatedRetraction[] =>
    reason === null ? [] : [{ ...locationOf(step), table, key, reason, source, locator }],
  );
  // What is wrong with the source is said once, and not of every row that has it.
  const written = unknown.length > 0 ? [] : draft.written.map(entryOf);
  return {
    known: knownToSteps(reader, read, needs, written),
    ...{ stored, written, retractions },
    source: stated ?? null,
    levels: new Map(
      [...rowsAmong('regions', read), ...regionsAmong(written)].map(({ code, level }) => [
        code,
        level,
      ]),
    ),
    rows: [
      ...draft.written.map((row) => rowOf(row, false)),
      ...retracted.map((row) => rowOf(row, true)),
    ],
    retracted: retracted.map(storedEntry),
    unended: draft.unended,
    changes: {
      retracted: new Set(retracted.map(({ key }) => key)),
      async *retractions() {
        // What is wrong with the source is said once.
        if (unknown.length === 0) yield* retractions;
      },
      files: [stepsOrigin],
      problems: async () => [
        ...unknown,
        ...draft.refused.map(({ step, violation }) => ({ ...locationOf(step), ...violation })),
      ],
      async *rows(table) {
        for (const entry of written) if (isOf(table, entry)) yield entry;
      },
    },
  };
}

/** The things that steps are about. */
const stepped: ReadonlySet<TableName> = new Set([
  'organizations',
  'units',
  'alliances',
  'facilities',
] as const);

/** A row that steps write, or what is wrong with it. */
function entryOf({ table, cells, step }: StepRow['after']): ChangeEntry {
  return changeEntry(table, locationOf(step), cells);
}

/** A row as the graph has it, which has passed the rules of its table. */
function storedEntry({ table, cells, step }: StepRow['after']): Located {
  const entry = changeEntry(table, locationOf(step), fitting(table, cells));
  if ('violations' in entry) throw brokenRule(entry.violations);
  return entry;
}

/** Those of one table among rows as the graph has them. */
export function rowsAmong<T extends TableName>(table: T, rows: readonly StoredRow[]): RowOf<T>[] {
  return rows.flatMap((row) => {
    if (row.table !== table) return [];
    const decoded = tables[table].decode(fitting(table, row.cells));
    if ('violations' in decoded) throw brokenRule(decoded.violations);
    return [decoded.row];
  });
}

function regionsAmong(entries: readonly ChangeEntry[]): RowOf<'regions'>[] {
  return entries.flatMap((entry) =>
    !('violations' in entry) && entry.table === 'regions' ? [entry.row] : [],
  );
}

function isOf<T extends TableName>(
  table: T,
  entry: ChangeEntry,
): entry is ChangeEntry & ChangeEntry<T> {
  return entry.table === table;
}

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
