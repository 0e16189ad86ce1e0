import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestPaths } from '../../../src/alliances/connection/shortest-paths.js';
import type { ConnectionStep } from '../../../src/alliances/connection/step.js';
import { link, networkOf, stepsFrom } from './searched-network.js';

const thing = fc.constantFrom(...'abcdefghi');
const links = fc
  .uniqueArray(fc.tuple(thing, fc.constantFrom('COVERS', 'SUBORDINATE_TO', 'MEMBER_OF'), thing), {
    maxLength: 16,
    selector: (parts) => parts.join(' '),
  })
  .map((rows) => rows.map((parts) => link(parts.join(' '))));
const paths = fc.record({ links, from: thing, to: thing, longest: fc.integer({ min: 1, max: 6 }) });

test('the paths are the shortest of all, in their order', async () => {
  await fc.assert(
    fc.asyncProperty(paths, async ({ links, from, to, longest }) => {
      const bounds = { longest, mostLinks: 1_000, mostPaths: 1_000 };
      const found = await shortestPaths({ from, to }, bounds, networkOf(links).neighbours);
      const all = walksOf(links, from, to, longest);
      const shortest = Math.min(...all.map((path) => path.length));
      expect(found.paths.map(keyOf)).toEqual(
        all
          .filter((path) => path.length === shortest)
          .map(keyOf)
          .sort(),
      );
      expect(found.end === 'CONNECTED').toBe(all.length > 0);
      if (found.end === 'NOT_CONNECTED') expect(walksOf(links, from, to, 9)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('however little may be read, what is found is right, and the reading bounded', async () => {
  await fc.assert(
    fc.asyncProperty(paths, fc.nat(20), async ({ links, from, to, longest }, mostLinks) => {
      let read = 0;
      const { neighbours } = networkOf(links);
      const counted = async (ids: readonly string[], most: number) => {
        const steps = await neighbours(ids, most);
        read += steps?.length ?? most + 1;
        return steps;
      };
      const wide = { longest, mostLinks: 1_000, mostPaths: 1_000 };
      const [bounded, unbounded] = await Promise.all([
        shortestPaths({ from, to }, { ...wide, mostLinks }, counted),
        shortestPaths({ from, to }, wide, neighbours),
      ]);
      expect(read).toBeLessThanOrEqual(2 * (mostLinks + 1));
      if (bounded.end === 'GAVE_UP') {
        expect(walksOf(links, from, to, bounded.searched)).toEqual([]);
        expect(bounded.searched).toBeLessThan(longest);
      } else expect(bounded.paths).toEqual(unbounded.paths);
    }),
    { numRuns: 500 },
  );
});

/** Every path without a thing twice, found by walking all of them. */
function walksOf(
  links: readonly ConnectionStep[],
  from: string,
  to: string,
  longest: number,
): ConnectionStep[][] {
  const walk = (
    at: string,
    path: readonly ConnectionStep[],
    seen: readonly string[],
  ): ConnectionStep[][] => {
    if (at === to) return [[...path]];
    if (path.length === longest) return [];
    return stepsFrom(links, at)
      .filter(({ after }) => !seen.includes(after))
      .flatMap((step) => walk(step.after, [...path, step], [...seen, step.after]));
  };
  return walk(from, [], [from]);
}

/** What orders paths of one length: all ids first, then all links. */
function keyOf(path: readonly ConnectionStep[]): string {
  const ids = path.map(({ after }) => after);
  return [...ids, ...path.map(({ kind, isAlong }) => `${kind} ${isAlong ? 0 : 1}`)].join(' ');
}
