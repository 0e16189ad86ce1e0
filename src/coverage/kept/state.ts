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
