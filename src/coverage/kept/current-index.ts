import type { Reader } from '../../graph/graph.js';
import { type Current, Held, type Source } from '../../graph/held.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { UnitIndex } from '../index/unit-index.js';
import type { CoverageQuestion } from '../reading/question.js';
import { currentState, follows, type KeptState, versionOfTimelines } from './state.js';
import { allTimelines, timelinesWritten } from './timeline-store.js';

/**
 * The index where it answers a question; null for another rule set, for what was known earlier, and while
 * a large change is being worked off.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function indexFor(
  reader: Reader,
  {
    rules,
    knownBefore,
    scope: { region },
  }: Pick<CoverageQuestion, 'rules' | 'knownBefore' | 'scope'>,
): Promise<UnitIndex | null> {
  if (knownBefore !== null) return null;
  const state = await currentState(reader);
  if (state === null || !follows(state, rules)) return null;
  const current = await held(reader).at(state);
  if (current === null || !follows(current.state, rules)) return null;
  const index = current.value;
  // It knows the regions that units are in, the graph knows all.
  if (region != null && !index.hasRegion(region)) await ensureRegion(reader, region);
  return index;
}

/** The index as the graph is now; null where nothing is kept yet. */
export async function currentIndex(reader: Reader): Promise<Current<UnitIndex, KeptState> | null> {
  const state = await currentState(reader);
  return state === null ? null : held(reader).at(state);
}

/** Tells where the index may have been kept between two starts. */
export function restoreUnitsWith(
  reader: Reader,
  restore: (state: KeptState) => Promise<UnitIndex | null>,
): void {
  held(reader).restoreWith(restore);
}

/** One index for each graph, as long as somebody holds that. */
const indexes = new WeakMap<Reader, Held<UnitIndex, KeptState>>();

function held(reader: Reader): Held<UnitIndex, KeptState> {
  const known = indexes.get(reader) ?? new Held(sourceOf(reader));
  indexes.set(reader, known);
  return known;
}

function sourceOf(reader: Reader): Source<UnitIndex, KeptState> {
  return {
    state: async () => {
      const state = await currentState(reader);
      if (state === null) throw new Error('A graph keeps its state once it has one.');
      return state;
    },
    versionOf: versionOfTimelines,
    readAll: () => UnitIndex.ofBatches(allTimelines(reader)),
    readSince: async (index, versions) => index.with(await reader.read(timelinesWritten(versions))),
  };
}
