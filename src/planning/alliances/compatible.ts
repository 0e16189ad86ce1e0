import type { Placed } from '../facts/facts.js';
import { townshipOf, villageOf } from '../facts/places.js';
import type { AllianceOptions } from './options.js';

/** Gives the places in a list of what fits a lead by place and chain, ascending. */
export function fitting(
  { compatible: { place, neighbours, chain, and } }: Pick<AllianceOptions, 'compatible'>,
  things: readonly Placed[],
): (lead: Placed) => readonly number[] {
  const all = [...things.keys()];
  const inPlace = indexed(things, (thing) => placeOf(thing) ?? []);
  const inChain = indexed(chain ? things : [], ({ chains }) => chains);
  if (place === 'NONE') return chain ? byChain : () => all;
  if (!chain) return byPlace;
  return (lead) => {
    const [near, linked] = [byPlace(lead), byChain(lead)];
    if (and === 'ANY') return ascending([...near, ...linked]);
    const both = new Set(linked);
    return near.filter((each) => both.has(each));
  };

  function placeOf(thing: Placed): string | null {
    return place === 'VILLAGE' ? villageOf(thing) : townshipOf(thing);
  }

  function byPlace(lead: Placed): readonly number[] {
    const own = placeOf(lead);
    const around =
      place === 'NEIGHBOURS'
        ? neighbours
            .filter((pair) => own !== null && pair.includes(own))
            .flatMap((pair) => pair.filter((each) => each !== own))
        : [];
    const places = new Set(own === null ? [] : [own, ...around]);
    return ascending([...places].flatMap((each) => inPlace.get(each) ?? []));
  }

  function byChain({ chains }: Placed): readonly number[] {
    return ascending(chains.flatMap((each) => inChain.get(each) ?? []));
  }
}

function indexed(
  things: readonly Placed[],
  keysOf: (thing: Placed) => string | readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, thing] of things.entries())
    for (const key of [keysOf(thing)].flat()) {
      const places = index.get(key);
      if (places === undefined) index.set(key, [at]);
      else places.push(at);
    }
  return index;
}

/** Each once. */
function ascending(places: readonly number[]): number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}
