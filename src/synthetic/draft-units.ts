import { UNIT_KINDS, type UnitKind, valuesOf } from '../domain/vocabulary.js';
import { beginning, type SyntheticUnit } from './entities.js';
import type { Name } from './name-pools.js';
import { buildingName, unitName } from './names.js';
import type { Village } from './village-plan.js';

const IN_A_GRID: readonly UnitKind[] = ['COMPOUND', 'RESETTLEMENT_COMPOUND', 'BUILDING', 'STREET'];

/** A place's units by the plan, alive and without counts; what becomes of each is drawn later. */
export function draftUnits(village: Village): SyntheticUnit[] {
  const { own, random } = village;
  const base = { zh: own.place.base, en: own.place.baseEn };
  const compounds: Name[] = [];
  return valuesOf(UNIT_KINDS).flatMap((kind) => {
    const phase = random.int(0, 379);
    return Array.from({ length: own.units.get(kind) ?? 0 }, (_, number): SyntheticUnit => {
      const compound = isTower(number) ? undefined : compounds[number % compounds.length];
      const name =
        kind === 'BUILDING' && compound !== undefined
          ? buildingName(compound, 1 + Math.floor(number / compounds.length))
          : unitName(base, kind, number, phase);
      if (kind === 'COMPOUND') compounds.push(name);
      return {
        ...{ id: village.ids.next('u'), kind, name, region: regionOf(kind, village) },
        validFrom: beginning(random, '2008-01-01', '2024-12-31'),
        validTo: null,
        exclusion: null,
        members: null,
      };
    });
  });
}

/** Every fifth building of a community stands alone; the others are parts of its compounds. */
export function isTower(number: number): boolean {
  return number % 5 === 4;
}

function regionOf(kind: UnitKind, { own, grids, random }: Village): string {
  if (!IN_A_GRID.includes(kind) && !random.chance(0.25)) return own.place.code;
  const grid = random.pick(grids);
  return random.chance(0.3) ? random.pick(grid.micro) : grid.code;
}
