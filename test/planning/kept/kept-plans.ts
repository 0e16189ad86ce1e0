import type { RuleSet } from '../../../src/coverage/rules/rules.js';
import { CivilDate } from '../../../src/domain/civil-date.js';
import type {
  PlanAlliance,
  PlanFacts,
  PlanOrganization,
  PlanUnit,
} from '../../../src/planning/facts/facts.js';
import { type KeptPlan, namedIn } from '../../../src/planning/kept/kept-plan.js';
import type { PlanAim, PlanFinding } from '../../../src/planning/plan/plan.js';
import type { StepInput } from '../../../src/planning/plan/step-input.js';
import { remedyOptionsOf } from '../../../src/planning/remedies/options.js';
import type { RemedyPlan } from '../../../src/planning/remedies/remedy-plan.js';

const placed = { region: '350428101', path: ['350428101'], location: null, chains: [] };

export function unit(
  id: string,
  fullMembers: number | null,
  codes: PlanFinding['code'][],
): PlanUnit {
  return {
    ...{
      ...placed,
      id,
      name: id,
      nameEn: null,
      kind: 'MARKET',
      status: 'GAP',
      fullMembers,
      owes: [],
    },
    ...{ findings: codes.map((code) => ({ code, severity: 'HIGH' })), wholes: [] },
  };
}

export function branch(
  id: string,
  fullMembers: number | null,
  coveredUnits = 1,
  kind: PlanOrganization['kind'] = 'BRANCH',
): PlanOrganization {
  return { ...placed, id, name: id, nameEn: null, kind, fullMembers, coveredUnits };
}

export function alliance(id: string, ...members: string[]): PlanAlliance {
  return {
    ...{ id, name: id, nameEn: null, kind: 'NEIGHBOURHOOD', region: null },
    members: members.map((member) => ({ id: member, role: 'MEMBER' })),
  };
}

export function facts(
  rules: RuleSet,
  units: PlanUnit[],
  organizations: PlanOrganization[] = [],
  alliances: PlanAlliance[] = [],
): PlanFacts {
  const on = CivilDate.parse('2026-06-30');
  return {
    ...{ on, version: 1, rules, units, organizations, alliances },
    ...{ regionNames: new Map(), single: new Set(), above: new Map() },
  };
}

/** A kept plan of some steps, made from facts. */
export function keptPlan(
  made: PlanFacts,
  steps: StepInput[],
  closes: PlanFinding[] = [],
  aims: PlanAim[] = [],
): KeptPlan {
  const { on, version } = made;
  const options = remedyOptionsOf({});
  const base = { on, version, ruleSet: made.rules.id, status: 'OPTIMAL' } as const;
  const plan: RemedyPlan = {
    ...{ ...base, aims, steps, closes, opens: [], distance: 'STEPS', options, note: null },
    ...{ remedies: [], branches: [], components: [], alternatives: null },
    unknown: { gaps: 0, gapsWeight: 0, unsurveyed: 0, unsurveyedWeight: 0 },
    proof: { format: 'orgweave-plan-1', parts: [] },
  };
  return {
    ...{ ...base, id: 'p', name: null, author: null, kind: 'REMEDIES', parts: 1 },
    ...{ recordedAt: '2026-06-30T00:00:00.000Z', scope: {}, options, plan },
    named: namedIn(made, plan),
  };
}
