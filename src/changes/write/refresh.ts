import { dueDays, markDue } from '../../coverage/kept/due.js';
import type { Occasion } from '../../coverage/kept/ledger.js';
import { reassess } from '../../coverage/kept/reassess.js';
import { allUnitIds, countStale, markUnits, staleUnits } from '../../coverage/kept/stale.js';
import { answers, type KeptState, keptState, setKeptState } from '../../coverage/kept/state.js';
import { type RuleSet, ruleSetNamed, ruleSetOn } from '../../coverage/rules/rules.js';
import { type CivilDate, dayOf } from '../../domain/civil-date.js';
import { inBatches } from '../../domain/in-batches.js';
import { cutEvents } from '../../events/events.js';
import type { Graph, Reader, Transaction } from '../../graph/graph.js';
import { publishAllianceDays } from './alliance-days.js';
import { lock, underWay } from './log.js';

/** Which days and rule sets materialized assessments follow when they are refreshed. */
export interface RefreshPolicy {
  /** The IANA time zone whose days count. */
  readonly timeZone: string;
  /** All rule sets that the graph may follow. */
  readonly ruleSets: readonly RuleSet[];
}

/** Where, when and by which policy assessments are refreshed. */
export interface RefreshContext {
  readonly graph: Graph;
  readonly now: () => Date;
  readonly refreshPolicy: RefreshPolicy;
  /** Receives how many units have been reassessed, and of how many. */
  readonly onReassessed?: (done: number, total: number) => void;
}

/** How many units are reassessed by one set of statements; while requests are answered, also by one transaction. */
const batchSize = 1_000;
/** The most units that are reassessed in the transaction that has made them stale. */
const mostAtOnce = 20_000;

/**
 * Brings the kept assessments up to today: finishes what was cut short, then goes through the days on
 * which assessments ended, one by one, so that the ledger has each change on its day. Called at start
 * and when the date changes, while requests are answered.
 *
 * @param ruleSet the id of the rule set to follow from now on, under which all units are assessed anew;
 * the one followed so far where left out
 * @throws Problem NOT_FOUND where no rule set has the id, CONFLICT where one is named while a large set
 * is being written
 */
export async function refreshAssessments(context: RefreshContext, ruleSet?: string): Promise<void> {
  const { graph, now, refreshPolicy } = context;
  const wanted = ruleSet === undefined ? null : ruleSetNamed(refreshPolicy.ruleSets, ruleSet);
  const today = dayOf(now(), refreshPolicy.timeZone);
  const [kept] = await graph.read(keptState());
  if (wanted === null && kept !== undefined && isUpToDate(kept, refreshPolicy, today)) return;
  await graph.write(async (tx) => {
    const { journal } = await lock(tx);
    if (wanted !== null && journal !== null) throw underWay(journal);
    const state = await stateOf(tx, refreshPolicy, today, false);
    const rules = wanted ?? followedRules(state, refreshPolicy, today);
    const cause = wanted === null ? causeOfMarking(state, rules, today) : `rules|${rules.id}`;
    if (cause !== null)
      await tx.run(
        setKeptState({
          on: today,
          ruleSet: rules.id,
          version: rules.version,
          complete: false,
          marking: cause,
        }),
      );
  });
  await refreshStale(context);
  while (await passDay(context, today)) await refreshStale(context);
}

/**
 * Reassesses, within the transaction that changed facts, the units that it made stale. Where they are
 * too many, or earlier ones are still being worked off, the transaction leaves them to `refreshStale`.
 */
export async function reassessAffected(
  tx: Transaction,
  { now, refreshPolicy }: Pick<RefreshContext, 'now' | 'refreshPolicy'>,
  by: Omit<Occasion, 'on'>,
): Promise<void> {
  const state = await stateOf(tx, refreshPolicy, dayOf(now(), refreshPolicy.timeZone), true);
  if (!state.complete) return;
  const [units = 0] = await tx.read(countStale());
  if (units > mostAtOnce) {
    await tx.run(setKeptState({ ...state, complete: false }));
    return;
  }
  const rules = ruleSetOf(state, refreshPolicy);
  for (;;) {
    const stale = await tx.read(staleUnits(batchSize));
    if (stale.length === 0) return;
    await reassess(tx, stale, rules, { ...by, on: state.on });
  }
}

/** Says that assessments are not up to date until `refreshStale` has brought them there. */
export async function suspend(
  tx: Transaction,
  { now, refreshPolicy }: Pick<RefreshContext, 'now' | 'refreshPolicy'>,
): Promise<void> {
  const state = await stateOf(tx, refreshPolicy, dayOf(now(), refreshPolicy.timeZone), true);
  await tx.run(setKeptState({ ...state, complete: false }));
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
  const [state] = await graph.read(keptState());
  if (state === undefined || state.complete) return;
  if (state.marking !== null) await markAll(graph, state.marking);
  const [total = 0] = await graph.read(countStale());
  for (let done = 0; ; ) {
    const units = await graph.write(async (tx) => {
      const { journal } = await lock(tx);
      const [current] = await tx.read(keptState());
      if (current === undefined || current.complete || journal !== own) return 0;
      const stale = await tx.read(staleUnits(batchSize));
      const recordedAt = now().toISOString();
      if (stale.length > 0)
        await reassess(tx, stale, ruleSetOf(current, refreshPolicy), {
          ...by,
          on: current.on,
          recordedAt,
        });
      else await tx.run(setKeptState({ ...current, complete: true }));
      return stale.length;
    });
    if (units === 0) return;
    done += units;
    onReassessed?.(done, Math.max(done, total));
  }
}

/** The rule set that the kept assessments follow; the one in force where nothing is kept yet. */
export async function rulesInForce(
  reader: Reader,
  refreshPolicy: RefreshPolicy,
  today: CivilDate,
): Promise<RuleSet> {
  const [state] = await reader.read(keptState());
  return followedRules(state, refreshPolicy, today);
}

/** The state, made where there is none: of a graph without units it is complete. */
async function stateOf(
  tx: Transaction,
  { ruleSets }: RefreshPolicy,
  today: CivilDate,
  isEmpty: boolean,
): Promise<KeptState> {
  const [state] = await tx.read(keptState());
  if (state !== undefined) return state;
  const { id: ruleSet, version } = ruleSetOn(ruleSets, today);
  const marking = isEmpty ? null : 'start';
  const first = { on: today, ruleSet, version, complete: isEmpty, marking };
  await tx.run(setKeptState(first));
  return first;
}

function isUpToDate(state: KeptState, { ruleSets }: RefreshPolicy, today: CivilDate): boolean {
  return ruleSets.some((rules) => answers(state, today, rules));
}

/** The rule set followed so far; the one in force where there is none, or where it has been taken away. */
function followedRules(
  state: KeptState | undefined,
  { ruleSets }: RefreshPolicy,
  today: CivilDate,
): RuleSet {
  return ruleSets.find(({ id }) => id === state?.ruleSet) ?? ruleSetOn(ruleSets, today);
}

/** Why every unit is to be assessed anew; null where what is kept can be built on. */
function causeOfMarking(state: KeptState, rules: RuleSet, today: CivilDate): string | null {
  if (state.ruleSet !== rules.id || state.version !== rules.version) return `rules|${rules.id}`;
  if (state.on > today) return `date|${today}`;
  return null;
}

/** The rule set that a state names. */
export function ruleSetOf({ ruleSet }: KeptState, { ruleSets }: RefreshPolicy): RuleSet {
  const rules = ruleSets.find(({ id }) => id === ruleSet);
  if (rules === undefined)
    throw new Error(`Assessments follow a rule set that is there, received ${ruleSet}.`);
  return rules;
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
    await lock(tx);
    const [state] = await tx.read(keptState());
    if (state !== undefined) await tx.run(setKeptState({ ...state, marking: null }));
  });
}

/**
 * Moves what is kept on to the next day on which assessments end, or to today where none does before.
 *
 * @returns whether there was one to move on to
 */
async function passDay({ graph, now }: RefreshContext, today: CivilDate): Promise<boolean> {
  return graph.write(async (tx) => {
    await lock(tx);
    const [state] = await tx.read(keptState());
    if (state === undefined || !state.complete || state.on >= today) return false;
    const [due] = await tx.read(dueDays(today));
    const next = due ?? today;
    // A day can be left over from an assessment that another commit has replaced since.
    const isLater = next > state.on;
    if (isLater) await publishAllianceDays(tx, state.on, next, now().toISOString());
    if (due === undefined) await cutEvents(tx, now());
    else await tx.run(markDue(due));
    const on = isLater ? next : state.on;
    await tx.run(setKeptState({ ...state, on, complete: due === undefined }));
    return due !== undefined;
  });
}
