import type { CivilDate } from '../domain/civil-date.js';
import type { Granted } from '../domain/divisions.js';
import { oncePer } from '../domain/once-per.js';
import { Remembered } from '../domain/remembered.js';
import type { Reader } from '../graph/graph.js';
import { answersPerHead } from '../graph/per-head.js';
import type { SeenPart, Sight } from '../graph/sight.js';
import { oncePerGraph, View } from '../graph/view.js';
import { readPart } from './seen-part.js';

/**
 * What whoever is granted some regions and organizations may see of the graph as it is on a day. It is worked out anew
 * where the structure of the graph has moved, by which alone it changes.
 *
 * @param granted codes of regions, and ids of organizations; of those that the graph does not have nothing is seen
 */
export function sightIn(
  reader: Reader,
  granted: readonly string[],
  today: CivilDate,
): Promise<SeenPart> {
  const key = keyOf(granted, today);
  return remembered(reader, key, async () => {
    const { asked } = askedBy(granted);
    // Who writes sees what no head tells of yet.
    if (!(reader instanceof View)) return readPart(reader, asked, today, null);
    const { structure } = await reader.head();
    const known = latest(reader).known(key);
    if (structure !== null && known?.structure === structure) return known.part;
    const part = await readPart(reader, asked, today, known?.part ?? null);
    latest(reader).remember(key, { part, structure });
    return part;
  });
}

/** As `sightIn`; null: all. */
export async function sightOf(
  reader: Reader,
  granted: readonly string[] | null,
  today: CivilDate,
): Promise<Sight> {
  return granted === null ? 'ALL' : sightIn(reader, granted, today);
}

/**
 * What was last worked out to be granted, for those who may not wait: one that is behind is as good to them, and the
 * regions alone.
 */
export function latestGranted(
  reader: Reader,
  granted: readonly string[],
  today: CivilDate,
): Granted {
  const known = latest(reader).known(keyOf(granted, today));
  return known?.part.granted ?? askedBy(granted).regionsAlone;
}

/** Those of all offices of a county, each village with its own. */
const remembered = answersPerHead<SeenPart>(4_096);

/** A part as it was worked out last, and of which structure of the graph (`Head.structure`). */
interface Latest {
  readonly part: SeenPart;
  readonly structure: string | null;
}

/** So many ids of what is seen are held: each takes some hundred bytes, with what is made of it. */
const mostIds = 1_000_000;
const latest = oncePerGraph(() => new Remembered<Latest>(mostIds, ({ part }) => sizeOf(part)));

function sizeOf({
  granted,
  regions,
  regionsAbove,
  organizationsAbove,
  alliances,
}: SeenPart): number {
  const lists = [granted.things, regions, regionsAbove, organizationsAbove, alliances];
  return lists.reduce((sum, { length }) => sum + length, 1);
}

/** Which part is asked about, by its key; a request asks many times, and has one list. */
const askedBy = oncePer((granted: readonly string[]) => {
  const regions = [...granted].sort();
  return { asked: regions, key: regions.join(' '), regionsAlone: { regions, things: [] } };
});

function keyOf(granted: readonly string[], today: CivilDate): string {
  return `${today} ${askedBy(granted).key}`;
}
