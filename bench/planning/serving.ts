import type { ServingInstance } from '../../src/planning/model/serving.js';
import type { ServingNode } from '../../src/planning/proof/serving.js';
import { solveServing } from '../../src/planning/solve/serving/solve-serving.js';
import { random } from '../../src/synthetic/random.js';

const SEEDS = [1, 2, 3];

/** Solves instances like a county's alliances, one after the other, each aim with its proof. Seconds are those of CPU. */
export async function main([only = '', limit = '60']: readonly string[]): Promise<void> {
  process.stdout.write(
    '| instance | seconds | first plan | aims: loss (bound), nodes | proof kB |\n|---|---|---|---|---|\n',
  );
  for (const [name, instance] of instances()) {
    if (!name.includes(only)) continue;
    const asked = instance();
    const before = process.cpuUsage();
    const seconds = () => {
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    let first: number | null = null;
    const { aims } = await solveServing(asked, {
      secondsLeft: () => Number(limit) - seconds(),
      onAnswer: () => {
        first ??= seconds();
      },
    });
    const told = aims.map(({ aim, objective, bound, tree }) => {
      const isProved = objective === bound ? 'proved' : `≥ ${bound}`;
      return `${aim} ${objective} (${isProved}), ${sizeOf(tree)}`;
    });
    const bytes = JSON.stringify(aims).length / 1000;
    process.stdout.write(
      `| ${name} | ${seconds().toFixed(1)} | ${Number(first).toFixed(1)} | ${told.join('; ')} | ${bytes.toFixed(0)} |\n`,
    );
  }
}

function sizeOf(node: ServingNode): number {
  if ('site' in node) return 1 + sizeOf(node.chosen) + sizeOf(node.refused);
  return 'unit' in node ? 1 + sizeOf(node.served) + sizeOf(node.unserved) : 1;
}

function* instances(): Generator<[string, () => ServingInstance]> {
  for (const seed of SEEDS) {
    yield [`county ${seed}, K 10, capacity 12`, () => county(seed, { most: 10, capacity: 12 })];
    yield [`county ${seed}, K 10`, () => county(seed, { most: 10, capacity: null })];
    yield [`county ${seed}, all`, () => county(seed, { most: null, capacity: null })];
    yield [`county ${seed}, all, capacity 12`, () => county(seed, { most: null, capacity: 12 })];
    yield [
      `county ${seed}, K 20, twice`,
      () => county(seed, { most: 20, capacity: null, times: 2 }),
    ];
    yield [
      `county ${seed}, K 20, twice, capacity 12`,
      () => county(seed, { most: 20, capacity: 12, times: 2 }),
    ];
    yield [`large ${seed}, K 30, capacity 12`, () => large(seed, { most: 30, capacity: 12 })];
    yield [`large ${seed}, all`, () => large(seed, { most: null, capacity: null })];
    for (const most of [20, 40, 80])
      yield [`wide ${seed}, K ${most}, capacity 30`, () => wide(seed, { most, capacity: 30 })];
    for (const [most, capacity] of [
      [60, 12],
      [200, 12],
      [200, 60],
      [100, null],
    ] as const)
      yield [`vast ${seed}, K ${most}, capacity ${capacity}`, () => vast(seed, { most, capacity })];
    yield [`plain ${seed}, K 8, capacity 15`, () => plain(seed, { most: 8, capacity: 15 })];
    yield [`plain ${seed}, K 8`, () => plain(seed, { most: 8, capacity: null })];
    yield [`plain ${seed}, all`, () => plain(seed, { most: null, capacity: null })];
  }
}

interface Rules {
  readonly most: number | null;
  readonly capacity: number | null;
  readonly times?: number;
}

const TOWNSHIPS = 13;

/** Some 650 units in 13 townships, 200 sites that can serve all of theirs; distances in metres. */
export function county(seed: number, { most, capacity, times = 1 }: Rules): ServingInstance {
  const draws = random('county', seed);
  const units = Array.from({ length: TOWNSHIPS }, (_, township) =>
    Array.from({ length: draws.int(20, 80) }, () => ({ township, ...pointOf(draws, 10_000) })),
  ).flat();
  const sites = Array.from({ length: 200 }, () => {
    const township = draws.int(0, TOWNSHIPS - 1);
    return { township, ...pointOf(draws, 10_000) };
  });
  return {
    ...{ times, most, mostPerUnit: times },
    weights: units.map(() => draws.pick([1, 2, 4, 8])),
    required: units.map(() => false),
    sites: sites.map((site) =>
      siteOf(site, units, capacity, (unit) => unit.township === site.township),
    ),
  };
}

/** 300 units and 120 sites in a plain without borders, where a site serves what is within 3 km of it. */
function plain(seed: number, rules: Rules): ServingInstance {
  return within(random('plain', seed), 300, 120, 20_000, rules);
}

/** 2,000 units and 300 sites, of which each may serve one unit in 20. */
function wide(seed: number, rules: Rules): ServingInstance {
  return within(random('wide', seed), 2_000, 300, 24_000, rules);
}

/** 20,000 units and 1,500 sites, some 330,000 pairs. */
function vast(seed: number, rules: Rules): ServingInstance {
  return within(random('vast', seed), 20_000, 1_500, 50_000, rules);
}

/** Some 85,000 pairs. */
function large(seed: number, rules: Rules): ServingInstance {
  return within(random('large', seed), 4_000, 800, 32_000, rules);
}

function within(
  draws: ReturnType<typeof random>,
  unitCount: number,
  siteCount: number,
  width: number,
  { most, capacity, times = 1 }: Rules,
): ServingInstance {
  const places = (count: number) =>
    Array.from({ length: count }, () => ({ township: 0, ...pointOf(draws, width) }));
  const units = places(unitCount);
  const sites = places(siteCount);
  return {
    ...{ times, most, mostPerUnit: times },
    weights: units.map(() => draws.int(1, 9)),
    required: units.map(() => false),
    sites: sites.map((site) => siteOf(site, units, capacity, (unit) => far(unit, site) <= 3_000)),
  };
}

interface Place {
  readonly township: number;
  readonly x: number;
  readonly y: number;
}

function siteOf(
  site: Place,
  units: readonly Place[],
  capacity: number | null,
  isServed: (unit: Place) => boolean,
) {
  const serves = [...units.keys()].filter((unit) => {
    const place = units[unit];
    return place !== undefined && isServed(place);
  });
  const distances = serves.map((unit) => {
    const place = units[unit];
    return place === undefined ? 0 : far(place, site);
  });
  return { serves, distances, capacity, isFixed: false, isStanding: false, members: [] };
}

function far(a: Place, b: Place): number {
  return Math.round(Math.hypot(a.x - b.x, a.y - b.y));
}

function pointOf(draws: ReturnType<typeof random>, width: number) {
  return { x: draws.next() * width, y: draws.next() * width };
}
