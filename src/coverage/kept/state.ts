import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import type { Reader } from '../../graph/graph.js';
import type { Version } from '../../graph/held.js';
import { oncePerCommit } from '../../graph/once-per-commit.js';
import type { Statement } from '../../graph/statement.js';
import type { RuleSet } from '../rules/rules.js';

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
  /** Drawn with each version: tells it from the one with its number in a copy of the graph that went another way. */
  readonly drawn: string;
  /** The version of the organizations: how often facts of some of them have been written. */
  readonly organizations: number;
  /** Drawn with each of these. */
  readonly organizationsDrawn: string;
}

const StateRow = z.object({
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

/** No row where nothing is kept yet. */
export function keptState(): Statement<KeptState> {
  return {
    name: 'kept.state',
    text: "MATCH (k:Kept) WHERE k.id = 'kept' RETURN coalesce(k.graph, '') AS graph, k.on AS on, k.ruleSet AS ruleSet, k.version AS version, k.complete AS complete, k.marking AS marking, coalesce(k.timelines, 0) AS timelines, coalesce(k.drawn, '') AS drawn, coalesce(k.organizations, 0) AS organizations, coalesce(k.organizationsDrawn, '') AS organizationsDrawn",
    parameters: {},
    decode: (row) => StateRow.parse(row),
  };
}

/** The state as the graph is now; null where nothing is kept yet. */
export async function currentState(reader: Reader): Promise<KeptState | null> {
  const [state] = await readState(reader);
  return state ?? null;
}

const readState = oncePerCommit(keptState());

/** Sets all of the state but for the versions of timelines and organizations. */
export function setKeptState(
  state: Omit<KeptState, 'timelines' | 'drawn' | 'organizations' | 'organizationsDrawn'>,
): Statement<null> {
  const { graph, on, ruleSet, version, complete, marking } = state;
  return {
    name: 'kept.setState',
    text: "MERGE (k:Kept {id: 'kept'}) SET k.graph = $graph, k.on = $on, k.ruleSet = $ruleSet, k.version = $version, k.complete = $complete, k.marking = $marking",
    parameters: { graph, on, ruleSet, version, complete, marking },
    decode: () => null,
  };
}

const VersionRow = z.object({ version: z.number().int() });

/** Moves the timelines on to their next version, and gives it. */
export function nextVersion(): Statement<number> {
  return {
    name: 'kept.nextVersion',
    text: "MATCH (k:Kept) WHERE k.id = 'kept' SET k.timelines = coalesce(k.timelines, 0) + 1, k.drawn = $drawn RETURN k.timelines AS version",
    parameters: { drawn: randomUUID() },
    decode: (row) => VersionRow.parse(row).version,
  };
}

/** Whether what is kept follows a rule set and is up to date. */
export function follows(
  { ruleSet, version, complete }: KeptState,
  rules: Pick<RuleSet, 'id' | 'version'>,
): boolean {
  return complete && ruleSet === rules.id && version === rules.version;
}

/** The version of the timelines. */
export function versionOfTimelines({ graph, timelines, drawn }: KeptState): Version {
  return { graph, version: timelines, drawn };
}

/** The version of the organizations. */
export function versionOfOrganizations(state: KeptState): Version {
  const { graph, organizations, organizationsDrawn } = state;
  return { graph, version: organizations, drawn: organizationsDrawn };
}
