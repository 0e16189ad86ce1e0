import { randomUUID } from 'node:crypto';
import { appendAudit } from '../../access/audit/append-audit.js';
import { machineOwner } from '../../access/audit/entry.js';
import type { Occasion } from '../../coverage/kept/ledger.js';
import { reassess } from '../../coverage/kept/reassess.js';
import { allUnitIds, countStale, markUnits, staleTimelines } from '../../coverage/kept/stale.js';
import { follows, setKeptState } from '../../coverage/kept/state.js';
import { type RuleSet, ruleSetNamed, ruleSetOn } from '../../coverage/rules/rules.js';
import { type CivilDate, dayOf } from '../../domain/civil-date.js';
import { inBatches } from '../../domain/in-batches.js';
import type { Graph, Reader, Transaction } from '../../graph/graph.js';
import { type KeptState, readHead } from '../../graph/head.js';
import { allNew, assessNew, assessNewWithin } from './assess-new.js';
import { type LogHead, lock, underWay } from './log.js';
import { passDays } from './pass-days.js';
import { type RefreshContext, type RefreshPolicy, ruleSetOf } from './refresh-context.js';

/** How many units are reassessed by one set of statements; while requests are answered, also by one transaction. */
const batchSize = 1_000;
/** The most units that are reassessed in the transaction that has made them stale. */
const mostAtOnce = 20_000;

/**
 * Brings what is kept up to today: finishes what was cut short, then lets the days pass, so that the ledger
 * has each change on its day. Called at start and when the date changes, while requests are answered.
 *
 * @param ruleSet the id of the rule set to follow from now on, under which all units are assessed anew;
 * the one followed so far where left out. The audit log tells of one that is named, as whoever has the machine can
 * @throws Problem NOT_FOUND where no rule set has the id, CONFLICT where one is named while a large set
 * is being written
 */
export async function refreshAssessments(context: RefreshContext, ruleSet?: string): Promise<void> {
  const { graph, now, refreshPolicy } = context;
  const wanted = ruleSet === undefined ? null : ruleSetNamed(refreshPolicy.ruleSets, ruleSet);
  const today = dayOf(now(), refreshPolicy.timeZone);
  const { kept } = await readHead(graph);
  if (wanted === null && kept !== null && isUpToDate(kept, refreshPolicy, today)) return;
  const state = await graph.write(async (tx) => {
    const { kept } = await lockFor(tx, wanted);
    return stateOf(tx, kept, refreshPolicy, today, false);
  });
  const rules = wanted ?? followedRules(state, refreshPolicy, today);
  // First under the rules so far: what follows from the date is not for want of other rules.
  if (isOf(state, followedRules(state, refreshPolicy, today))) await catchUp(context, today);
  if (wanted === null && isOf(state, rules)) return;
  await graph.write(async (tx) => {
    const { kept } = await lockFor(tx, wanted);
    if (kept === null) return;
    await follow(tx, kept, rules);
    if (wanted === null) return;
    const done = { action: 'REASSESS', detail: { ruleSet: wanted.id } } as const;
    await appendAudit(tx, { at: now().toISOString(), initiator: machineOwner, ...done });
  });
  await catchUp(context, today);
}

/** @throws Problem CONFLICT where a rule set is named while a large set is being written */
async function lockFor(tx: Transaction, wanted: RuleSet | null): Promise<LogHead> {
  const head = await lock(tx);
  if (wanted !== null && head.journal !== null) throw underWay(head.journal);
  return head;
}

async function catchUp(context: RefreshContext, today: CivilDate): Promise<void> {
  await refreshStale(context);
  await passDays(context, today);
}

/** Has all units assessed anew under a rule set. */
async function follow(tx: Transaction, state: KeptState, { id, version }: RuleSet): Promise<void> {
  const marking = `rules|${id}`;
  await tx.run(setKeptState({ ...state, ruleSet: id, version, complete: false, marking }));
}

function isOf({ ruleSet, version }: KeptState, rules: RuleSet): boolean {
  return ruleSet === rules.id && version === rules.version;
}

/**
 * Reassesses, within the transaction that changed facts, the units that it made stale. Where they are
 * too many, or earlier ones are still being worked off, the transaction leaves them to `refreshStale`.
 *
 * @param kept the state as the write lock found it
 * @param isFirst whether the graph was empty before: then all units are assessed, and none is stale
 * @returns whether none are left
 */
export async function reassessAffected(
  tx: Transaction,
  kept: KeptState | null,
  { now, refreshPolicy }: Pick<RefreshContext, 'now' | 'refreshPolicy'>,
  by: Omit<Occasion, 'on'>,
  isFirst = false,
): Promise<boolean> {
  const today = dayOf(now(), refreshPolicy.timeZone);
  const state = await stateOf(tx, kept, refreshPolicy, today, true);
  const rules = ruleSetOf(state, refreshPolicy);
  const occasion = { ...by, on: state.on };
  let version = state.timelines;
  if (isFirst) {
    const isDone =
      state.complete && (await assessNewWithin(tx, mostAtOnce, rules, occasion, version));
    if (!isDone) await tx.run(setKeptState({ ...state, complete: false, marking: allNew }));
    return isDone;
  }
  if (!state.complete) return false;
  let stale = await tx.read(staleTimelines(batchSize));
  if (stale.length === batchSize) {
    const [units = 0] = await tx.read(countStale());
    if (units > mostAtOnce) {
      await tx.run(setKeptState({ ...state, complete: false }));
      return false;
    }
  }
  while (stale.length > 0) {
    version = await reassess(tx, stale, rules, occasion, version);
    stale = stale.length < batchSize ? [] : await tx.read(staleTimelines(batchSize));
  }
  return true;
}

/**
 * Says that assessments are not up to date until `refreshStale` has brought them there.
 *
 * @param isFirst whether the graph is empty: then all units that come will be assessed, and none is marked
 */
export async function suspend(
  tx: Transaction,
  kept: KeptState | null,
  { now, refreshPolicy }: Pick<RefreshContext, 'now' | 'refreshPolicy'>,
  isFirst = false,
): Promise<void> {
  const today = dayOf(now(), refreshPolicy.timeZone);
  const state = await stateOf(tx, kept, refreshPolicy, today, true);
  const marking = isFirst ? allNew : state.marking;
  await tx.run(setKeptState({ ...state, complete: false, marking }));
}

/**
 * Works off the units that are stale, batch by batch; it can be cut short and taken up at any time. While
 * an import writes its journal there are ever more of them: that is left to the import.
 *
 * @param own the id of the journal whose import this ends; null outside of imports
 */
export async function refreshStale(
  context: RefreshContext,
  by: Pick<Occasion, 'actor' | 'origin'> = { actor: 'orgweave', origin: 'reassessment' },
  own: string | null = null,
): Promise<void> {
  const { graph, now, refreshPolicy, onReassessed } = context;
  const { kept: state } = await readHead(graph);
  if (state === null || state.complete) return;
  if (state.marking === allNew) await assessNew(context, by, own);
  else if (state.marking !== null) await markAll(graph, state.marking);
  const [total = 0] = await graph.read(countStale());
  for (let done = 0; ; ) {
    const units = await graph.write(async (tx) => {
      const { journal, kept: current } = await lock(tx);
      if (current === null || current.complete || journal !== own) return 0;
      const stale = await tx.read(staleTimelines(batchSize));
      const recordedAt = now().toISOString();
      if (stale.length > 0)
        await reassess(
          tx,
          stale,
          ruleSetOf(current, refreshPolicy),
          { ...by, on: current.on, recordedAt },
          current.timelines,
        );
      else await tx.run(setKeptState({ ...current, ...completed(current) }));
      return stale.length;
    });
    if (units === 0) return;
    done += units;
    onReassessed?.(done, Math.max(done, total));
  }
}

function completed({ marking }: KeptState): Pick<KeptState, 'complete' | 'marking'> {
  return { complete: true, marking: marking === allNew ? null : marking };
}

/** The rule set that the kept assessments follow; the one in force where nothing is kept yet. */
export async function rulesInForce(
  reader: Reader,
  refreshPolicy: RefreshPolicy,
  today: CivilDate,
): Promise<RuleSet> {
  const { kept: state } = await readHead(reader);
  return followedRules(state, refreshPolicy, today);
}

/** The state, made where there is none: of a graph without units it is complete. */
async function stateOf(
  tx: Transaction,
  kept: KeptState | null,
  { ruleSets }: RefreshPolicy,
  today: CivilDate,
  isEmpty: boolean,
): Promise<KeptState> {
  if (kept !== null) return kept;
  const { id: ruleSet, version } = ruleSetOn(ruleSets, today);
  const marking = isEmpty ? null : 'start';
  const graph = randomUUID();
  const first = { graph, on: today, ruleSet, version, complete: isEmpty, marking };
  await tx.run(setKeptState(first));
  return { ...first, timelines: 0, drawn: '', organizations: 0, organizationsDrawn: '' };
}

function isUpToDate(state: KeptState, { ruleSets }: RefreshPolicy, today: CivilDate): boolean {
  return state.on === today && ruleSets.some((rules) => follows({ kept: state }, rules));
}

/** The rule set followed so far; the one in force where there is none, or where it has been taken away. */
function followedRules(
  state: KeptState | null,
  { ruleSets }: RefreshPolicy,
  today: CivilDate,
): RuleSet {
  return ruleSets.find(({ id }) => id === state?.ruleSet) ?? ruleSetOn(ruleSets, today);
}

/** Marks all units; cut short, it is begun again. */
async function markAll(graph: Graph, cause: string): Promise<void> {
  const ids = await graph.read(allUnitIds());
  for (const batch of inBatches(ids, batchSize))
    await graph.write(async (tx) => {
      await lock(tx);
      await tx.run(markUnits(batch, cause));
    });
  await graph.write(async (tx) => {
    const { kept } = await lock(tx);
    if (kept !== null) await tx.run(setKeptState({ ...kept, marking: null }));
  });
}
