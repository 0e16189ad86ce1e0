import { isAlive } from '../../domain/civil-date.js';
import { hasEnded } from '../../domain/timeline.js';
import type { Assessment } from '../assessment/assess.js';
import { type ReachSort, reachesOf } from '../assessment/reach.js';
import { unitHistoryOf } from '../assessment/unit-history.js';
import type { ExplainedUnit } from './explained-unit.js';
import { type ExplainedStep, restingOn, withOutside } from './steps.js';
import type { Text } from './text.js';
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
    ...{ facts: [key], outside: false },
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
      ...{ facts: [], outside: false },
      text: ({ texts }) => texts.steps.nothingKnown({ holds: status === 'UNKNOWN' }),
    },
  ];
}

/** Rests on what gives such coverage on the day; where nothing does, on all that would have. */
function coverageStep({ influences, on, told }: ExplainedUnit, sort: ReachSort) {
  const recorded = influences.filter(({ sorts }) => sorts.includes(sort));
  const holding = influences.filter(({ reaches }) =>
    reaches.some((reach) => reach.sort === sort && isAlive(reach.lifetime, on)),
  );
  const rows = holding.flatMap(({ rowsOn }) => rowsOn(on));
  const keys = holding.length > 0 ? rows.map(({ key }) => key) : recorded.map(({ key }) => key);
  const rests = restingOn(keys, told);
  const text: Text = ({ texts, nameOf, outside }) => {
    const others = outside[sort === 'WORK' ? 'FACT' : 'ORGANIZATION'];
    const by = holding.map(({ key, by: name, mode }) =>
      told.row(key) ? texts.coveredBy({ name: nameOf(name), mode }) : others,
    );
    const known = recorded.filter(({ key }) => told.row(key));
    return texts.steps.coverage[sort]({
      by: [...new Set(by)],
      recorded: new Set(known.map(({ key }) => key)).size,
    });
  };
  const step: Pick<ExplainedStep, 'outcome' | 'facts' | 'outside' | 'text'> = {
    outcome: holding.length > 0,
    ...rests,
    // Where it holds, it says of each by what.
    text: withOutside(rests.outside && holding.length === 0, text),
  };
  return step;
}

function lookedStep({
  facts,
  influences,
  on,
  rules,
  told,
}: ExplainedUnit): Omit<ExplainedStep, 'decided'> {
  const { organization, work, temporary } = unitHistoryOf(facts, reachesOf(facts, rules), rules);
  const covered = [organization, work, temporary].some((timeline) => hasEnded(timeline, on));
  const ended = influences.flatMap(({ key, reaches }) =>
    reaches.flatMap(({ lifetime: { validTo } }) =>
      covered && validTo !== null && validTo <= on ? [{ key, validTo }] : [],
    ),
  );
  const done = facts.surveys.filter((survey) => survey.on <= on);
  const isTold = ({ key }: { readonly key: string }) => told.row(key);
  const surveyed =
    done
      .filter(isTold)
      .map((survey) => survey.on)
      .sort()[0] ?? null;
  const coveredUntil =
    ended
      .filter(isTold)
      .map(({ validTo }) => validTo)
      .sort()
      .at(-1) ?? null;
  const rests = restingOn(
    [...done, ...ended].map(({ key }) => key),
    told,
  );
  return {
    test: 'SURVEYED_OR_COVERED',
    finding: null,
    outcome: done.length > 0 || covered,
    ...rests,
    text: ({ texts, outside }) =>
      texts.steps.surveyedOrCovered({
        surveyed,
        coveredUntil,
        outside: rests.outside ? outside.FACT : '',
      }),
  };
}
