import { z } from 'zod';
import { groupedBy } from '../domain/grouped-by.js';
import type { Reader } from '../graph/graph.js';
import { answersPerHead } from '../graph/per-head.js';
import type { Statement } from '../graph/statement.js';

/** A thing that was there under an id. */
export interface RetractedThing {
  /** The code of the region in which it lay last; null where it had none. */
  readonly region: string | null;
  /** When it was retracted (ISO, UTC). */
  readonly at: string;
}

/** The things that have been retracted, by their ids: under one there may have been several. */
export type RetractedThings = ReadonlyMap<string, readonly RetractedThing[]>;

export const noneRetracted: RetractedThings = new Map();

/** What is taken back is little; it is read again with each version of the graph that is asked about. */
export function retractedThings(reader: Reader): Promise<RetractedThings> {
  return remembered(reader, '', async () =>
    groupedBy(await reader.read(retracted()), ({ id }) => id),
  );
}

const remembered = answersPerHead<RetractedThings>(1);

/**
 * What was known under an id at an instant and has been retracted since; null where that is what has the id now. Who takes
 * over an id does not get with it what was known of another thing.
 */
export function retractedSince(
  things: RetractedThings,
  id: string,
  instant: string,
): RetractedThing | null {
  const later = (things.get(id) ?? []).filter(({ at }) => instant <= at);
  return later.sort((a, b) => (a.at < b.at ? -1 : 1))[0] ?? null;
}

const Row = z.object({ id: z.string(), region: z.string().nullable(), at: z.string() });

/** Rows of what was retracted, each once, of nodes that are matched as `n`. */
const told = `MATCH (n)-[:HAD]->(v:Version) WHERE v.key = n.key
      RETURN n.id AS id, n.region AS region, max(v.recordedTo) AS at`;

function retracted(): Statement<z.infer<typeof Row>> {
  return {
    name: 'registry.retractedThings',
    text: `MATCH (n:Retracted) ${told}`,
    parameters: {},
    decode: (row) => Row.parse(row),
  };
}

/** What had some ids and was retracted; most ids nothing had. */
export function retractedWithIds(ids: readonly string[]): Statement<z.infer<typeof Row>> {
  return {
    name: 'registry.retractedWithIds',
    text: `UNWIND $ids AS one MATCH (n:Retracted) WHERE n.id = one ${told}`,
    parameters: { ids },
    decode: (row) => Row.parse(row),
  };
}
