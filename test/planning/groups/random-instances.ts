import type { GroupInstance } from '../../../src/planning/model/groups.js';
import { random } from '../../../src/synthetic/random.js';

/** Few units in one to three places, that may overlap; now and then some groups are forbidden, or large ones shared. */
export function randomGroups(seed: number, mostUnits = 8): GroupInstance {
  const draws = random('groups', seed);
  const units = draws.int(0, mostUnits);
  const list = Array.from({ length: units }, (_, unit) => unit);
  const some = (share: number) => list.filter(() => draws.chance(share));
  const distances = list.map(() => list.map(() => 0));
  const reach = draws.pick([1, 6, 1000]);
  for (const one of list)
    for (const other of list.slice(one + 1)) {
      const distance = draws.int(0, reach);
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const)
        distances[from]?.splice(to, 1, distance);
    }
  const isAlike = draws.chance(0.4);
  const largest = draws.pick([2, 3, 5]);
  return {
    members: list.map(() => draws.int(0, largest)),
    weights: list.map(() => (isAlike ? draws.pick([3, 1]) : draws.int(0, 9))),
    otherwise: list.map(() => (draws.chance(0.4) ? draws.int(0, isAlike ? 1 : 9) : 0)),
    places: draws.pick([[list], [some(0.6), some(0.6)], [some(0.7), some(0.5), some(0.3)]]),
    distances,
    fewestMembers: draws.int(2, 3),
    mostMembers: draws.pick([4, 6, 50]),
    mostUnits: draws.pick([1, 2, 3, 5]),
    mostRequired: draws.int(0, 2),
    forbidden: draws.chance(0.5) ? [some(0.3), some(0.3), some(0.2), some(0.5)] : [],
  };
}
