import { type HeldTo, heldTo } from '../../coverage/rules/held-to.js';
import { isReached } from '../facts/closing.js';
import type { PlanUnit } from '../facts/facts.js';
import type { Arrangement, PlannedCoverage } from './arrange.js';
import { type Gap, hasFinding, weightOf } from './gaps.js';
import { nextBest } from './next-best.js';
import { placeKeys } from './places.js';
import type { RemedyProblem } from './problem.js';
import { refusedOf } from './refused.js';
import type { Remedy, RemedyReason } from './remedy-plan.js';

/** The remedy of each gap of a scope, with why it is that and not another; and of what is to be surveyed. */
export function remediesOf(problem: RemedyProblem, arrangement: Arrangement): Remedy[] {
  const { gaps, facts, options } = problem;
  const minimum = facts.rules.numbers.minimumMembers.value;
  const held = ({ kind, path }: PlanUnit) => heldTo(facts.rules, kind, path);
  const about = (unit: PlanUnit, weight: number) => aboutUnit(unit, weight, held(unit));
  const inModel = new Set(gaps.shared);
  const refused = refusedOf(problem, arrangement);
  const heads = [...gaps.solo, ...gaps.shared, ...gaps.alone].map((gap): Remedy => {
    const coverage = arrangement.coverages.get(gap.unit.id);
    return {
      ...about(gap.unit, gap.weight),
      kind: coverage?.mode ?? 'NONE',
      reason: reasonOf(gap, coverage),
      organization: coverage?.organization ?? null,
      next: nextBest(problem, arrangement, gap),
      refused: refused(gap, inModel.has(gap)),
    };
  });
  const unfounded = gaps.unfounded.map(({ unit, weight }): Remedy => {
    const why = { organization: null, why: 'NO_SUPERIOR' } as const;
    const kinds = ['SOLO', 'JOINT', 'ATTACHED', 'INSTRUCTOR'] as const;
    return {
      ...about(unit, weight),
      kind: 'NONE',
      reason: 'NO_SUPERIOR',
      refused: kinds.map((kind) => ({ kind, ...why })),
    };
  });
  const unclosed = gaps.unclosed.map(({ unit, weight }): Remedy => {
    const why = { organization: null, why: 'TOO_FEW_MEMBERS' } as const;
    return {
      ...about(unit, weight),
      ...{ kind: 'NONE', reason: 'TOO_FEW_FOR_OWN', refused: [{ kind: 'SOLO', ...why }] },
    };
  });
  const through = gaps.through.map(({ gap, whole }): Remedy => {
    const { id, name } = whole.unit;
    const coverage = arrangement.coverages.get(id);
    return {
      ...about(gap.unit, gap.weight),
      kind: coverage === undefined ? 'NONE' : 'THROUGH_WHOLE',
      reason: coverage === undefined ? uncovered(gap.unit) : 'PART',
      organization: coverage?.organization ?? null,
      whole: { id, name },
    };
  });
  const couldJoin = componentsFor(problem);
  const surveys = gaps.surveys.map((unit): Remedy => {
    const weight = weightOf(unit, options.weights);
    return {
      ...about(unit, weight ?? 0),
      kind: 'SURVEY',
      reason: weight === null ? 'NOT_SURVEYED' : 'MEMBERS_UNKNOWN',
      couldJoin: couldJoin(unit),
    };
  });
  return [...heads, ...unfounded, ...unclosed, ...through, ...surveys].sort(
    (a, b) => b.weight - a.weight || (a.unit < b.unit ? -1 : 1),
  );

  function reasonOf({ unit, members }: Gap, coverage: PlannedCoverage | undefined): RemedyReason {
    switch (coverage?.mode) {
      case 'SOLO':
        if (hasFinding(unit, 'OWN_BRANCH_DUE')) return 'OWN_BRANCH_DUE';
        return members >= held(unit).minimum ? 'REQUIRED' : 'ENOUGH_MEMBERS';
      case 'JOINT':
        return members >= minimum ? 'REQUIRED_TOGETHER' : 'TOGETHER';
      case 'ATTACHED':
        return 'ROOM';
      case 'INSTRUCTOR':
        return hasFinding(unit, 'INSTRUCTOR_DUE') ? 'INSTRUCTOR_DUE' : 'LAST_RESORT';
      case undefined:
        return uncovered(unit);
    }
  }
}

function uncovered(unit: PlanUnit): RemedyReason {
  return isReached(unit) ? 'REACHED_ALREADY' : 'NO_SUPERIOR';
}

function aboutUnit(
  unit: PlanUnit,
  weight: number,
  { minimum, threshold }: HeldTo,
): Omit<Remedy, 'kind' | 'reason'> {
  return {
    unit: unit.id,
    name: unit.name,
    nameEn: unit.nameEn,
    findings: unit.findings.map(({ code }) => code),
    members: unit.fullMembers,
    minimum,
    clauses: [
      ...(threshold === null ? [] : [threshold.id]),
      ...unit.findings.flatMap(({ clause }) => clause ?? []),
    ],
    weight,
    organization: null,
    whole: null,
    couldJoin: [],
    next: null,
    refused: [],
  };
}

/** Which components have a place in common with a unit. */
function componentsFor({ components, options }: RemedyProblem): (unit: PlanUnit) => number[] {
  const keysOf = placeKeys(options);
  const byKey = new Map<string, number>();
  for (const [at, { gaps }] of components.entries())
    for (const { unit } of gaps) for (const key of keysOf(unit)) byKey.set(key, at);
  return (unit) => {
    const found = keysOf(unit).flatMap((key) => byKey.get(key) ?? []);
    return [...new Set(found)].sort((a, b) => a - b);
  };
}
