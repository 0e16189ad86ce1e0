import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CivilDate } from '../../src/domain/civil-date.js';
import { childAmong, Divisions, type FormerParent, isAmong } from '../../src/domain/divisions.js';
import { EntityId } from '../../src/domain/ids.js';

const code = (text: string) => EntityId.parse(text);
const DAYS = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'].map((day) =>
  CivilDate.parse(day),
);
const ASKED = [
  ...DAYS,
  ...['2019-12-31', '2020-06-01', '2024-01-01'].map((day) => CivilDate.parse(day)),
];

/** Two counties, four townships, six villages and four grids, each by the regions that it may lie in. */
const LAYERS = [
  ['c0', 'c1'],
  ['t0', 't1', 't2', 't3'],
  ['v0', 'v1', 'v2', 'v3', 'v4', 'v5'],
  ['g0', 'g1', 'g2', 'g3'],
].map((layer) => layer.map(code));

interface Tree {
  /** Of each region its parents, the last being that of today; each but that until a day. */
  readonly parents: ReadonlyMap<EntityId, readonly EntityId[]>;
  readonly until: ReadonlyMap<EntityId, readonly CivilDate[]>;
}

const trees: fc.Arbitrary<Tree> = fc
  .tuple(
    ...LAYERS.slice(1).flatMap((layer, depth) =>
      layer.map((region) =>
        fc
          .tuple(
            fc.subarray(DAYS, { maxLength: 2 }),
            fc.array(fc.constantFrom(...(LAYERS[depth] ?? [])), { minLength: 3, maxLength: 3 }),
          )
          .map(([days, parents]) => ({ region, days, parents: parents.slice(0, days.length + 1) })),
      ),
    ),
  )
  .map((all) => ({
    parents: new Map(all.map(({ region, parents }) => [region, parents])),
    until: new Map(all.map(({ region, days }) => [region, days])),
  }));

/** The regions around one on a day, or today, itself first: by going up. */
function naively({ parents, until }: Tree, region: EntityId, day: CivilDate | null): EntityId[] {
  const days = until.get(region) ?? [];
  const at = day === null ? days.length : days.filter((each) => each <= day).length;
  const parent = parents.get(region)?.[at];
  return parent === undefined ? [region] : [region, ...naively({ parents, until }, parent, day)];
}

const ALL = LAYERS.flat();

function divisionsOf(tree: Tree): Divisions {
  const former = [...tree.until].flatMap(([region, days]) =>
    days.flatMap((validTo, at): FormerParent[] => {
      const parent = tree.parents.get(region)?.[at];
      return parent === undefined
        ? []
        : [{ region, parent, validFrom: days[at - 1] ?? null, validTo }];
    }),
  );
  return new Divisions(former, new Map(ALL.map((each) => [each, naively(tree, each, null)])));
}

test('what lay in a region on a day is what going up from each region finds', () => {
  fc.assert(
    fc.property(
      trees,
      fc.constantFrom(...ASKED),
      fc.constantFrom('', ...ALL),
      (tree, on, asked) => {
        const divisions = divisionsOf(tree);
        const parts = divisions.partsOn({ region: asked }, on);
        for (const region of ALL) {
          const [then, today] = [naively(tree, region, on), naively(tree, region, null)];
          expect(divisions.upwardOn(today, on)).toEqual(then);
          const wasIn = asked === '' || then.some((each) => each === asked);
          const isIn = asked === '' || today.some((each) => each === asked);
          if (parts === null) {
            expect(wasIn).toBe(isIn);
            continue;
          }
          expect(isAmong(parts, today)).toBe(wasIn);
          if (parts.isSame) expect(wasIn).toBe(isIn);
          const at = asked === '' ? then.length : then.map(String).indexOf(asked);
          if (wasIn) expect(childAmong(parts, today)).toBe(then[at - 1] ?? null);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('of several regions is meant what lay in one of them, as far as it did not come from elsewhere', () => {
  const granted: fc.Arbitrary<readonly string[]> = fc.constantFrom(
    ['c0', 'c1'],
    ['t0', 't1', 't2'],
    ['v0', 'v1', 'v2', 't9'],
  );
  fc.assert(
    fc.property(trees, fc.constantFrom(...ASKED), granted, (tree, on, within) => {
      const isGranted = (upward: readonly string[]) => upward.some((each) => within.includes(each));
      const today = (region: EntityId) => naively(tree, region, null);
      // Whoever is granted these knows no other parent than one of these: it counts as the last one.
      const told = ([...tree.parents] as const).map(
        ([region, parents]) =>
          [
            region,
            parents.map((parent) =>
              isGranted(today(region)) && isGranted(today(parent))
                ? parent
                : (parents.at(-1) ?? parent),
            ),
          ] as const,
      );
      const seen = { ...tree, parents: new Map(told) };
      const divisions = divisionsOf(tree);
      const parts = divisions.partsOn({ within: { regions: within, things: [] } }, on);
      for (const region of ALL) {
        const then: readonly string[] = naively(seen, region, on);
        const known = parts === null ? isGranted(today(region)) : isAmong(parts, today(region));
        expect(known).toBe(isGranted(then));
        // So that nothing ever comes in that lies elsewhere now, nor goes out that does not.
        expect(known).toBe(isGranted(today(region)));
        if (known && parts !== null)
          expect(childAmong(parts, today(region))).toBe(
            then.find((each) => within.includes(each)) ?? null,
          );
      }
    }),
    { numRuns: 300 },
  );
});

test('what ever lay in a region is found from below and from above', () => {
  fc.assert(
    fc.property(trees, fc.constantFrom(...ALL), (tree, asked) => {
      const divisions = divisionsOf(tree);
      const below = divisions.formerlyBelow(asked);
      for (const region of ALL) {
        const today = naively(tree, region, null);
        const ever = divisions.everAround(today);
        const days = ASKED.flatMap((on) => naively(tree, region, on));
        expect(ever).toEqual(expect.arrayContaining(days));
        const lay = days.some((each) => each === asked);
        // What has left it is in one of the regions that have, or in it today.
        if (lay) expect(today.some((each) => each === asked || below.includes(each))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
