import { ownTurn } from '../../domain/work.js';
import type { Reader } from '../../graph/graph.js';
import { type Head, readHead } from '../../graph/head.js';
import { type Current, Held, type Source } from '../../graph/held.js';
import { headOf, oncePerGraph, signalOf } from '../../graph/view.js';
import { divisionsOf } from '../../registry/divisions.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import type { UnitArea } from '../index/extent.js';
import { UnitIndex } from '../index/unit-index.js';
import type { CoverageQuestion } from '../reading/question.js';
import { indexFromFacts } from './index-from-facts.js';
import { follows, versionOfTimelines, wasKnown } from './state.js';
import { allTimelines, timelinesWritten } from './timeline-store.js';

/**
 * The index that answers a question: that of what is kept, or one that is worked out from the facts.
 *
 * @param area where it is asked of another place than its scope
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function indexFor(
  reader: Reader,
  { scope, ...question }: Pick<CoverageQuestion, 'rules' | 'knownBefore' | 'scope'>,
  area: UnitArea | null = null,
): Promise<UnitIndex> {
  const index =
    (await keptIndexFor(reader, question)) ??
    (await indexFromFacts(reader, question, area ?? scope));
  // It knows the regions that units are in, the graph knows all.
  const { region } = scope;
  if (region != null && !index.hasRegion(region))
    await ensureRegion(reader, region, question.knownBefore);
  // What is asked of it then takes up to some milliseconds.
  await ownTurn(signalOf(reader));
  return index;
}

/**
 * The index of what is kept; null under another rule set, where something has been recorded since what is asked was
 * known, and while a large change is being worked off.
 */
export async function keptIndexFor(
  reader: Reader,
  { rules, knownBefore }: Pick<CoverageQuestion, 'rules' | 'knownBefore'>,
): Promise<UnitIndex | null> {
  const head = await headOf(reader);
  if (!follows(head, rules)) return null;
  const current = await held(reader).at(head);
  if (current === null || !follows(current.head, rules)) return null;
  // The index has nothing that was recorded later.
  if (!(await wasKnown(reader, current.head, knownBefore))) return null;
  return current.value.under(await divisionsOf(reader));
}

/** The index as the reader's graph is; null where nothing is kept yet. */
export async function currentIndex(reader: Reader): Promise<Current<UnitIndex> | null> {
  return held(reader).at(await headOf(reader));
}

/** The index of units as it is in memory, of whatever version; null where none is. */
export function latestUnits(reader: Reader): UnitIndex | null {
  return held(reader).latest;
}

/** How many versions the index of units is behind a head of the graph. */
export function unitsBehind(reader: Reader, head: Head): number {
  return held(reader).behind(head);
}

/** Tells where the index may have been kept between two starts. */
export function restoreUnitsWith(
  reader: Reader,
  restore: (head: Head) => Promise<UnitIndex | null>,
): void {
  held(reader).restoreWith(restore);
}

const held = oncePerGraph((shared) => new Held(sourceOf(shared)));

function sourceOf(reader: Reader): Source<UnitIndex> {
  return {
    head: () => readHead(reader),
    versionOf: versionOfTimelines,
    readAll: () => UnitIndex.ofBatches(allTimelines(reader)),
    readSince: async (index, versions) => {
      const written = await reader.read(timelinesWritten(versions));
      const timelines = written.flatMap(({ timeline }) => timeline ?? []);
      const there = new Set<string>(timelines.map(({ id }) => id));
      const gone = written.flatMap(({ unit }) => (there.has(unit) ? [] : [unit]));
      return index.withInTurns(timelines, gone);
    },
  };
}
