import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import type { Reader } from './graph.js';
import { orNull } from './or-null.js';
import type { Statement } from './statement.js';

/** What stands at the head of a graph: all that tells one state of it from the next, as it is at one moment. */
export interface Head {
  /** How many transactions have been written. */
  readonly writes: number;
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
  /**
   * Drawn with each commit by which other things are there, lie elsewhere or are linked otherwise; empty before the first.
   * Null while a large import is being written, of which some is there already.
   */
  readonly structure: string | null;
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
  const nodes = await reader.read(headNodes());
  const nodeWith = (id: HeadNode['id']) => nodes.find((node) => node.id === id)?.node;
  return headOfNodes(nodeWith('log'), nodeWith('kept'));
}

/** The head by the properties of its two nodes, of which one or both may not be there. */
export function headOfNodes(logNode: unknown, keptNode: unknown): Head {
  const log = Log.parse(logNode ?? {});
  const kept = keptNode == null ? null : Kept.parse(keptNode);
  const { writes, number: commit, journal, event, eventsCut, register: version, drawn } = log;
  const structure = journal === null ? log.structure : null;
  return {
    ...{ writes, commit, journal, event, eventsCut, structure },
    register: { graph: kept?.graph ?? '', version, drawn },
    kept,
  };
}

/** What the head has for a journal while a backup is being restored, with an id behind it: nobody else writes then. */
const restoring = 'restore:';

/** What the head has for a journal while the restore with an id goes on. */
export function restoreNamed(id: string): string {
  return `${restoring}${id}`;
}

/** Whether a backup is being restored into a graph, or was, when that was cut short. */
export function isBeingRestored({ journal }: Pick<Head, 'journal'>): boolean {
  return journal?.startsWith(restoring) ?? false;
}

/** The two nodes that writers move on: the head of the log, and the state of what is kept; each where it is there. */
export function headNodes(): Statement<HeadNode> {
  return {
    name: 'graph.head',
    text: `MATCH (n:ChangeLog) WHERE n.id = 'log' RETURN n.id AS id, properties(n) AS node
      UNION ALL MATCH (n:Kept) WHERE n.id = 'kept' RETURN n.id AS id, properties(n) AS node`,
    parameters: {},
    decode: (row) => HeadNode.parse(row),
  };
}

const HeadNode = z.object({ id: z.enum(['log', 'kept']), node: z.unknown() });
type HeadNode = z.infer<typeof HeadNode>;

const Log = z.object({
  writes: z.number().int().default(0),
  number: z.number().int().default(0),
  journal: orNull(z.string()),
  event: z.number().int().default(0),
  eventsCut: z.number().int().default(0),
  register: z.number().int().default(0),
  drawn: z.string().default(''),
  structure: z.string().default(''),
});

const Kept = z.object({
  graph: z.string().default(''),
  on: CivilDate,
  ruleSet: z.string(),
  version: z.number().int(),
  complete: z.boolean(),
  marking: orNull(z.string()),
  timelines: z.number().int().default(0),
  drawn: z.string().default(''),
  organizations: z.number().int().default(0),
  organizationsDrawn: z.string().default(''),
});
