import { isAlive } from '../../domain/civil-date.js';
import type { Status } from '../../domain/vocabulary.js';
import { assess } from '../assessment/assess.js';
import { courseOf } from '../assessment/course.js';
import { reachesOf } from '../assessment/reach.js';
import { maturityOf } from '../assessment/unit-findings.js';
import type { UnitFindingCode } from '../rules/findings.js';
import { type ExplainedEnd, type ExplainedEvent, eventsOf } from './ends.js';
import { rowsOfAlliance, rowsOfCoverage } from './influences.js';
import { rungsIn } from './lines.js';
import type { Row } from './rows.js';
import type { UnitCase } from './unit-case.js';

/** What a unit's assessment then comes to. */
export interface UnitAfter {
  readonly status: Status;
  readonly findings: readonly UnitFindingCode[];
}

/** Until when a unit's assessment holds; of one that is yet to begin, its first day. Null: no end known. */
export function unitEnd(unitCase: UnitCase): ExplainedEnd<UnitAfter> | null {
  const { trace, assessment, on, rules } = unitCase;
  const { validFrom } = trace.unit.lifetime;
  const begins = validFrom !== null && validFrom > on ? validFrom : null;
  const end = assessment === null ? begins : assessment.holdsUntil;
  if (end === null) return null;
  const after = assess(trace.facts, end, rules);
  return {
    on: end,
    events: [
      ...eventsOf(bearingRows(unitCase, end), end, { id: trace.unit.id, rows: trace.rows }),
      ...maturing(unitCase, end),
    ],
    after:
      after === null
        ? null
        : { status: after.status, findings: after.findings.map(({ code }) => code) },
  };
}

/** The rows whose dates the assessment asks for: those of what reaches the unit from or until that day. */
function bearingRows({ trace, influences }: UnitCase, end: string): Set<Row> {
  const { unit, coverages, alliances, surveys, counts, rows } = trace;
  const turning = new Set(
    influences
      .filter(({ reaches }) =>
        reaches.some(({ lifetime }) => lifetime.validFrom === end || lifetime.validTo === end),
      )
      .map(({ key }) => key),
  );
  const rungsOf = rungsIn(rows);
  const first = surveys.map((survey) => survey.on).sort()[0];
  return new Set<Row>([
    unit,
    ...coverages
      .filter(({ edge }) => turning.has(edge.key))
      .flatMap((each) => [...rowsOfCoverage(each), ...rungsOf(each.organization)]),
    ...alliances.filter(({ edge }) => turning.has(edge.key)).flatMap(rowsOfAlliance),
    ...surveys.filter((survey) => survey.on === first),
    ...counts,
  ]);
}

/** A temporary coverage comes of age only where nothing else covers the unit. */
function maturing({ trace, influences, assessment, on, rules }: UnitCase, end: string) {
  const { facts, unit } = trace;
  if (assessment?.status !== 'TEMPORARY_ONLY') return [];
  const course = courseOf(facts, reachesOf(facts, rules));
  if (maturityOf(course, on, rules) !== end) return [];
  const temporary = influences.filter(({ reaches }) =>
    reaches.some(({ sort, lifetime }) => sort === 'TEMPORARY' && isAlive(lifetime, on)),
  );
  const months = rules.numbers.temporaryMonths.value;
  return temporary.map(
    ({ key }): ExplainedEvent => ({
      kind: 'MATURES',
      fact: key,
      text: ({ texts, nameOf }) => texts.events.coverageDue({ name: nameOf(unit.id), months }),
    }),
  );
}
