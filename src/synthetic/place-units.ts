import { isTower } from './draft-units.js';
import { partEntries } from './edges.js';
import { type SyntheticUnit, unitEntries } from './entities.js';
import type { Random } from './random.js';
import type { CsvEntries } from './rows.js';
import type { Village } from './village-plan.js';

/** The rows of a place's units with their counts, in the order of their ids, and of what is part of what. */
export function* placeUnitEntries({ random }: Village, all: readonly SyntheticUnit[]): CsvEntries {
  const units = all.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
  for (const unit of units) {
    yield* unitEntries(unit, unit.kind === 'VILLAGE_BODY' ? villageCells(random) : {}, random);
  }
  const of = (kind: SyntheticUnit['kind']) => units.filter((unit) => unit.kind === kind);
  const compounds = of('COMPOUND');
  for (const [number, building] of of('BUILDING').entries()) {
    const compound = isTower(number) ? undefined : compounds[number % compounds.length];
    if (compound !== undefined) yield* partEntries(building, compound);
  }
  const chains = of('INDUSTRY_CHAIN');
  if (chains.length === 0) return;
  for (const link of [...of('COOPERATIVE'), ...of('ENTERPRISE')]) {
    if (random.chance(0.6)) yield* partEntries(link, random.pick(chains));
  }
}

/** What is known of a village's own income (yuan a year) and of those sent to help it. */
function villageCells(random: Random) {
  const draw = random.next();
  const annual_income =
    draw < 0.08
      ? null
      : draw < 0.1
        ? 100_000
        : draw < 0.2
          ? thousands(25, 99)
          : thousands(101, 900);
  return {
    annual_income,
    first_secretary: random.chance(0.92) ? random.chance(0.35) : null,
    resident_team: random.chance(0.92) ? random.chance(0.3) : null,
  };

  function thousands(low: number, high: number) {
    return random.int(low, high) * 1_000;
  }
}
