import fc from 'fast-check';
import { FIRST_DAY, LAST_DAY, stagesOf } from '../../../src/coverage/assessment/stages.js';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import type { IndexedUnit, PlacedUnit } from '../../../src/coverage/index/indexed-unit.js';
import type { Place, RegionPath } from '../../../src/coverage/index/place.js';
import { packStages } from '../../../src/coverage/index/stage-text.js';
import { addDays, type CivilDate } from '../../../src/domain/civil-date.js';
import type { SourceKind, UnitKind } from '../../../src/domain/vocabulary.js';
import { unitFacts, WORLD } from '../facts/arbitrary-facts.js';
import { id } from '../facts/facts-of.js';
import { dutyRules as rules } from '../rules/arbitrary-rules.js';

/** A unit with the facts that its stages follow from. */
export interface KnownUnit {
  readonly facts: UnitFacts;
  readonly place: Place;
  readonly reading: string;
}

/** Two regions at the top, one of which has a name that another one's starts with; grids in two of the finest. */
const PATHS: readonly RegionPath[] = [
  { path: ['3'], grids: [] },
  { path: ['3', '31'], grids: [] },
  { path: ['3', '31', '311'], grids: [] },
  { path: ['3', '31', '311'], grids: ['g1'] },
  { path: ['3', '31', '311'], grids: ['g1', 'm1'] },
  { path: ['3', '31', '311'], grids: ['g1', 'm2'] },
  { path: ['3', '31', '311'], grids: ['a2'] },
  { path: ['3', '31', '312'], grids: [] },
  { path: ['3', '31-b'], grids: [] },
  { path: ['3', '31-b', '0'], grids: ['G3'] },
  { path: ['3-x'], grids: [] },
  { path: ['3-x', '4'], grids: [] },
];

/** Some regions none of which lies in another. */
export const apart: fc.Arbitrary<string[]> = fc.constantFrom(
  [],
  ['311', '312'],
  ['m1', 'm2', 'a2', '312', '4'],
  ['31', '31-b'],
  ['g1', '31-b', '3-x'],
  ['3', '4', 'nowhere'],
);

export const REGIONS = [
  ...new Set(PATHS.flatMap(({ path, grids }) => [...path, ...grids])),
  'none',
];
export const KINDS: readonly UnitKind[] = ['ENTERPRISE', 'BUILDING', 'COMPOUND'];
export const SOURCES: readonly SourceKind[] = ['LEDGER', 'DOCUMENT'];

const place: fc.Arbitrary<Place> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    sourceKind: fc.constantFrom(...SOURCES),
    at: fc.constantFrom(...PATHS),
  })
  .map(({ at, ...rest }) => ({ ...rest, ...at }));

/** What is beyond U+FFFF comes last by code point, and not by UTF-16. */
const reading = fc.string({
  unit: fc.constantFrom('a', 'b', 'Z', '\u4e00', '\uff21', '\u{20000}'),
  maxLength: 3,
});

export const NAMES = ['a', 'b', 'B', 'c-1', 'c', 'd.2', 'd', 'e', 'f', 'g', 'h', 'i'];

/** Units with ids of their own; facts without a finding are rare among them. */
export function unitsUpTo(maxLength: number): fc.Arbitrary<KnownUnit[]> {
  return fc.uniqueArray(
    fc
      .record({ name: fc.constantFrom(...NAMES), facts: unitFacts, place, reading })
      .map(({ name, facts, ...rest }) => ({ ...rest, facts: { ...facts, id: id(name) } })),
    { maxLength, selector: ({ facts }) => facts.id },
  );
}

export const someDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: -3, max: WORLD.days + 3 })
  .map((offset) => addDays(WORLD.first, offset));

export function indexed(unit: KnownUnit): IndexedUnit {
  const stages = packStages(stagesOf(unit.facts, FIRST_DAY, LAST_DAY, rules));
  return { ...placedUnit(unit), stages };
}

/** One in two has a name in English. */
export function placedUnit({ facts: { id }, place, reading }: KnownUnit): PlacedUnit {
  return { id, place, name: `\u{20000}${id}`, nameEn: id < 'd' ? id : null, reading };
}
