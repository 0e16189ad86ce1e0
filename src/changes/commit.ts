import { randomUUID } from 'node:crypto';
import { type Initiator, machineOwner } from '../access/audit/entry.js';
import { dayOf } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import { recordedAt as recordedAtOf } from '../graph/commit-times.js';
import type { Graph, Reader } from '../graph/graph.js';
import { readHead } from '../graph/head.js';
import { importWithin, type PartRecorder } from './granted/import-within.js';
import { runJournal, startJournal } from './journal/journal.js';
import { removeJournal, writeJournal } from './journal/journal-file.js';
import type { Violation, ViolationKind } from './tables/violation.js';
import { type ChangeSource, changesOf, retractionsOf } from './validate/change-source.js';
import type { KnownGraph } from './validate/known-graph.js';
import { isEmpty, knownGraph } from './validate/known-graph-store.js';
import { type HeldSource, readOnce } from './validate/read-once.js';
import { type Move, undatedMoves, withMoves } from './validate/undated-moves.js';
import { validate } from './validate/validate.js';
import { applyAll } from './write/apply.js';
import { type Batch, batchesOf, rowsIn } from './write/batches.js';
import { append, lock, recordedAfter, underWay } from './write/log.js';
import type { Progress } from './write/progress.js';
import { reassessAffected, refreshStale } from './write/refresh.js';
import type { RefreshPolicy } from './write/refresh-context.js';
import { hasChanged, type RowCountsByTable, totalOf } from './write/row-counts.js';
import { structureDrawn } from './write/structure.js';

/** Where, when and for whom changes are committed. */
export interface CommitContext {
  readonly graph: Graph;
  readonly now: () => Date;
  /** The folder in which large change sets stand until all of them is in the graph. */
  readonly journals: string;
  readonly actor: string;
  /** Who that is, for the audit log: whoever has the machine unless given. */
  readonly initiator?: Initiator;
  /** Who that is where rows may be written in a part alone; everywhere where left out. */
  readonly within?: Within | undefined;
  /** What the changes came from, for the log: a folder, a seed, a mutation. */
  readonly origin: string;
  /** The most rows written in one transaction, 50,000 unless given; more go through a journal. */
  readonly largestTransaction?: number;
  /** The most persons or households that are counted of one thing; `MOST_COUNTED` unless given. */
  readonly mostCounted?: number | undefined;
  /** By what the assessments are refreshed that the changes affect. */
  readonly refreshPolicy: RefreshPolicy;
  readonly onProgress?: (progress: Progress) => void;
  /** Hears which regions lie elsewhere from the day of the commit on, as nothing tells of another day. */
  readonly onMoves?: ((moves: readonly Move[]) => void) | undefined;
}

/** Somebody who may write in a part alone. */
interface Within extends PartRecorder {
  /** Who that is, for the audit log, by the grants over what the rows lie in. */
  readonly initiatorIn: (granted: readonly string[]) => Initiator;
}

/** What of it checks need. */
interface CheckContext {
  readonly initiator?: CommitContext['initiator'];
  readonly within?: CommitContext['within'];
  readonly onMoves?: CommitContext['onMoves'];
  readonly onProgress?: CommitContext['onProgress'] | undefined;
  readonly mostCounted?: number | undefined;
  readonly now: CommitContext['now'];
  readonly refreshPolicy: Pick<RefreshPolicy, 'timeZone'>;
}

/** A change set that breaks a rule: nothing of it is written. */
export class Rejected extends Problem {
  /**
   * @param violations the first 100
   * @param kinds all of them by their kinds, each with its first
   * @param total how many there are
   */
  constructor(
    readonly violations: readonly Violation[],
    readonly kinds: readonly ViolationKind[],
    readonly total: number,
  ) {
    super(
      'BAD_USER_INPUT',
      `A change set breaks no rule, received one with ${total} violations. The first: ${violations[0]?.message ?? ''}`,
    );
  }
}

/**
 * The one way in which facts come into the graph: checks the whole change set, then writes it, all
 * or nothing. What fits the engine is written in one transaction; a larger set goes to a journal on
 * disk first and from there in batches, which the next start finishes after a crash.
 *
 * @throws Rejected where a change breaks a rule
 * @throws Problem CONFLICT where another large set is being written, or was begun meanwhile
 */
export async function commit(
  context: CommitContext,
  source: ChangeSource,
): Promise<RowCountsByTable> {
  const { graph, largestTransaction = 50_000 } = context;
  const held = readOnce(source);
  const { commit: head } = await readHead(graph);
  const checked = await checkedOf(graph, held, context);
  return checked.total <= largestTransaction
    ? commitAtOnce(context, held, head, checked)
    : commitByJournal(context, head, checked);
}

/**
 * Checks only, against the graph as the reader sees it.
 *
 * @returns how many rows there are
 * @throws Rejected where a change breaks a rule
 */
export async function check(
  reader: Reader,
  changes: ChangeSource,
  context: CheckContext,
): Promise<number> {
  return (await checkedOf(reader, changes, context)).total;
}

/** A change set that breaks no rule. */
interface Checked<Source extends ChangeSource> {
  /** It, with the moves among its rows. */
  readonly changes: Source;
  readonly moves: readonly Move[];
  /** How many rows there are. */
  readonly total: number;
  readonly initiator: Initiator;
}

async function checkedOf<Source extends ChangeSource>(
  reader: Reader,
  source: Source,
  context: CheckContext,
): Promise<Checked<Source>> {
  const { onProgress, onMoves, mostCounted, now, refreshPolicy } = context;
  const today = dayOf(now(), refreshPolicy.timeZone);
  const looked = await lookedAt(reader, source, context);
  const moves = await undatedMoves(source, looked.known, today);
  const changes = withMoves(source, moves);
  // What follows from rows is written as well.
  const { known, initiator } =
    moves.length === 0 ? looked : await lookedAt(reader, changes, context);
  const { violations, kinds, total, retracted, counts } = await validate(changes, known, {
    ...{ mostCounted, today },
    onProgress: (done, total) => onProgress?.({ stage: 'checking', done, total }),
  });
  if (total > 0) throw new Rejected(violations, kinds, total);
  onMoves?.(moves);
  const rows = Object.values(counts).reduce((sum, count) => sum + count, retracted);
  return { changes, moves, total: rows, initiator };
}

/**
 * By whom a change set is written, and what of the graph its rows are held against.
 *
 * @throws Rejected where rows lie elsewhere than that one may write
 */
async function lookedAt(
  reader: Reader,
  source: ChangeSource,
  { within, initiator = machineOwner }: CheckContext,
): Promise<{ readonly known: KnownGraph; readonly initiator: Initiator }> {
  if (within === undefined) return { known: knownGraph(reader), initiator };
  const { found, grants, known } = await importWithin(reader, source, within);
  if (found.total > 0) throw new Rejected(found.list(), found.kinds(), found.total);
  return { known, initiator: within.initiatorIn(grants) };
}

async function commitAtOnce(
  context: CommitContext,
  source: ChangeSource,
  head: number,
  checked: Checked<ChangeSource>,
): Promise<RowCountsByTable> {
  const { graph, now, actor, origin, refreshPolicy, onProgress } = context;
  const { countsByTable, isRefreshed } = await graph.write(async (tx) => {
    const { number, journal, kept, recordedAt: last } = await lock(tx);
    if (journal !== null) throw underWay(journal);
    const { changes, total, initiator } =
      number === head
        ? checked
        : await checkedOf(tx, source, { ...context, onProgress: undefined });
    const recordedAt = recordedAfter(last, now());
    const batches = watched(changes, (done) => onProgress?.({ stage: 'writing', done, total }));
    const isFirst = await isEmpty(tx);
    const countsByTable = await applyAll(tx, batches, recordedAt, isFirst);
    const counts = totalOf(countsByTable);
    if (!hasChanged(counts)) return { countsByTable, isRefreshed: false };
    const by = { actor, origin, recordedAt };
    const isRefreshed = await reassessAffected(tx, kept, { now, refreshPolicy }, by, isFirst);
    const structure = structureDrawn(countsByTable);
    const entry = { number: number + 1, recordedAt, actor, origin, counts, structure };
    await append(tx, entry, { initiator, action: 'IMPORT' });
    return { countsByTable, isRefreshed };
  });
  if (!isRefreshed) await refreshStale({ graph, now, refreshPolicy }, { actor, origin });
  return countsByTable;
}

async function commitByJournal(
  context: CommitContext,
  head: number,
  { changes, moves, total, initiator }: Checked<HeldSource>,
): Promise<RowCountsByTable> {
  const { graph, now, journals, actor, origin, refreshPolicy, onProgress } = context;
  const recordedAt = recordedAfter(await recordedAtOf(graph, head), now());
  const header = { id: randomUUID(), actor, initiator, origin, recordedAt, total, moves };
  const batches = watched(changes, (done) => onProgress?.({ stage: 'journaling', done, total }));
  const file = await writeJournal(journals, header, batches);
  // What is in memory need not be read from disk: the batches are the same.
  const journal = changes.isHeld() ? { ...file, batches: () => batchesIn(changes) } : file;
  const outcome = await graph.write(async (tx) =>
    startJournal(tx, { now, refreshPolicy }, journal, head, await isEmpty(tx)),
  );
  if (outcome !== 'started') {
    await removeJournal(journals, header.id);
    throw outcome === 'moved'
      ? new Problem(
          'CONFLICT',
          'The graph stays as it was while a large set is checked, another commit came between: import it again.',
        )
      : underWay(outcome.journal);
  }
  return runJournal({ graph, now, refreshPolicy }, journals, journal, onProgress);
}

/** The batches of a change set; tells how many rows are done whenever a batch is. */
async function* watched(
  changes: ChangeSource,
  onDone: (rows: number) => void,
): AsyncGenerator<Batch> {
  let done = 0;
  for await (const batch of batchesIn(changes)) {
    yield batch;
    done += rowsIn(batch);
    onDone(done);
  }
}

/**
 * The batches of a change set.
 *
 * @param moves what was found to follow from it before: the graph may have the regions where it has them by now
 */
export function batchesIn(source: ChangeSource, moves: readonly Move[] = []): AsyncIterable<Batch> {
  const changes = withMoves(source, moves);
  return batchesOf(
    (tables) => changesOf(changes, tables),
    () => retractionsOf(changes),
  );
}
