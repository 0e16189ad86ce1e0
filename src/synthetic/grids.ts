import type { Random } from './random.js';
import type { CsvEntries } from './rows.js';
import type { Slice } from './slices.js';
import type { Grid, Village } from './village-plan.js';

/** The grids of a slice, each with one or two micro-grids; the codes are the model's own. */
export function drawGrids({ place, grids, gridsBefore }: Slice, random: Random): Grid[] {
  return Array.from({ length: grids }, (_, at) => {
    const number = gridsBefore + at + 1;
    const code = `syn-g-${place.code}-${String(number).padStart(2, '0')}`;
    const micro = Array.from({ length: random.pick([1, 2, 2]) }, (_, of) => `${code}-${of + 1}`);
    return { code, number, micro };
  });
}

/** Their region rows. */
export function* gridEntries({ own: { place }, grids }: Village): CsvEntries {
  for (const { code, number, micro } of grids) {
    const name = `${place.base}第${number}网格`;
    const name_en = `Grid ${number}, ${place.baseEn}`;
    yield ['regions', { code, parent: place.code, level: 'GRID', name, name_en }];
    for (const [at, microCode] of micro.entries()) {
      const label = {
        name: `${name}第${at + 1}微网格`,
        name_en: `Micro-grid ${at + 1}, ${name_en}`,
      };
      yield ['regions', { code: microCode, parent: code, level: 'MICRO_GRID', ...label }];
    }
  }
}
