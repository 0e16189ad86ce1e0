import { createHash } from 'node:crypto';
import type { Initiator } from '../../access/audit/entry.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { Problem } from '../../domain/problem.js';
import type { Asking } from '../../graph/ask.js';
import { recordedAt } from '../../graph/commit-times.js';
import type { Transaction } from '../../graph/graph.js';
import { readHead } from '../../graph/head.js';
import { Hidden } from '../granted/hidden.js';
import { isEntityTable, TABLE_NAMES } from '../tables/tables.js';
import { changesOf } from '../validate/change-source.js';
import { applyAll, retract } from '../write/apply.js';
import { batchesOf } from '../write/batches.js';
import {
  append,
  type CommitDeed,
  commitWithKey,
  type LogHead,
  lock,
  recordedAfter,
  underWay,
} from '../write/log.js';
import { reassessAffected, refreshStale } from '../write/refresh.js';
import type { RefreshContext } from '../write/refresh-context.js';
import { addRowCounts, hasChanged, type RowCountsByTable, totalOf } from '../write/row-counts.js';
import { structureDrawn } from '../write/structure.js';
import { seenOf } from './effect-seen.js';
import { committed } from './restated.js';
import { type StepRows, stepsOrigin } from './rows-of-steps.js';
import { rowsWithin } from './rows-within.js';
import { judge, type StepsQuestion } from './simulate.js';
import { decodeResult, encodeResult, type StoredResult } from './stored-result.js';

/** Where, when and for whom steps are committed. */
export interface StepsContext extends Pick<RefreshContext, 'graph' | 'now' | 'refreshPolicy'> {
  readonly actor: string;
  /** The codes of the regions in which that one may record rows; null: everywhere. */
  readonly granted: readonly string[] | null;
  /** Who that is, for the audit log, by the grants over the regions in which the rows lie. */
  readonly initiatorIn: (regions: readonly string[]) => Initiator;
  /** What the steps come from, as the log tells it; that they are steps where left out. */
  readonly origin?: string;
  /** As what the audit log tells of it; as a commit where left out. */
  readonly action?: CommitDeed['action'];
}

/** What guards a commit against others and against itself. */
export interface Guards {
  /** The number of the commit on which the steps were thought out; null: whatever it was. */
  readonly ifVersion: number | null;
  readonly idempotencyKey: string | null;
}

export interface CommitResult extends StoredResult {
  /** The number of the commit; of the last one where nothing had to be written. */
  readonly version: number;
  /** Whether the answer is that of an earlier commit with the same key. */
  readonly isReplay: boolean;
}

/**
 * Takes steps, all of them or none, and reassesses what they affect in the same transaction.
 *
 * @throws Problem CONFLICT while a large import is being written, and where something that the steps are
 * about was written after `ifVersion`; BAD_USER_INPUT where the key was used for other steps, or no commit
 * has that version; COST_EXCEEDED where the steps affect too many units
 */
export async function commitSteps(
  context: StepsContext,
  asking: Asking,
  asked: StepsQuestion,
  guards: Guards,
): Promise<CommitResult> {
  const { graph, now, refreshPolicy, actor, origin = stepsOrigin } = context;
  const { granted, initiatorIn, action = 'COMMIT' } = context;
  const { ifVersion } = guards;
  const idempotencyKey = ownKey(context, guards.idempotencyKey);
  const digest = digestOf(asked);
  // What whoever has a part sees is worked out before others wait for the lock.
  if (granted !== null) await asking.sight();
  let isRefreshed = false;
  const result = await graph.write(async (tx): Promise<CommitResult> => {
    isRefreshed = false;
    const [head, earlier, within] = await Promise.all([
      lockForSteps(tx),
      idempotencyKey === null ? null : replayed(asking, tx, idempotencyKey, digest),
      rowsWithin(asking, tx, asked, granted),
    ]);
    if (earlier !== null) return earlier;
    const { number, event } = head;
    if ('outside' in within)
      return { ...within.outside, countsByTable: {}, version: number, event, isReplay: false };
    const { steps, grants } = within;
    if (ifVersion !== null) await ensureUnchanged(asking, tx, steps, ifVersion, head);
    const recordedAt = recordedAfter(head.recordedAt, now());
    // One that is sent again is told what it did, whatever it asked the first time.
    const isEffectTold = asked.isEffectAsked || idempotencyKey !== null;
    const told = { ...asked, isEffectAsked: isEffectTold };
    const judgement = await judge(asking, tx, committed(steps), told);
    const countsByTable = judgement.invalid > 0 ? {} : await write(tx, steps, recordedAt);
    const result = { ...judgement, countsByTable };
    const counts = totalOf(countsByTable);
    // Steps with a key that change nothing are a commit all the same: sent again, they are not taken then.
    const isCommit = hasChanged(counts) || (idempotencyKey !== null && result.invalid === 0);
    if (!isCommit) return { ...result, version: number, event, isReplay: false };
    const by = { actor, origin, recordedAt };
    isRefreshed = await reassessAffected(tx, head.kept, { now, refreshPolicy }, by);
    const version = number + 1;
    const entry = { number: version, ...by, counts, structure: structureDrawn(countsByTable) };
    const deed = { initiator: initiatorIn(grants), action };
    if (idempotencyKey === null)
      return { ...result, version, event: await append(tx, entry, deed), isReplay: false };
    const stored = { ...result, event: (await readHead(tx)).event };
    const outcome = encodeResult(stored);
    await append(tx, { ...entry, keyed: { idempotencyKey, digest, outcome } }, deed);
    return { ...stored, version, isReplay: false };
  });
  if (!isRefreshed) await refreshStale({ graph, now, refreshPolicy }, { actor, origin });
  return result;
}

/** Under what a key is kept: whoever has a part has keys of its own, and is told nothing of others'. */
export function ownKey(
  { granted, initiatorIn }: Pick<StepsContext, 'granted' | 'initiatorIn'>,
  key: string | null,
): string | null {
  return key === null || granted === null ? key : `${initiatorIn([]).actor} ${key}`;
}

/** Takes the lock of all writers. */
async function lockForSteps(tx: Transaction): Promise<LogHead> {
  const head = await lock(tx);
  if (head.journal !== null) throw underWay(head.journal);
  return head;
}

/** Writes what steps come to, over what they have read: of a row that they write, the version before it among that. */
async function write(
  tx: Transaction,
  { changes, retracted, retractions, stored, source }: StepRows,
  recordedAt: string,
): Promise<RowCountsByTable> {
  const batches = batchesOf((tables) => changesOf(changes, tables));
  const known = {
    digests: new Map(stored.map(({ key, digest }) => [key, digest])),
    sourceKinds: new Map(source === null ? [] : [[source.id, source.kind]]),
  };
  let countsByTable = await applyAll(tx, batches, recordedAt, false, known);
  const reasons = new Map(retractions.map((each) => [each.key, each]));
  const byTable = groupedBy(retracted, ({ table }) => table);
  for (const table of [...TABLE_NAMES].reverse()) {
    const rows = byTable.get(table);
    if (rows === undefined) continue;
    const counts = await retract(tx, table, rows, recordedAt, reasons);
    countsByTable = addRowCounts(countsByTable, table, counts);
  }
  return countsByTable;
}

/**
 * What the steps say and of what their effect is asked: sent again on a later day, or when something else is granted, they
 * say the same.
 */
function digestOf({ said, evidence, question }: StepsQuestion): string {
  const { within: _within, ...scope } = question.scope;
  return createHash('sha256')
    .update(JSON.stringify([said, evidence, scope]))
    .digest('base64url');
}

async function replayed(
  asking: Asking,
  tx: Transaction,
  key: string,
  digest: string,
): Promise<CommitResult | null> {
  const [earlier] = await tx.read(commitWithKey(key));
  if (earlier === undefined) return null;
  if (earlier.digest !== digest)
    throw new Problem(
      'BAD_USER_INPUT',
      `An idempotency key stands for one set of steps, commit ${earlier.number} has ${JSON.stringify(key)} with others.`,
    );
  const result = decodeResult(earlier.outcome);
  const effect = result.effect === null ? null : await seenOf(result.effect, asking, tx);
  return { ...result, effect, version: earlier.number, isReplay: true };
}

/** Makes sure that nothing of what the steps are about was written after a commit. */
async function ensureUnchanged(
  { sight }: Asking,
  tx: Transaction,
  { stored, rows }: StepRows,
  version: number,
  head: LogHead,
): Promise<void> {
  if (version === head.number) return;
  const next = await recordedAt(tx, version + 1);
  if (next === null || version < 0)
    throw new Problem(
      'BAD_USER_INPUT',
      `ifVersion is 0 to ${head.number}, the number of the last commit, received ${version}.`,
    );
  const written = new Set(rows.map(({ after }) => after.key));
  const later = stored
    .filter(({ table, key }) => written.has(key) || isEntityTable(table))
    .filter(({ recordedAt }) => recordedAt >= next)
    .map(({ key }) => key)
    .sort();
  const [first] = await new Hidden(tx, await sight()).keys(later.slice(0, 1));
  if (first !== undefined)
    throw new Problem(
      'CONFLICT',
      `What steps are about is as it was in version ${version}, ${first} was written since: read it again.`,
    );
}
