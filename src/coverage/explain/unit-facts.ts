import { type CivilDate, isAlive } from '../../domain/civil-date.js';
import type { RuleSet } from '../rules/rules.js';
import { type Breaking, endBreaking } from './breaking.js';
import { type ExplainedFact, explainedFacts } from './facts.js';
import { type Influence, rowsOfAlliance, rowsOfCoverage } from './influences.js';
import { rungsIn } from './lines.js';
import type { CoverageRow, MembershipRow, Row, ServiceRow } from './rows.js';
import type { UnitTrace } from './unit-trace.js';

/** Every fact that a unit's assessment rests on, the unit itself first. */
export function unitFactList(
  trace: UnitTrace,
  influences: readonly Influence[],
  on: CivilDate,
  rules: RuleSet,
): ExplainedFact[] {
  const { unit, coverages, alliances, surveys, counts, rows } = trace;
  const rungsOf = rungsIn(rows);
  const relevant: Row[] = [
    unit,
    ...coverages.flatMap((each) => [...rowsOfCoverage(each), ...rungsOf(each.organization)]),
    ...alliances.flatMap(rowsOfAlliance),
    ...surveys,
    ...counts,
  ];
  const reaching = new Set(
    influences
      .filter(({ reaches }) => reaches.some(({ lifetime }) => isAlive(lifetime, on)))
      .map(({ key }) => key),
  );
  return explainedFacts(relevant, { id: unit.id, on, rows }, (row) => {
    if (row.table !== 'coverages' && row.table !== 'memberships' && row.table !== 'services')
      return null;
    return reaching.has(row.key) ? null : withoutEffect(row, trace, on, rules);
  });
}

/** Why what holds by itself does not reach the unit on the day. */
function withoutEffect(
  row: CoverageRow | MembershipRow | ServiceRow,
  { unit, coverages, alliances }: UnitTrace,
  on: CivilDate,
  { extensions }: RuleSet,
): Breaking {
  if (!isAlive(unit.lifetime, on)) return endBreaking(unit, on);
  const traced = [...coverages, ...alliances].filter(({ edge }) => edge.key === row.key);
  const throughs = traced.flatMap(({ through }) => (through === null ? [] : [through]));
  const [through] = throughs;
  if (through !== undefined) {
    const because = through.whole.id;
    if (!throughs.some(({ part }) => isAlive(part.lifetime, on)))
      return { broken: 'NOT_A_PART', because, date: null };
    if (!extensions.some((pair) => pair.whole === through.whole.kind && pair.part === unit.kind))
      return { broken: 'NOT_EXTENDED', because, date: null };
  }
  if (row.table === 'coverages')
    return { broken: 'NO_LINE', because: row.organization, date: null };
  throw new Error(`What holds reaches its unit, or has a reason not to, received ${row.key}.`);
}
