import { isAlive } from '../../domain/civil-date.js';
import type { RecordedRows, Row } from '../facts/recorded-rows.js';
import { type Breaking, endBreaking } from './breaking.js';
import type { ExplainedUnit } from './explained-unit.js';
import { type ExplainedFact, explainedFacts } from './facts.js';
import { rowsBehindCoverage, rowsOfAlliance } from './influences.js';

/** Every fact that a unit's assessment rests on and that may be told, the unit itself first. */
export function unitFactList(explained: ExplainedUnit): ExplainedFact[] {
  const { unit, facts, influences, rows, on, held, told } = explained;
  const relevant: Row[] = [
    unit,
    ...facts.coverages.flatMap(rowsBehindCoverage),
    ...facts.alliances.flatMap(rowsOfAlliance),
    ...facts.surveys,
    ...facts.counts,
  ];
  const reaching = new Set(
    influences
      .filter(({ reaches }) => reaches.some(({ lifetime }) => isAlive(lifetime, on)))
      .map(({ key }) => key),
  );
  const hasDuties = held.duties.length > 0;
  return explainedFacts(relevant, { id: unit.id, on, rows, hasDuties, told }, (row) => {
    if (row.table !== 'coverages' && row.table !== 'memberships' && row.table !== 'services')
      return null;
    return reaching.has(row.key) ? null : withoutEffect(row, explained);
  });
}

/** Why what holds by itself does not reach the unit on the day. */
function withoutEffect(
  row: RecordedRows['coverages' | 'memberships' | 'services'],
  { unit, facts, on, rules: { extensions } }: ExplainedUnit,
): Breaking {
  if (!isAlive(unit.lifetime, on)) return endBreaking(unit, on);
  const made = [...facts.coverages, ...facts.alliances].filter(({ edge }) => edge.key === row.key);
  const throughs = made.flatMap(({ through }) => (through === null ? [] : [through]));
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
