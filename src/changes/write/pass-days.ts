import { currentIndex } from '../../coverage/kept/current-index.js';
import { enterChanges } from '../../coverage/kept/enter-changes.js';
import { setKeptState } from '../../coverage/kept/state.js';
import { verdictsOn } from '../../coverage/kept/verdict-change.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { inBatches } from '../../domain/in-batches.js';
import { cutEvents } from '../../events/events.js';
import type { Graph, Transaction } from '../../graph/graph.js';
import type { KeptState } from '../../graph/head.js';
import { publishAllianceDays } from './alliance-days.js';
import { lock } from './log.js';
import { type RefreshContext, ruleSetOf } from './refresh-context.js';

/** How many units are entered by one transaction, while requests are answered. */
const batchSize = 1_000;

/**
 * Enters into the ledger what opens and closes by the calendar, day by day up to today. Where the clock has
 * been set back, all that has been entered of later days is taken back in one step.
 */
export async function passDays(context: RefreshContext, today: CivilDate): Promise<void> {
  while (await passDay(context, today));
}

/** @returns whether there may be another day to pass */
async function passDay(context: RefreshContext, today: CivilDate): Promise<boolean> {
  const { graph, now, refreshPolicy } = context;
  const current = await currentIndex(graph);
  const state = current?.head.kept ?? null;
  if (current === null || !state?.complete || state.on === today) return false;
  const index = current.value;
  const rules = ruleSetOf(state, refreshPolicy);
  const isBack = today < state.on;
  const turning = isBack ? index.turning(today, state.on) : index.turning(state.on, today);
  const next = isBack ? today : ([...turning.keys()].sort()[0] ?? today);
  const units = isBack ? [...turning.values()].flat() : (turning.get(next) ?? []);
  const [verdictBefore, verdictAfter] = [verdictsOn(state.on, rules), verdictsOn(next, rules)];
  const occasion = { actor: 'orgweave', origin: 'reassessment', on: next };
  for (const batch of inBatches([...new Set(units)], batchSize)) {
    const changes = batch.flatMap((unit) => {
      const timeline = index.unit(unit);
      if (timeline === null) return [];
      const [before, after] = [verdictBefore(timeline), verdictAfter(timeline)];
      return [{ unit, before, after, causes: [`date|${next}`] }];
    });
    const isEntered = await whileItIs(graph, state, (tx) =>
      enterChanges(tx, changes, { ...occasion, recordedAt: now().toISOString() }),
    );
    if (!isEntered) return true;
  }
  await whileItIs(graph, state, async (tx) => {
    if (!isBack) await publishAllianceDays(tx, state.on, next, now().toISOString());
    if (next === today) await cutEvents(tx, now());
    await tx.run(setKeptState({ ...state, on: next }));
  });
  return true;
}

/** Does something under the write lock unless the state is another one by then, and says whether it did. */
function whileItIs(
  graph: Graph,
  { on, timelines }: KeptState,
  work: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  return graph.write(async (tx) => {
    const { kept: state } = await lock(tx);
    if (state === null || !state.complete || state.on !== on || state.timelines !== timelines)
      return false;
    await work(tx);
    return true;
  });
}
