import type { GroupInstance } from '../../src/planning/model/groups.js';
import { random } from '../../src/synthetic/random.js';

export interface Townships {
  readonly seed: number;
  readonly units: number;
  /** How far apart they are at most: steps of a chain, or metres. */
  readonly reach: number;
  /** Units with so many members or more may share one branch too. */
  readonly jointForRequired?: boolean;
}

/** Units of one township, most of them with one or two members, on a square. */
export function township({ seed, units, reach, jointForRequired }: Townships): GroupInstance {
  const draws = random('groups', seed, units, reach);
  const list = Array.from({ length: units }, (_, unit) => unit);
  const points = list.map(() => [draws.next(), draws.next()] as const);
  const lengthOf = (one: number, other: number) => {
    const [[x, y], [otherX, otherY]] = [points[one] ?? [0, 0], points[other] ?? [0, 0]];
    return Math.round((Math.hypot(x - otherX, y - otherY) / Math.SQRT2) * reach);
  };
  const isLarge = () => jointForRequired === true && draws.chance(0.3);
  return {
    members: list.map(() => (isLarge() ? draws.int(3, 50) : draws.pick([0, 0, 1, 1, 1, 2, 2]))),
    weights: list.map(() => draws.pick([9, 3, 1])),
    otherwise: list.map(() => (draws.chance(0.3) ? draws.pick([9, 3, 1]) : 0)),
    places: [list],
    distances: list.map((one) => list.map((other) => lengthOf(one, other))),
    ...{ fewestMembers: 3, mostMembers: 50, mostUnits: 5 },
    mostRequired: jointForRequired === true ? 2 : 0,
    forbidden: [],
  };
}

export interface Villages {
  readonly seed: number;
  readonly units: number;
  readonly villages: number;
  readonly townships: number;
}

/** Units of villages of neighbouring townships, all within one place, apart by their steps in the tree of regions. */
export function villagesOf({ seed, units, villages, townships }: Villages): GroupInstance {
  const draws = random('villages', seed, units, villages, townships);
  const list = Array.from({ length: units }, (_, unit) => unit);
  const villageOf = list.map(() => draws.int(0, villages - 1));
  const stepsOf = (one: number, other: number) => {
    const [a, b] = [villageOf[one] ?? 0, villageOf[other] ?? 0];
    if (a === b) return 0;
    return a % townships === b % townships ? 2 : 4;
  };
  return {
    members: list.map(() => draws.pick([0, 0, 1, 1, 1, 2, 2])),
    weights: list.map(() => draws.pick([9, 3, 1])),
    otherwise: list.map(() => (draws.chance(0.3) ? draws.pick([9, 3, 1]) : 0)),
    places: [list],
    distances: list.map((one) => list.map((other) => stepsOf(one, other))),
    ...{ fewestMembers: 3, mostMembers: 50, mostUnits: 5, mostRequired: 0 },
    forbidden: [],
  };
}
