import { isReached } from '../facts/closing.js';
import type { GroupInstance } from '../model/groups.js';
import type { Arrangement } from './arrange.js';
import type { Component } from './components.js';
import { type Gap, hasFinding } from './gaps.js';
import type { RemedyProblem } from './problem.js';
import type { RefusalReason, Refused } from './remedy-plan.js';

/**
 * Gives the remedies that a gap does not get, each with the rule: of the kinds SOLO, JOINT, ATTACHED and INSTRUCTOR those
 * before its own, and the existing branches that were nearer or have no room.
 */
export function refusedOf(
  problem: RemedyProblem,
  { coverages, attachments }: Arrangement,
): (gap: Gap, isShared: boolean) => Refused[] {
  const { facts, options } = problem;
  const minimum = facts.rules.numbers.minimumMembers.value;
  const places = new Map<Gap, { component: Component; instance: GroupInstance; at: number }>();
  for (const [index, component] of problem.components.entries()) {
    const instance = problem.instances[index];
    if (instance === undefined) continue;
    for (const [at, gap] of component.gaps.entries()) places.set(gap, { component, instance, at });
  }
  return (gap, isShared) => {
    const mode = coverages.get(gap.unit.id)?.mode ?? null;
    return [
      ...(mode === 'SOLO'
        ? []
        : [as('SOLO', gap.members >= minimum ? 'WORSE' : 'TOO_FEW_MEMBERS')]),
      ...(mode === 'JOINT' ? [] : [as('JOINT', whyNotJoint(gap, isShared))]),
      ...(mode === 'ATTACHED' ? full(gap) : whyNotAttached(gap)),
      ...(mode === 'INSTRUCTOR'
        ? []
        : [as('INSTRUCTOR', isReached(gap.unit) ? 'REACHED_ALREADY' : 'MORE_IS_POSSIBLE')]),
    ];
  };

  function whyNotJoint(gap: Gap, isShared: boolean): RefusalReason {
    const place = places.get(gap);
    if (!isShared || place === undefined)
      return gap.members >= minimum ? 'REQUIRED_ALONE' : 'EMPTY_LEFT_OUT';
    return whyInNoGroup(place.at, place.instance);
  }

  function whyNotAttached(gap: Gap): Refused[] {
    if (isReached(gap.unit)) return [as('ATTACHED', 'REACHED_ALREADY')];
    if (hasFinding(gap.unit, 'INSTRUCTOR_DUE')) return [as('ATTACHED', 'INSTRUCTOR_DUE')];
    if (!options.attach) return [as('ATTACHED', 'NOT_ALLOWED')];
    if (!attachments.has(gap.unit.id)) return [as('ATTACHED', 'MORE_IS_POSSIBLE')];
    const refused = full(gap);
    return refused.length === 0 ? [as('ATTACHED', 'NO_BRANCH')] : refused;
  }

  function full({ unit }: Gap): Refused[] {
    const attachment = attachments.get(unit.id);
    return (attachment?.full ?? []).map(({ organization: { id, name }, why }) => ({
      kind: 'ATTACHED',
      organization: { id, name },
      why,
    }));
  }
}

function as(kind: Refused['kind'], why: RefusalReason): Refused {
  return { kind, organization: null, why };
}

/**
 * Why no group has a unit: none can (nobody is near; the most members that can be had together are too few; the fewest
 * are too many), or the aims lose less without.
 */
function whyInNoGroup(unit: number, instance: GroupInstance): RefusalReason {
  const { members, places, fewestMembers, mostMembers, mostUnits, mostRequired } = instance;
  const own = members[unit] ?? 0;
  const isRequired = (at: number) => (members[at] ?? 0) >= fewestMembers;
  let best: RefusalReason = 'NOBODY_NEAR';
  for (const place of places) {
    if (!place.includes(unit)) continue;
    const others = place.filter((at) => at !== unit);
    const free = others.filter((at) => !isRequired(at)).map((at) => members[at] ?? 0);
    const small = free.sort((a, b) => b - a).slice(0, mostUnits - 1);
    const required = others
      .filter((at) => isRequired(at) && mostRequired > Number(isRequired(unit)))
      .map((at) => members[at] ?? 0);
    if (small.length === 0 && required.length === 0) continue;
    const isPair = (others: readonly number[]) => others.some((each) => own + each <= mostMembers);
    const isEnough = own < fewestMembers && own + sumOf(small) >= fewestMembers;
    if (isEnough || isPair(required) || (own >= fewestMembers && isPair(small))) return 'WORSE';
    best = own >= fewestMembers || required.length > 0 ? 'TOO_MANY_TOGETHER' : 'TOO_FEW_TOGETHER';
  }
  return best;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
