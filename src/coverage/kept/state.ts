import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import type { Reader } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import type { RuleSet } from '../rules/rules.js';

/** What the kept assessments are of. */
export interface KeptState {
  /** The day as of which they hold. */
  readonly on: CivilDate;
  /** The rule set that they follow, by its id and version. */
  readonly ruleSet: string;
  readonly version: number;
  /** Whether all of them are up to date; while a large change is being worked off they are not. */
  readonly complete: boolean;
  /** Why all units are being marked as stale; null where they are not. */
  readonly marking: string | null;
}

const StateRow = z.object({
  on: CivilDate,
  ruleSet: z.string(),
  version: z.number().int(),
  complete: z.boolean(),
  marking: z.string().nullable(),
});

/** No row where nothing is kept yet. */
export function keptState(): Statement<KeptState> {
  return {
    name: 'kept.state',
    text: "MATCH (k:Kept) WHERE k.id = 'kept' RETURN k.on AS on, k.ruleSet AS ruleSet, k.version AS version, k.complete AS complete, k.marking AS marking",
    parameters: {},
    decode: (row) => StateRow.parse(row),
  };
}

export function setKeptState(state: KeptState): Statement<null> {
  return {
    name: 'kept.setState',
    text: "MERGE (k:Kept {id: 'kept'}) SET k.on = $on, k.ruleSet = $ruleSet, k.version = $version, k.complete = $complete, k.marking = $marking",
    parameters: { ...state },
    decode: () => null,
  };
}

/** Whether what is kept just now answers a question as of a day under a rule set. */
export async function isKept(reader: Reader, on: CivilDate, rules: RuleSet): Promise<boolean> {
  const [state] = await reader.read(keptState());
  return state !== undefined && answers(state, on, rules);
}

/** Whether kept assessments answer a question as of a day under a rule set. */
export function answers(
  { on, ruleSet, version, complete }: KeptState,
  day: CivilDate,
  rules: RuleSet,
): boolean {
  return complete && on === day && ruleSet === rules.id && version === rules.version;
}
