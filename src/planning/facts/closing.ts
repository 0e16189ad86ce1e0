import type { UnitFindingCode } from '../../coverage/rules/findings.js';
import type { RuleSet } from '../../coverage/rules/rules.js';
import type { PlanUnit } from './facts.js';

/** What a remedy covers a unit by: an organization (SOLO, JOINT), or work (ATTACHED, INSTRUCTOR, an alliance). */
export type Coverage = 'ORGANIZATION' | 'WORK';

/** The codes of the findings on one unit that a remedy closes, and those that it opens, in the order of the codes. */
export interface Closing {
  readonly closes: readonly UnitFindingCode[];
  readonly opens: readonly UnitFindingCode[];
}

type Judged = Pick<PlanUnit, 'status' | 'findings' | 'fullMembers'>;

/**
 * What becomes of a unit's findings on the day on which it is covered (docs/coverage.md, "Findings"): as an assessment
 * finds them that day, where nothing else changes.
 */
export function closedBy(unit: Judged, by: Coverage, rules: RuleSet): Closing {
  const codes = unit.findings.map(({ code }) => code);
  switch (by) {
    case 'ORGANIZATION':
      return { closes: codes, opens: [] };
    case 'WORK':
      return closedByWork(unit, codes, rules);
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
  return all.find((each) => each === 'ORGANIZATION') ?? all[0] ?? null;
}

/** Work leaves what only an organization closes; of a unit with too few members it leaves that there is none. */
function closedByWork(
  { status, fullMembers }: Judged,
  codes: readonly UnitFindingCode[],
  rules: RuleSet,
): Closing {
  // Covered by an organization or by work already.
  if (status === 'COVERED' || status === 'WORK_ONLY') return { closes: [], opens: [] };
  const isRequired = fullMembers !== null && fullMembers >= rules.numbers.minimumMembers.value;
  const holds: UnitFindingCode = isRequired ? 'NOT_ESTABLISHED' : 'WORK_ONLY';
  return {
    closes: codes.filter((code) => ENDED_BY_WORK.has(code)),
    opens: codes.includes(holds) ? [] : [holds],
  };
}

const ENDED_BY_WORK: ReadonlySet<UnitFindingCode> = new Set([
  'BLANK',
  'TEMPORARY_ONLY',
  'NOT_SURVEYED',
]);
