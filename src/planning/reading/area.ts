import { z } from 'zod';
import { compareIds } from '../../coverage/index/compare.js';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Statement } from '../../graph/statement.js';
import { regionsBelow } from '../../registry/readings/places.js';
import { codesOn } from '../../registry/regions-on.js';
import type { Placed } from '../facts/facts.js';
import { townshipOf } from '../facts/places.js';
import type { PlanQuestion } from './question.js';

/** Where the organizations and alliances that a plan may need are looked for. */
export interface PlanArea {
  /**
   * The codes of the regions in which they are: the townships of some units and all that is in these, and what is above
   * them. Of a unit in no township its own region, and those above that.
   */
  readonly regions: readonly string[];
  /** The narrowest region that has all of it but what is above; null where there is none. */
  readonly around: string | null;
}

/** The area of the units of a plan on its day. */
export async function areaOf(
  reader: Reader,
  units: readonly Pick<Placed, 'path'>[],
  { on, scope: { within } }: PlanQuestion,
): Promise<PlanArea> {
  const townships = new Set<string>();
  const regions = new Set<string>();
  let shared: readonly string[] | null = null;
  for (const unit of units) {
    const township = townshipOf(unit);
    if (township !== null) townships.add(township);
    const end = township === null ? unit.path.length : unit.path.indexOf(township) + 1;
    const path = unit.path.slice(0, end);
    for (const code of path) regions.add(code);
    shared = shared === null ? path : sharedPath(shared, path);
  }
  const asToday: string[] = [];
  for (const township of [...townships].sort(compareIds)) {
    const codes = await codesOn(reader, { region: township, within }, on);
    if (codes === null) asToday.push(township);
    else for (const code of codes) regions.add(code);
  }
  for (const code of await readInBatches(reader, asToday, regionsInside)) regions.add(code);
  return { regions: [...regions].sort(compareIds), around: shared?.at(-1) ?? null };
}

function sharedPath(path: readonly string[], other: readonly string[]): readonly string[] {
  const differs = path.findIndex((code, at) => code !== other[at]);
  return differs === -1 ? path : path.slice(0, differs);
}

/** The codes of all regions inside some others, these among them. */
export function regionsInside(codes: readonly string[]): Statement<string> {
  return {
    name: 'plan.regionsInside',
    text: `UNWIND $codes AS one MATCH (r:Region) WHERE r.id = one MATCH ${regionsBelow('r', 'b')} RETURN DISTINCT b.id AS code`,
    parameters: { codes },
    decode: (row) => CodeRow.parse(row).code,
  };
}

const CodeRow = z.object({ code: z.string() });
