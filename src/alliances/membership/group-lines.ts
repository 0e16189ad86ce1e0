import type { Line } from '../../coverage/facts/lines.js';
import { type CivilDate, intersect, isAlive, type Lifetime } from '../../domain/civil-date.js';

/**
 * The days around one on which a party group covers a unit: an unbroken line of superiors has to lead
 * from it to an organization that is no group (domain.md, "Precise reading").
 *
 * @param covering the days on which the group, the unit and what links them exist
 * @param lines the group's lines
 * @returns null where no line is unbroken on the day
 */
export function coveredByGroup(
  covering: Lifetime,
  lines: readonly Pick<Line, 'lifetime'>[],
  on: CivilDate,
): Lifetime | null {
  const [first, ...others] = lines
    .map(({ lifetime }) => intersect(covering, lifetime))
    .filter((line) => line !== null)
    .filter((line) => isAlive(line, on));
  return first === undefined ? null : others.reduce(unitedWith, first);
}

/** The days that one or both of two lifetimes include, which share one day at least. */
function unitedWith(a: Lifetime, b: Lifetime): Lifetime {
  const starts = [a.validFrom, b.validFrom].filter((date) => date !== null).sort();
  const ends = [a.validTo, b.validTo].filter((date) => date !== null).sort();
  return {
    validFrom: starts.length < 2 ? null : (starts[0] ?? null),
    validTo: ends.length < 2 ? null : (ends[1] ?? null),
  };
}
