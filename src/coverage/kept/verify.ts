import { isDeepStrictEqual } from 'node:util';
import { inBatches } from '../../domain/in-batches.js';
import type { Reader } from '../../graph/graph.js';
import type { RuleSet } from '../rules/rules.js';
import { assessmentsOf, type StoredAssessment } from './assessment-store.js';
import { CellChanges, emptyFigures, type KeptFigures } from './cell.js';
import { allCells } from './cell-store.js';
import { propertiesOf } from './kept-assessment.js';
import { eventsAbout, type GapEvent } from './ledger.js';
import { assessAll, listOf } from './reassess.js';
import { capacity, type Shelf, shelfFor, shelvesInOrder } from './shelf.js';
import { allShelves } from './shelf-store.js';
import { allUnitIds, countStale } from './stale.js';
import { type KeptState, keptState } from './state.js';

/** One thing that is kept and does not follow from the facts. */
export interface Difference {
  /** What it is about: `unit u1`, `cell 350428|MARKET|LEDGER`. */
  readonly of: string;
  readonly expected: unknown;
  readonly kept: unknown;
}

const batchSize = 2_000;

/**
 * Recomputes every assessment, cell, list and ledger from the facts, as of the day and under the rule
 * set that the graph names, and compares.
 *
 * @param onProgress receives how many units are compared, and of how many
 */
export async function* verify(
  reader: Reader,
  rulesOf: (state: KeptState) => RuleSet,
  onProgress: (done: number, total: number) => void,
): AsyncGenerator<Difference> {
  const [state] = await reader.read(keptState());
  const [stale = 0] = await reader.read(countStale());
  if (state === undefined || !state.complete || stale > 0)
    yield { of: 'the state of what is kept', expected: 'complete', kept: { state, stale } };
  if (state === undefined) return;
  const rules = rulesOf(state);
  const shelves = new Shelves(await reader.read(allShelves()));
  const cells = new CellChanges();
  const ids = (await reader.read(allUnitIds())).sort();
  let done = 0;
  for (const batch of inBatches(ids, batchSize)) {
    const expected = await assessAll(reader, batch, state.on, rules);
    const stored = new Map<string, StoredAssessment>();
    for (const each of await reader.read(assessmentsOf(batch, rules)))
      stored.set(each.kept.unit, each);
    const open = openFindings(await reader.read(eventsAbout(batch)));
    for (const kept of expected) {
      cells.add(kept);
      const has = stored.get(kept.unit);
      const of = `unit ${kept.unit}`;
      yield* compare(of, propertiesOf(kept), has === undefined ? null : propertiesOf(has.kept));
      const codes = (kept.assessment?.findings ?? []).map(({ code }) => code).sort();
      yield* compare(`ledger of ${of}`, codes, open.get(kept.unit) ?? []);
      yield* shelves.check(kept.unit, listOf(kept), has?.shelf ?? null);
    }
    done += batch.length;
    onProgress(done, ids.length);
  }
  yield* shelves.checkSizes();
  yield* compareCells(cells, await reader.read(allCells()));
}

function* compare(of: string, expected: unknown, kept: unknown): Generator<Difference> {
  if (!isDeepStrictEqual(expected, kept)) yield { of, expected, kept };
}

/** The findings that are open by the ledger's entries, by unit, ascending. */
function openFindings(events: readonly GapEvent[]): ReadonlyMap<string, string[]> {
  const balance = new Map<string, Map<string, number>>();
  for (const { unit, code, change } of events) {
    const codes = balance.get(unit) ?? new Map<string, number>();
    codes.set(code, (codes.get(code) ?? 0) + (change === 'CLOSED' ? -1 : 1));
    balance.set(unit, codes);
  }
  return new Map(
    [...balance].map(([unit, codes]) => [
      unit,
      [...codes]
        .flatMap(([code, count]) => Array.from({ length: Math.abs(count) }, () => code))
        .sort(),
    ]),
  );
}

function* compareCells(
  changes: CellChanges,
  stored: readonly (KeptFigures & { readonly key: string })[],
): Generator<Difference> {
  const kept = new Map(stored.map((cell) => [cell.key, cell]));
  for (const key of changes.keys) {
    const { tally, profiles } = changes.applied(key, emptyFigures);
    const has = kept.get(key);
    kept.delete(key);
    const figures = { ...changes.placeOf(key, undefined), tally, profiles: sorted(profiles) };
    const keptFigures = has === undefined ? null : { ...has, profiles: sorted(has.profiles) };
    yield* compare(`cell ${key}`, figures, keptFigures);
  }
  for (const [key, cell] of kept) yield { of: `cell ${key}`, expected: null, kept: cell };
}

function sorted(profiles: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...profiles].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Checks that each unit stands on the shelf of its list that its id belongs to. */
class Shelves {
  readonly #byList = new Map<string, Shelf[]>();
  readonly #standing = new Map<string, number>();

  constructor(private readonly shelves: readonly Shelf[]) {
    for (const shelf of shelvesInOrder(shelves))
      this.#byList.set(shelf.list, [...(this.#byList.get(shelf.list) ?? []), shelf]);
  }

  *check(unit: string, list: string | null, kept: string | null): Generator<Difference> {
    if (kept !== null) this.#standing.set(kept, (this.#standing.get(kept) ?? 0) + 1);
    const shelf = list === null ? null : shelfFor(this.#byList.get(list) ?? [], unit);
    const expected = list === null ? null : (shelf?.key ?? `a shelf of ${list}`);
    yield* compare(`place of unit ${unit} in its list`, expected, kept);
  }

  *checkSizes(): Generator<Difference> {
    for (const { key, size } of this.shelves) {
      const standing = this.#standing.get(key) ?? 0;
      this.#standing.delete(key);
      yield* compare(`shelf ${key}`, standing, size);
      if (size > capacity)
        yield { of: `shelf ${key}`, expected: `at most ${capacity}`, kept: size };
    }
    for (const [key, standing] of this.#standing)
      yield { of: `shelf ${key}`, expected: standing, kept: null };
  }
}
