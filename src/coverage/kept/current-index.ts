import type { Reader } from '../../graph/graph.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { UnitIndex } from '../index/unit-index.js';
import type { CoverageQuestion } from '../reading/question.js';
import { follows, isSame, type KeptState, keptState } from './state.js';
import { allTimelines, timelinesWritten } from './timeline-store.js';

/** The index of what is kept, in the version that the state names. */
export interface CurrentIndex {
  readonly index: UnitIndex;
  readonly state: KeptState;
}

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
  const [state] = await reader.read(keptState());
  if (state === undefined || !follows(state, rules)) return null;
  const { index, state: current } = await held(reader).at(state);
  if (!follows(current, rules)) return null;
  // It knows the regions that units are in, the graph knows all.
  if (region != null && !index.hasRegion(region)) await ensureRegion(reader, region);
  return index;
}

/** The index as the graph is now; null where nothing is kept yet. */
export async function currentIndex(reader: Reader): Promise<CurrentIndex | null> {
  const [state] = await reader.read(keptState());
  return state === undefined ? null : held(reader).at(state);
}

/** Begins with an index that was kept elsewhere; where the graph has another version by then it is of no use. */
export function beginWith(reader: Reader, index: CurrentIndex): void {
  held(reader).begin(index);
}

/** One index for each graph, as long as somebody holds that. */
const indexes = new WeakMap<Reader, HeldIndex>();

function held(reader: Reader): HeldIndex {
  const known = indexes.get(reader) ?? new HeldIndex(reader);
  indexes.set(reader, known);
  return known;
}

/** More versions behind than these, all timelines are read at once. */
const mostVersions = 1_000;

/** Holds an index and brings it up to the version of the graph, one caller after the other. */
class HeldIndex {
  #current: CurrentIndex | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly reader: Reader) {}

  begin(index: CurrentIndex): void {
    this.#current ??= index;
  }

  /** The index at the version of a state, or as the graph is now. */
  async at(state: KeptState): Promise<CurrentIndex> {
    const current = this.#current;
    if (current !== null && isSame(current.state, state)) return { index: current.index, state };
    const next = this.#last.then(() => this.#advance());
    this.#last = next.catch(() => undefined);
    return next;
  }

  /**
   * Reads what was written since. What another process writes meanwhile may be among it, so that only a
   * reading at whose end the version is still the same is of that version; else what was written while it
   * lasted is read once more.
   */
  async #advance(known: CurrentIndex | null = this.#current): Promise<CurrentIndex> {
    const state = await this.#state();
    if (known !== null && isSame(known.state, state)) return { index: known.index, state };
    const index = await this.#indexFrom(known, state);
    const after = await this.#state();
    if (!isSame(after, state)) return this.#advance({ index, state });
    this.#current = { index, state: after };
    return this.#current;
  }

  async #state(): Promise<KeptState> {
    const [state] = await this.reader.read(keptState());
    if (state === undefined) throw new Error('A graph keeps its state once it has one.');
    return state;
  }

  async #indexFrom(known: CurrentIndex | null, state: KeptState): Promise<UnitIndex> {
    const since = known === null ? null : versionsSince(known.state, state);
    return known === null || since === null
      ? UnitIndex.ofBatches(allTimelines(this.reader))
      : known.index.with(await this.reader.read(timelinesWritten(since)));
  }
}

/** The versions after one up to another; null where they are too many, or of another graph or another past. */
function versionsSince(before: KeptState, after: KeptState): number[] | null {
  const count = after.timelines - before.timelines;
  if (after.graph !== before.graph || count <= 0 || count > mostVersions) return null;
  return Array.from({ length: count }, (_, at) => before.timelines + 1 + at);
}
