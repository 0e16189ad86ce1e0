import type { Instance } from '../../src/planning/model/instance.js';

/** As those of OR-Library's set covering: each column covers a row, each row is covered twice, costs from 1 to 100. */
export function likeLibrary(
  seed: number,
  rows: number,
  columns: number,
  density: number,
): Instance {
  const random = randomNumbers(seed);
  const below = (size: number) => Math.floor(random() * size);
  const covers = Array.from({ length: columns }, () => new Set<number>([below(rows)]));
  for (let row = 0; row < rows; row++)
    while (covers.filter((column) => column.has(row)).length < 2) covers[below(columns)]?.add(row);
  let entries = covers.reduce((sum, column) => sum + column.size, 0);
  while (entries < rows * columns * density) {
    const column = covers[below(columns)];
    const row = below(rows);
    if (column === undefined || column.has(row)) continue;
    column.add(row);
    entries++;
  }
  return {
    problem: 'scp',
    weights: new Array<number>(rows).fill(1),
    costs: covers.map(() => 1 + below(100)),
    covers: covers.map((column) => [...column].sort((a, b) => a - b)),
    most: null,
  };
}

interface Geography {
  readonly seed: number;
  readonly points: number;
  /** The first points are the sites. */
  readonly sites: number;
  /** Which share of the points a site covers. */
  readonly density: number;
}

/** Points on a square; all have to be covered, and where that is not possible, sites reach further. */
export function coveringAll({ seed, points, sites, density }: Geography): Instance {
  const places = placesOf(seed, points);
  let covers = reached(places, sites, radiusOf(density));
  for (let more = 1; new Set(covers.flat()).size < points; more++)
    covers = reached(places, sites, radiusOf(density) * 1.1 ** more);
  return {
    problem: 'lscp',
    ...{ weights: new Array<number>(points).fill(1), costs: covers.map(() => 1) },
    ...{ covers, most: null },
  };
}

/** Points on a square that weigh from 1 to 100. */
export function coveringMost(geography: Geography, most: number): Instance {
  const { seed, points, sites, density } = geography;
  const covers = reached(placesOf(seed, points), sites, radiusOf(density));
  const random = randomNumbers(seed + 1);
  const weights = Array.from({ length: points }, () => 1 + Math.floor(random() * 100));
  return { problem: 'mclp', weights, costs: covers.map(() => 1), covers, most };
}

type Place = readonly [number, number];

function placesOf(seed: number, points: number): Place[] {
  const random = randomNumbers(seed);
  return Array.from({ length: points }, () => [random(), random()]);
}

function radiusOf(density: number): number {
  return Math.sqrt(density / Math.PI);
}

function reached(places: readonly Place[], sites: number, radius: number): number[][] {
  return places
    .slice(0, sites)
    .map(([x, y]) =>
      [...places.entries()]
        .filter(([, [otherX, otherY]]) => Math.hypot(x - otherX, y - otherY) <= radius)
        .map(([point]) => point),
    );
}

/** Mulberry32: the same numbers from 0 up to below 1 on every run. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
