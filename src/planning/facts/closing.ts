import { type DutyKind, findingOf } from '../../coverage/rules/duties.js';
import type { UnitFindingCode } from '../../coverage/rules/findings.js';
import { heldTo } from '../../coverage/rules/held-to.js';
import type { RuleSet } from '../../coverage/rules/rules.js';
import type { PlanUnit } from './facts.js';

/**
 * What a remedy covers a unit by, what closes more first: an organization of its own or a shared one, an instructor, or
 * other work (ATTACHED, an alliance).
 */
const COVERAGES = ['SOLO', 'JOINT', 'INSTRUCTOR', 'WORK'] as const;
export type Coverage = (typeof COVERAGES)[number];

/** The codes of the findings on one unit that a remedy closes, and those that it opens, in the order of the codes. */
export interface Closing {
  readonly closes: readonly UnitFindingCode[];
  readonly opens: readonly UnitFindingCode[];
}

type Judged = Pick<PlanUnit, 'kind' | 'path' | 'status' | 'findings' | 'fullMembers' | 'owes'>;

/**
 * What becomes of a unit's findings on the day on which it is covered (docs/coverage.md, "Findings"): as an assessment
 * finds them that day, where nothing else changes.
 */
export function closedBy(unit: Judged, by: Coverage, rules: RuleSet): Closing {
  const codes = unit.findings.map(({ code }) => code);
  switch (by) {
    case 'SOLO':
      return { closes: codes, opens: [] };
    case 'JOINT':
      return {
        closes: codes.filter((code) => code !== 'OWN_BRANCH_DUE'),
        opens: brought(unit, ['OWN_BRANCH']),
      };
    case 'INSTRUCTOR':
    case 'WORK':
      return closedByWork(unit, by, codes, rules);
  }
}

/**
 * What becomes of units when some things are covered: a unit as it is covered itself or as one of its wholes is, by
 * whose coverage it is covered as well, and an organization before work. By id; units of which nothing changes are left
 * out.
 *
 * @param covered by id, units that the facts do not have among them
 */
export function closings(
  units: readonly (Judged & Pick<PlanUnit, 'id' | 'wholes'>)[],
  covered: ReadonlyMap<string, Coverage>,
  rules: RuleSet,
): ReadonlyMap<string, Closing> {
  const found = new Map<string, Closing>();
  for (const unit of units) {
    const by = coverageOf([unit.id, ...unit.wholes].flatMap((id) => covered.get(id) ?? []));
    if (by === null) continue;
    const closing = closedBy(unit, by, rules);
    if (closing.closes.length + closing.opens.length > 0) found.set(unit.id, closing);
  }
  return found;
}

function coverageOf(all: readonly Coverage[]): Coverage | null {
  return COVERAGES.find((each) => all.includes(each)) ?? null;
}

/** Work leaves what only an organization closes; of a unit with too few members it leaves that there is none. */
function closedByWork(
  unit: Judged,
  by: 'INSTRUCTOR' | 'WORK',
  codes: readonly UnitFindingCode[],
  rules: RuleSet,
): Closing {
  const { kind, path, status, fullMembers } = unit;
  const instructed = codes.filter((code) => code === 'INSTRUCTOR_DUE' && by === 'INSTRUCTOR');
  // Covered by an organization or by work already.
  if (status === 'COVERED' || status === 'WORK_ONLY') return { closes: instructed, opens: [] };
  const { minimum } = heldTo(rules, kind, path);
  const isRequired = fullMembers !== null && fullMembers >= minimum;
  const holds: UnitFindingCode = isRequired ? 'NOT_ESTABLISHED' : 'WORK_ONLY';
  const left: readonly DutyKind[] = by === 'WORK' ? ['OWN_BRANCH', 'INSTRUCTOR'] : ['OWN_BRANCH'];
  return {
    closes: codes.filter((code) => ENDED_BY_WORK.has(code) || instructed.includes(code)),
    opens: [...(codes.includes(holds) ? [] : [holds]), ...brought(unit, left)],
  };
}

/** Of a unit of which nothing was known it is known then that duties are broken. */
function brought({ status, owes }: Judged, left: readonly DutyKind[]): UnitFindingCode[] {
  return status === 'UNKNOWN' ? left.filter((duty) => owes.includes(duty)).map(findingOf) : [];
}

/** Whether further work coverage closes nothing on a unit, as work or an organization reaches it. */
export function isReached({ status, findings }: Pick<PlanUnit, 'status' | 'findings'>): boolean {
  const isCovered = status === 'COVERED' || status === 'WORK_ONLY';
  return isCovered && findings.every(({ code }) => code !== 'INSTRUCTOR_DUE');
}

const ENDED_BY_WORK: ReadonlySet<UnitFindingCode> = new Set([
  'BLANK',
  'TEMPORARY_ONLY',
  'NOT_SURVEYED',
  'PRIORITY_DUE',
]);
