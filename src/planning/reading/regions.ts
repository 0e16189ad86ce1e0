import { z } from 'zod';
import { compareIds } from '../../coverage/index/compare.js';
import { Problem } from '../../domain/problem.js';
import type { Reader } from '../../graph/graph.js';
import { orNull } from '../../graph/or-null.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import { SeenIn, type Sight } from '../../graph/sight.js';
import type { Statement } from '../../graph/statement.js';
import { divisionsOf } from '../../registry/divisions.js';
import { within } from '../../registry/readings/places.js';
import { regionSight } from '../../registry/readings/sights.js';
import { pathOn } from '../../registry/regions-on.js';
import type { Placed } from '../facts/facts.js';
import { regionsSeen } from './plan-sight.js';
import type { PlanQuestion } from './question.js';

/** The paths to some regions on the day of a plan, from the outermost one that is seen, by their codes. */
export async function pathsTo(
  reader: Reader,
  regions: Iterable<string>,
  { on, scope: { within } }: PlanQuestion,
  seen: Sight,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const codes = [...new Set(regions)].sort(compareIds);
  const around = await readInBatches(reader, codes, regionsAround);
  const parents = new Map(around.map(({ code, parent }) => [code, parent]));
  const divisions = (await divisionsOf(reader)).within(within);
  const seenOn = regionsSeen(seen);
  return new Map(codes.map((code) => [code, seenOn(pathOn(divisions, pathTo(code), on))]));

  /** No region is inside of itself (rule CYCLE of an import). */
  function pathTo(code: string): string[] {
    const path: string[] = [];
    for (let at: string | null = code; at !== null; at = parents.get(at) ?? null) path.push(at);
    return path.reverse();
  }
}

/** The names of the regions on the paths of some things, by code, in the order of the codes. */
export async function namesOnPaths(
  reader: Reader,
  things: readonly Pick<Placed, 'path'>[],
  seen: Sight,
): Promise<ReadonlyMap<string, string>> {
  const codes = new Set<string>();
  for (const { path } of things) for (const code of path) codes.add(code);
  const sorted = [...codes].sort(compareIds);
  const found = await readInBatches(reader, sorted, (some) => regionNames(some, new SeenIn(seen)));
  const names = new Map(found.map(({ code, name }) => [code, name]));
  return new Map(sorted.map((code) => [code, names.get(code) ?? code]));
}

const AroundRow = z.object({ code: z.string(), parent: orNull(z.string()) });

/** Some regions and all around them, each with the one that it is directly in. */
export function regionsAround(codes: readonly string[]): Statement<z.infer<typeof AroundRow>> {
  return {
    name: 'plan.regionsAround',
    text: `UNWIND $codes AS one MATCH (r:Region) WHERE r.id = one MATCH (r)-${within}->(p:Region)
      RETURN DISTINCT p.id AS code, p.parent AS parent`,
    parameters: { codes },
    decode: (row) => AroundRow.parse(row),
  };
}

/**
 * Makes sure that options name townships of the graph.
 *
 * @throws Problem NOT_FOUND for the first code that no region has which is seen
 */
export async function ensureTownships(
  reader: Reader,
  codes: readonly string[],
  seen: Sight,
): Promise<void> {
  const named = [...new Set(codes)].sort(compareIds);
  const found = await readInBatches(reader, named, (some) => regionNames(some, new SeenIn(seen)));
  const known = new Set(found.map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined)
    throw new Problem(
      'NOT_FOUND',
      `Neighbouring townships are regions of the graph, received ${JSON.stringify(unknown)}.`,
    );
}

const NameRow = z.object({ code: z.string(), name: z.string() });

export function regionNames(
  codes: readonly string[],
  seen: SeenIn,
): Statement<z.infer<typeof NameRow>> {
  return {
    name: 'plan.regionNames',
    text: `UNWIND $codes AS one MATCH (r:Region) WHERE r.id = one${seen.and(regionSight, 'r')} RETURN r.id AS code, r.name AS name`,
    parameters: { codes, ...seen.parameters },
    decode: (row) => NameRow.parse(row),
  };
}
