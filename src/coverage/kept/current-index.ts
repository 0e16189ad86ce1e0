import type { Reader } from '../../graph/graph.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { UnitIndex } from '../index/unit-index.js';
import type { CoverageQuestion } from '../reading/question.js';
import { follows, type KeptState, keptState } from './state.js';
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

  /** The index at the version of a state or a later one. */
  async at(state: KeptState): Promise<CurrentIndex> {
    const isThere = this.#current?.state.timelines === state.timelines;
    if (isThere && this.#current !== null) return { index: this.#current.index, state };
    const next = this.#last.then(() => this.#advance(state));
    this.#last = next.catch(() => undefined);
    return next;
  }

  /**
   * Reads what was written since. What another process writes meanwhile may be among it, so that only a
   * reading at whose end the version is still the same is of that version.
   */
  async #advance(state: KeptState): Promise<CurrentIndex> {
    const known = this.#current;
    if (known !== null && known.state.timelines >= state.timelines) return known;
    const index = await this.#indexFrom(known, state.timelines);
    const [after] = await this.reader.read(keptState());
    if (after === undefined) throw new Error('A graph keeps its state once it has one.');
    if (after.timelines !== state.timelines) return this.#advance(after);
    this.#current = { index, state: after };
    return this.#current;
  }

  async #indexFrom(known: CurrentIndex | null, version: number): Promise<UnitIndex> {
    if (known === null || version - known.state.timelines > mostVersions)
      return UnitIndex.of(await this.reader.read(allTimelines()));
    const { timelines } = known.state;
    const versions = Array.from({ length: version - timelines }, (_, at) => timelines + 1 + at);
    return known.index.with(await this.reader.read(timelinesWritten(versions)));
  }
}
