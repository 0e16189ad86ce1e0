import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import { Hidden } from '../granted/hidden.js';
import type { SimulationEffect } from './effect.js';

/** What steps do to what whoever asks sees; all that they write is among that. */
export async function seenOf(
  effect: SimulationEffect,
  { sight }: Pick<Asking, 'sight'>,
  reader: Reader,
): Promise<SimulationEffect> {
  const seen = await sight();
  if (seen === 'ALL') return effect;
  const { units, organizations, regions } = effect.coverage;
  const hidden = await new Hidden(reader, seen).among([
    ...units.map(({ unit }) => unit),
    ...organizations.map(({ organization }) => organization),
    ...regions.map(({ region }) => region),
  ]);
  return {
    ...effect,
    coverage: {
      ...effect.coverage,
      units: units.filter(({ unit }) => !hidden.has(unit)),
      organizations: organizations.filter(({ organization }) => !hidden.has(organization)),
      regions: regions.filter(({ region }) => !hidden.has(region)),
    },
  };
}
