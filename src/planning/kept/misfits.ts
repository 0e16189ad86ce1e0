import type { Violation } from '../../changes/tables/violation.js';
import type { RuleSet } from '../../coverage/rules/rules.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { PlanFacts, PlanOrganization, PlanUnit } from '../facts/facts.js';
import type { StepInput } from '../plan/step-input.js';
import type { AnyPlan, KeptPlan } from './kept-plan.js';

/**
 * Why something of a kept plan does not fit any more: a unit that is NOT_A_GAP; MEMBERS_CHANGED of one; an organization or
 * alliance that is GONE; a branch that is FULL; an alliance with members that it did not have, or without some that it
 * had (ALLIANCE_CHANGED); a step that breaks a rule by itself (STEP_REFUSED), as one that founds what is there.
 */
export type MisfitRule =
  | 'NOT_A_GAP'
  | 'MEMBERS_CHANGED'
  | 'GONE'
  | 'FULL'
  | 'ALLIANCE_CHANGED'
  | 'STEP_REFUSED';

export interface Misfit {
  /** The id of what does not fit. */
  readonly thing: string;
  readonly rule: MisfitRule;
  /** The rule, then what is so instead. */
  readonly message: string;
}

/** What of a plan the facts as they are now contradict, by units, organizations and alliances in the order of their ids. */
export function misfitsOf(kept: KeptPlan, now: PlanFacts): Misfit[] {
  return [...ofUnits(kept, now), ...ofOrganizations(kept, now), ...ofAlliances(kept, now)];
}

/** What is wrong with steps that can't be taken. */
export function misfitsOfSteps(
  steps: readonly StepInput[],
  violations: readonly Violation[],
): Misfit[] {
  return violations.map(({ line, value, message }) => {
    const step = line === null ? undefined : steps[line - 1];
    return { thing: (step && subjectOf(step)) ?? value ?? '', rule: 'STEP_REFUSED', message };
  });
}

function* ofUnits({ named, plan }: KeptPlan, now: PlanFacts): Generator<Misfit> {
  const units = new Map(now.units.map((unit) => [unit.id, unit]));
  const reached = reachedBy(plan);
  const closed = groupedBy(plan.closes, ({ unit }) => unit);
  for (const { id: thing, fullMembers: before } of named.units) {
    // Who leads an alliance need not be a gap.
    if (!reached.has(thing)) continue;
    const unit = units.get(thing);
    const closes = (closed.get(thing) ?? []).map(({ code }) => code);
    const open = new Set(unit?.findings.map(({ code }) => code));
    const missing = closes.filter((code) => !open.has(code));
    if (unit === undefined || missing.length > 0) {
      const instead = unit === undefined ? 'none of them' : `not ${missing.join(', ')}`;
      const message = `A unit of a plan has the findings that the plan closes (${closes.join(', ') || 'any'}), received one that has ${instead}.`;
      yield { thing, rule: 'NOT_A_GAP', message };
    } else if (unit.fullMembers !== before) {
      const message = `A unit of a plan has as many members as the plan was made for (${before ?? 'unknown'}), received ${unit.fullMembers ?? 'unknown'}.`;
      yield { thing, rule: 'MEMBERS_CHANGED', message };
    }
  }
}

function* ofOrganizations({ named, plan }: KeptPlan, now: PlanFacts): Generator<Misfit> {
  const organizations = new Map(now.organizations.map((each) => [each.id, each]));
  const attached = attachedUnits(plan.steps, new Map(named.units.map((unit) => [unit.id, unit])));
  for (const { id: thing } of named.organizations) {
    const organization = organizations.get(thing);
    if (organization === undefined) {
      const message =
        'What a plan rests on stands, with its chain unbroken, received an organization that does not.';
      yield { thing, rule: 'GONE', message };
      continue;
    }
    const full = fullness(organization, attached.get(thing) ?? [], now.rules);
    if (full !== null) yield { thing, rule: 'FULL', message: full };
  }
}

function* ofAlliances({ named }: KeptPlan, now: PlanFacts): Generator<Misfit> {
  const alliances = new Map(now.alliances.map((each) => [each.id, each]));
  for (const { id: thing, members } of named.alliances) {
    const alliance = alliances.get(thing);
    if (alliance === undefined) {
      const message = 'What a plan rests on stands, received an alliance that does not.';
      yield { thing, rule: 'GONE', message };
      continue;
    }
    const ids = (of: typeof members) => of.map(({ id, role }) => `${id} ${role}`).sort();
    const [before, after] = [ids(members), ids(alliance.members)];
    if (before.join() === after.join()) continue;
    const message = `An alliance that takes in members has those that the plan was made for (${before.length}), received others (${after.length}).`;
    yield { thing, rule: 'ALLIANCE_CHANGED', message };
  }
}

/** The units that a plan is for. */
function reachedBy({ steps, closes }: AnyPlan): Set<string> {
  const units = steps.map((step) => {
    if ('cover' in step) return step.cover.unit;
    return 'join' in step && step.join.role === 'MEMBER' ? step.join.member : null;
  });
  return new Set([...units.filter((unit) => unit !== null), ...closes.map(({ unit }) => unit)]);
}

/** The units that steps attach, by organization. */
function attachedUnits(
  steps: readonly StepInput[],
  units: ReadonlyMap<string, PlanUnit>,
): Map<string, PlanUnit[]> {
  const attached = new Map<string, PlanUnit[]>();
  for (const step of steps) {
    if (!('cover' in step) || step.cover.mode !== 'ATTACHED') continue;
    const unit = units.get(step.cover.unit);
    if (unit === undefined) continue;
    const { organization } = step.cover;
    attached.set(organization, [...(attached.get(organization) ?? []), unit]);
  }
  return attached;
}

/** Why a branch has no room for what a plan attaches to it; null where it has. */
function fullness(
  { kind, fullMembers, coveredUnits }: PlanOrganization,
  attached: readonly PlanUnit[],
  { numbers: { maximumMembers, jointUnits } }: RuleSet,
): string | null {
  if (attached.length === 0) return null;
  if (fullMembers === null)
    return 'A branch that units are attached to has known members, received one of which they are unknown.';
  const members = attached.reduce((sum, unit) => sum + (unit.fullMembers ?? 0), fullMembers);
  if (members > maximumMembers.value)
    return `A branch has at most ${maximumMembers.value} members with those that are attached to it, received ${members}.`;
  const units = coveredUnits + attached.length;
  return kind === 'JOINT_BRANCH' && units > jointUnits.value
    ? `A joint branch covers at most ${jointUnits.value} units with those that are attached to it, received ${units}.`
    : null;
}

/** What a step is about. */
function subjectOf(step: StepInput): string {
  if ('foundOrganization' in step) return step.foundOrganization.id;
  if ('foundAlliance' in step) return step.foundAlliance.id;
  if ('cover' in step) return step.cover.unit;
  return step.join.member;
}
