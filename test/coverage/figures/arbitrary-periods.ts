import fc from 'fast-check';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import type { Period } from '../../../src/coverage/figures/period.js';
import { addDays, type CivilDate } from '../../../src/domain/civil-date.js';
import { unitFacts, WORLD } from '../facts/arbitrary-facts.js';
import { id } from '../facts/facts-of.js';

/** Units with ids of their own. */
export const someUnits: fc.Arbitrary<UnitFacts[]> = fc
  .array(unitFacts, { maxLength: 6 })
  .map((units) => units.map((facts, at) => ({ ...facts, id: id(`u${at}`) })));

/** From a day to the same or a later one, both near the small world. */
export const somePeriod: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: -3, max: WORLD.days + 3 }), fc.nat(WORLD.days))
  .map(([start, length]) => {
    const from = addDays(WORLD.first, start);
    return { from, to: addDays(from, length) };
  });

/** Every day of a period. */
export function daysOf({ from, to }: Period): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
