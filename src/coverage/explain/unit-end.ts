import { isAlive, monthsAfter } from '../../domain/civil-date.js';
import type { Status } from '../../domain/vocabulary.js';
import { assess } from '../assessment/assess.js';
import { heldOver } from '../assessment/held-over.js';
import { reachesOf } from '../assessment/reach.js';
import { maturityOf } from '../assessment/unit-findings.js';
import { unitHistoryOf } from '../assessment/unit-history.js';
import type { Row } from '../facts/recorded-rows.js';
import type { UnitFindingCode } from '../rules/findings.js';
import { type ExplainedEnd, type ExplainedEvent, endOn, eventsOf } from './ends.js';
import type { ExplainedUnit } from './explained-unit.js';
import { rowsBehindCoverage, rowsOfAlliance } from './influences.js';

/** What a unit's assessment then comes to. */
export interface UnitAfter {
  readonly status: Status;
  readonly findings: readonly UnitFindingCode[];
}

/** Until when a unit's assessment holds; of one that is yet to begin, its first day. Null: no end known. */
export function unitEnd(explained: ExplainedUnit): ExplainedEnd<UnitAfter> | null {
  const { unit, facts, rows, assessment, on, rules, held, told } = explained;
  const hasDuties = held.duties.length > 0;
  const { validFrom } = unit.lifetime;
  const begins = validFrom !== null && validFrom > on ? validFrom : null;
  const end = assessment === null ? begins : assessment.holdsUntil;
  if (end === null) return null;
  const happening = () => [
    ...eventsOf(bearingRows(explained, end), end, { id: unit.id, rows, hasDuties }),
    ...maturing(explained, end),
    ...comingOfYears(explained, end),
    ...comingElsewhere(explained, end),
  ];
  return endOn(end, told, happening, () => {
    const after = assess(facts, end, rules);
    if (after === null) return null;
    return { status: after.status, findings: after.findings.map(({ code }) => code) };
  });
}

/** The rows whose dates the assessment asks for: those of what reaches the unit from or until that day. */
function bearingRows({ unit, facts, influences }: ExplainedUnit, end: string): Set<Row> {
  const { coverages, alliances, surveys, counts } = facts;
  const turning = new Set(
    influences
      .filter(({ reaches }) =>
        reaches.some(({ lifetime }) => lifetime.validFrom === end || lifetime.validTo === end),
      )
      .map(({ key }) => key),
  );
  const first = surveys.map((survey) => survey.on).sort()[0];
  return new Set<Row>([
    unit,
    ...coverages.filter(({ edge }) => turning.has(edge.key)).flatMap(rowsBehindCoverage),
    ...alliances.filter(({ edge }) => turning.has(edge.key)).flatMap(rowsOfAlliance),
    ...surveys.filter((survey) => survey.on === first),
    ...counts,
  ]);
}

/** A temporary coverage comes of age only where nothing else covers the unit. */
function maturing({ unit, facts, influences, assessment, on, rules }: ExplainedUnit, end: string) {
  if (assessment?.status !== 'TEMPORARY_ONLY') return [];
  const history = unitHistoryOf(facts, reachesOf(facts, rules), rules);
  if (maturityOf(history, on, rules) !== end) return [];
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

/** The unit has been there for as many years as a duty asks for. */
function comingOfYears({ unit, held }: ExplainedUnit, end: string): ExplainedEvent[] {
  const { validFrom } = unit.lifetime;
  const asked = new Set(
    held.duties.flatMap(({ when }) => when.flatMap(({ years }) => years ?? [])),
  );
  return [...asked]
    .filter((years) => validFrom !== null && monthsAfter(validFrom, 12 * years) === end)
    .map((years) => ({
      kind: 'MATURES',
      fact: unit.key,
      text: ({ texts, nameOf }) => texts.events.yearsOver({ name: nameOf(unit.id), years }),
    }));
}

/** The unit lies in other regions from that day on, where the rule set asks for something else. */
function comingElsewhere({ unit, facts, rules }: ExplainedUnit, end: string): ExplainedEvent[] {
  if (!heldOver(rules, facts).changes.some((day) => day === end)) return [];
  return [
    {
      kind: 'MOVES',
      fact: unit.key,
      text: ({ texts, nameOf }) => texts.events.liesElsewhere({ name: nameOf(unit.id) }),
    },
  ];
}
