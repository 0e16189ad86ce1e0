import type { Placed } from '../facts/facts.js';
import { townshipOf } from '../facts/places.js';
import type { RemedyOptions } from './options.js';

/**
 * Gives the keys of the places that something is in: its township, and each pair of neighbouring ones that it is part
 * of; its own region where it lies in no township, such as a group of migrants in another city; and its industry
 * chains, where the options make places of them.
 */
export function placeKeys({
  neighbours,
  chains,
}: RemedyOptions): (placed: Placed) => readonly string[] {
  return (placed) => {
    const township = townshipOf(placed);
    const pairs = neighbours
      .filter((pair) => township !== null && pair.includes(township))
      .map((pair) => `townships ${pair.toSorted().join(' ')}`);
    return [
      `region ${township ?? placed.region}`,
      ...new Set(pairs),
      ...(chains ? placed.chains.map((chain) => `chain ${chain}`) : []),
    ];
  };
}
