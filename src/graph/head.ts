import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import type { Reader } from './graph.js';
import type { Statement } from './statement.js';

/** What stands at the head of a graph: all that tells one state of it from the next, as it is at one moment. */
export interface Head {
  /** The number of the last commit, 0 before the first. */
  readonly commit: number;
  /** The journal that is being written; null where none is. */
  readonly journal: string | null;
  /** The number of the last event, 0 before the first. */
  readonly event: number;
  /** Events up to this number are kept no more. */
  readonly eventsCut: number;
  /** The version of the register: how often things have been written or counted. */
  readonly register: Version;
  /** What the kept timelines are of; null where nothing is kept yet. */
  readonly kept: KeptState | null;
}

/** Which version of which graph something is of. */
export interface Version {
  /** An id of the graph; empty where it has none. */
  readonly graph: string;
  /** How often it has been written. */
  readonly version: number;
  /** Drawn with each version: tells it from the one with its number in a copy of the graph that went another way. */
  readonly drawn: string;
}

/** What the kept timelines are of. */
export interface KeptState {
  /** An id that tells the graph from one that stands in its place later; empty where it has none. */
  readonly graph: string;
  /** The day up to which the ledger has been written. */
  readonly on: CivilDate;
  /** The rule set that they follow, by its id and version. */
  readonly ruleSet: string;
  readonly version: number;
  /** Whether all of them are up to date; while a large change is being worked off they are not. */
  readonly complete: boolean;
  /** Why all units are being marked as stale; null where they are not. */
  readonly marking: string | null;
  /** The version of the timelines: how often some of them have been written. */
  readonly timelines: number;
  /** Drawn with each version of the timelines. */
  readonly drawn: string;
  /** The version of the organizations: how often facts of some of them have been written. */
  readonly organizations: number;
  /** Drawn with each of these. */
  readonly organizationsDrawn: string;
}

/** The head as it is now. */
export async function readHead(reader: Reader): Promise<Head> {
  const [found] = await reader.read(head());
  if (found === undefined) throw new Error('A graph has a head, received no row.');
  return found;
}

/** The two nodes that writers move on, in one statement. */
function head(): Statement<Head> {
  return {
    name: 'graph.head',
    text: `OPTIONAL MATCH (l:ChangeLog) WHERE l.id = 'log' OPTIONAL MATCH (k:Kept) WHERE k.id = 'kept'
      RETURN coalesce(l.number, 0) AS commit, l.journal AS journal, coalesce(l.event, 0) AS event, coalesce(l.eventsCut, 0) AS eventsCut,
        coalesce(l.register, 0) AS register, coalesce(l.drawn, '') AS registerDrawn,
        coalesce(k.graph, '') AS graph, k.on AS on, k.ruleSet AS ruleSet, k.version AS version, k.complete AS complete, k.marking AS marking,
        coalesce(k.timelines, 0) AS timelines, coalesce(k.drawn, '') AS drawn,
        coalesce(k.organizations, 0) AS organizations, coalesce(k.organizationsDrawn, '') AS organizationsDrawn`,
    parameters: {},
    decode: (row) => {
      const { graph, register, registerDrawn, ruleSet, ...log } = LogRow.parse(row);
      return {
        ...log,
        register: { graph, version: register, drawn: registerDrawn },
        kept: ruleSet === null ? null : KeptRow.parse(row),
      };
    },
  };
}

const LogRow = z.object({
  commit: z.number().int(),
  journal: z.string().nullable(),
  event: z.number().int(),
  eventsCut: z.number().int(),
  register: z.number().int(),
  registerDrawn: z.string(),
  graph: z.string(),
  ruleSet: z.string().nullable(),
});

const KeptRow = z.object({
  graph: z.string(),
  on: CivilDate,
  ruleSet: z.string(),
  version: z.number().int(),
  complete: z.boolean(),
  marking: z.string().nullable(),
  timelines: z.number().int(),
  drawn: z.string(),
  organizations: z.number().int(),
  organizationsDrawn: z.string(),
});
