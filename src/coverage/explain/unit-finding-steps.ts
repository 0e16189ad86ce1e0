import { type Assessment, assess } from '../assessment/assess.js';
import { countOn, countsInOrder } from '../assessment/members.js';
import { findingOf } from '../rules/duties.js';
import type { UnitFindingCode } from '../rules/findings.js';
import { unitFindingsUnder } from '../rules/rules.js';
import type { ExplainedUnit } from './explained-unit.js';
import { type ExplainedStep, type StepTest, withOutside } from './steps.js';

/** Which of the earlier tests each finding's condition asks for. */
const ASKS: Readonly<Record<UnitFindingCode, readonly StepTest[]>> = {
  NOT_ESTABLISHED: ['ORGANIZATION_COVERAGE', 'REQUIRED'],
  LAPSED: ['ORGANIZATION_COVERAGE'],
  BLANK: ['SURVEYED_OR_COVERED', 'REQUIRED'],
  TEMPORARY_ONLY: ['TEMPORARY_COVERAGE'],
  WORK_ONLY: ['WORK_COVERAGE', 'REQUIRED'],
  NOT_SURVEYED: ['SURVEYED_OR_COVERED'],
  // What was counted, of which REQUIRED asks, and since when the unit is there.
  PRIORITY_DUE: ['EXISTS', 'ORGANIZATION_COVERAGE', 'WORK_COVERAGE', 'REQUIRED'],
  OWN_BRANCH_DUE: ['EXISTS', 'ORGANIZATION_COVERAGE', 'REQUIRED'],
  INSTRUCTOR_DUE: ['EXISTS', 'ORGANIZATION_COVERAGE', 'WORK_COVERAGE', 'REQUIRED'],
};

/**
 * The steps on members, exclusion and each finding.
 *
 * @param exists the step that asks whether the unit exists
 * @param status the steps that led to its status
 */
export function unitFindingSteps(
  { unit, facts, on, rules, held }: ExplainedUnit,
  assessment: Assessment,
  exists: ExplainedStep,
  status: readonly ExplainedStep[],
): ExplainedStep[] {
  const { counts } = facts;
  const { exclusion, fullMembers: members } = assessment;
  const counted = countOn(countsInOrder(counts), on);
  const values = {
    ...{ members, minimum: held.minimum, begins: unit.lifetime.validFrom },
    ...{ staff: counted?.staff ?? null, revenue: counted?.revenue ?? null },
  };
  // What would be found without the exclusion: its conditions are answered, too.
  const plain = assess({ ...facts, exclusion: null }, on, rules)?.findings ?? [];
  const met = new Set(plain.map(({ code }) => code));
  const known = counts.filter((count) => count.on <= on).map((count) => count.on);
  const last = known.sort().at(-1);
  const required: ExplainedStep = {
    test: 'REQUIRED',
    finding: null,
    outcome: assessment.required,
    decided: false,
    facts: counts.filter((count) => count.on === last).map(({ key }) => key),
    outside: false,
    text: ({ texts }) => texts.steps.members(values),
  };
  const before = [exists, ...status, required];
  return [
    required,
    {
      test: 'EXCLUDED',
      finding: null,
      outcome: exclusion !== null,
      decided: exclusion !== null,
      ...{ facts: [unit.key], outside: false },
      text: ({ texts }) => texts.steps.exclusion({ exclusion }),
    },
    ...unitFindingsUnder(rules).map((code): ExplainedStep => {
      const holds = met.has(code);
      const asked = before.filter(({ test }) => ASKS[code].includes(test));
      const outside = asked.some((step) => step.outside);
      return {
        test: 'FINDING',
        finding: code,
        outcome: holds,
        decided: holds && exclusion === null,
        ...{ facts: [...new Set(asked.flatMap(({ facts: of }) => of))], outside },
        text: withOutside(outside, ({ texts }) =>
          texts.steps.condition({
            condition: texts.conditions[code]({ ...values, when: whenOf(code) }),
            holds,
            excluded: exclusion !== null,
          }),
        ),
      };
    }),
  ];

  function whenOf(code: UnitFindingCode) {
    return held.duties.filter(({ duty }) => findingOf(duty) === code).flatMap(({ when }) => when);
  }
}
