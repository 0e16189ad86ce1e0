import { valuesOf } from '../../domain/vocabulary.js';
import { type Assessment, assess } from '../assessment/assess.js';
import { UNIT_FINDINGS, type UnitFindingCode } from '../rules/findings.js';
import type { ExplainedUnit } from './explained-unit.js';
import type { ExplainedStep, StepTest } from './steps.js';

/** Which of the earlier tests each finding's condition asks for. */
const ASKS: Readonly<Record<UnitFindingCode, readonly StepTest[]>> = {
  NOT_ESTABLISHED: ['ORGANIZATION_COVERAGE', 'REQUIRED'],
  LAPSED: ['ORGANIZATION_COVERAGE'],
  BLANK: ['SURVEYED_OR_COVERED', 'REQUIRED'],
  TEMPORARY_ONLY: ['TEMPORARY_COVERAGE'],
  WORK_ONLY: ['WORK_COVERAGE', 'REQUIRED'],
  NOT_SURVEYED: ['SURVEYED_OR_COVERED'],
};

/**
 * The steps on members, exclusion and each finding.
 *
 * @param status the steps that led to the unit's status
 */
export function unitFindingSteps(
  { unit, facts, on, rules }: ExplainedUnit,
  assessment: Assessment,
  status: readonly ExplainedStep[],
): ExplainedStep[] {
  const { counts } = facts;
  const { exclusion, fullMembers: members } = assessment;
  const values = { members, minimum: rules.numbers.minimumMembers.value };
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
    text: ({ texts }) => texts.steps.members(values),
  };
  const before = [...status, required];
  return [
    required,
    {
      test: 'EXCLUDED',
      finding: null,
      outcome: exclusion !== null,
      decided: exclusion !== null,
      facts: [unit.key],
      text: ({ texts }) => texts.steps.exclusion({ exclusion }),
    },
    ...valuesOf(UNIT_FINDINGS).map((code): ExplainedStep => {
      const holds = met.has(code);
      return {
        test: 'FINDING',
        finding: code,
        outcome: holds,
        decided: holds && exclusion === null,
        facts: factsOf(ASKS[code]),
        text: ({ texts }) =>
          texts.steps.condition({
            condition: texts.conditions[code](values),
            holds,
            excluded: exclusion !== null,
          }),
      };
    }),
  ];
  function factsOf(tests: readonly StepTest[]): string[] {
    return [...new Set(before.flatMap(({ test, facts: of }) => (tests.includes(test) ? of : [])))];
  }
}
