import { isAlive } from '../../domain/civil-date.js';
import { hasEnded } from '../../domain/timeline.js';
import type { Assessment } from '../assessment/assess.js';
import { type ReachSort, reachesOf } from '../assessment/reach.js';
import { unitHistoryOf } from '../assessment/unit-history.js';
import type { ExplainedUnit } from './explained-unit.js';
import type { ExplainedStep } from './steps.js';
import { unitFindingSteps } from './unit-finding-steps.js';

/**
 * The ordered tests of "A unit's status on a date t" (domain.md), then those of its members, of its
 * exclusion and of each finding. All are answered, those behind the one that decided too.
 */
export function unitSteps(explained: ExplainedUnit): ExplainedStep[] {
  const { assessment } = explained;
  const exists = existsStep(explained);
  if (assessment === null) return [exists];
  const status = statusSteps(explained, assessment);
  return [exists, ...status, ...unitFindingSteps(explained, assessment, exists, status)];
}

function existsStep({ unit, assessment, on }: ExplainedUnit): ExplainedStep {
  const { id, key, lifetime } = unit;
  const holds = assessment !== null;
  return {
    test: 'EXISTS',
    finding: null,
    outcome: holds,
    decided: !holds,
    facts: [key],
    text: ({ texts, nameOf }) => texts.steps.exists({ name: nameOf(id), on, lifetime, holds }),
  };
}

const COVERAGE_TESTS = [
  ['ORGANIZATION_COVERAGE', 'ORGANIZATION', 'COVERED'],
  ['WORK_COVERAGE', 'WORK', 'WORK_ONLY'],
  ['TEMPORARY_COVERAGE', 'TEMPORARY', 'TEMPORARY_ONLY'],
] as const;

function statusSteps(explained: ExplainedUnit, { status }: Assessment): ExplainedStep[] {
  return [
    ...COVERAGE_TESTS.map(([test, sort, decides]): ExplainedStep => {
      const step = coverageStep(explained, sort);
      return { test, finding: null, decided: status === decides, ...step };
    }),
    { ...lookedStep(explained), decided: status === 'GAP' },
    {
      test: 'NOTHING_KNOWN',
      finding: null,
      outcome: status === 'UNKNOWN',
      decided: status === 'UNKNOWN',
      facts: [],
      text: ({ texts }) => texts.steps.nothingKnown({ holds: status === 'UNKNOWN' }),
    },
  ];
}

/** Rests on what gives such coverage on the day; where nothing does, on all that would have. */
function coverageStep({ influences, on }: ExplainedUnit, sort: ReachSort) {
  const recorded = influences.filter(({ sorts }) => sorts.includes(sort));
  const holding = influences.filter(({ reaches }) =>
    reaches.some((reach) => reach.sort === sort && isAlive(reach.lifetime, on)),
  );
  const rows = holding.flatMap(({ rowsOn }) => rowsOn(on));
  const keys = holding.length > 0 ? rows.map(({ key }) => key) : recorded.map(({ key }) => key);
  const step: Pick<ExplainedStep, 'outcome' | 'facts' | 'text'> = {
    outcome: holding.length > 0,
    facts: [...new Set(keys)],
    text: ({ texts, nameOf }) =>
      texts.steps.coverage[sort]({
        by: [
          ...new Set(holding.map(({ by, mode }) => texts.coveredBy({ name: nameOf(by), mode }))),
        ],
        recorded: new Set(recorded.map(({ key }) => key)).size,
      }),
  };
  return step;
}

function lookedStep({
  facts,
  influences,
  on,
  rules,
}: ExplainedUnit): Omit<ExplainedStep, 'decided'> {
  const { organization, work, temporary } = unitHistoryOf(facts, reachesOf(facts, rules), rules);
  const covered = [organization, work, temporary].some((timeline) => hasEnded(timeline, on));
  const ended = influences.flatMap(({ key, reaches }) =>
    reaches.flatMap(({ lifetime: { validTo } }) =>
      covered && validTo !== null && validTo <= on ? [{ key, validTo }] : [],
    ),
  );
  const done = facts.surveys.filter((survey) => survey.on <= on);
  const surveyed = done.map((survey) => survey.on).sort()[0] ?? null;
  const coveredUntil =
    ended
      .map(({ validTo }) => validTo)
      .sort()
      .at(-1) ?? null;
  return {
    test: 'SURVEYED_OR_COVERED',
    finding: null,
    outcome: surveyed !== null || covered,
    facts: [...new Set([...done, ...ended].map(({ key }) => key))],
    text: ({ texts }) => texts.steps.surveyedOrCovered({ surveyed, coveredUntil }),
  };
}
