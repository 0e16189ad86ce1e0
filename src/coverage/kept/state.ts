import { recordedAt } from '../../graph/commit-times.js';
import type { Reader } from '../../graph/graph.js';
import type { Head, KeptState, Version } from '../../graph/head.js';
import type { Statement } from '../../graph/statement.js';
import type { RuleSet } from '../rules/rules.js';

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

/** Whether what is kept follows a rule set and is up to date. */
export function follows(
  { kept }: Pick<Head, 'kept'>,
  rules: Pick<RuleSet, 'id' | 'version'>,
): boolean {
  return kept?.complete === true && kept.ruleSet === rules.id && kept.version === rules.version;
}

/** Whether all that was recorded up to a head was known before an instant; null: as all is. */
export async function wasKnown(
  reader: Reader,
  { commit }: Head,
  knownBefore: string | null,
): Promise<boolean> {
  if (knownBefore === null) return true;
  const last = await recordedAt(reader, commit);
  return last === null || last < knownBefore;
}

/** The version of the timelines; null where none are kept. */
export function versionOfTimelines({ kept }: Head): Version | null {
  return kept && { graph: kept.graph, version: kept.timelines, drawn: kept.drawn };
}

/** The version of the organizations; null where nothing is kept of which they could be. */
export function versionOfOrganizations({ kept }: Head): Version | null {
  return (
    kept && {
      graph: kept.graph,
      version: kept.organizations,
      drawn: kept.organizationsDrawn,
    }
  );
}
