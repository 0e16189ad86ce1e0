import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Link, shortestPaths } from '../../src/alliances/shortest-paths.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const id = fc.constantFrom(...ids);
const edges = fc.array(fc.record({ from: id, to: id, kind: fc.constantFrom('COVERS', 'SERVES') }), {
  maxLength: 14,
});

/** Both directions of each edge, as a graph gives the neighbours of things, in some order. */
function linksOf(
  all: readonly { from: string; to: string; kind: string }[],
  reverse: boolean,
): Link[] {
  const links = all.flatMap(({ from, to, kind }) => [
    { from, to, kind, forward: true },
    { from: to, to: from, kind, forward: false },
  ]);
  return reverse ? links.reverse() : links;
}

/** All paths without a repeated thing, by trying every one. */
function everyPath(
  from: string,
  to: string,
  links: readonly Link[],
  passed: string[] = [],
): Link[][] {
  if (from === to) return [[]];
  return links
    .filter((link) => link.from === from && link.to !== from && !passed.includes(link.to))
    .flatMap((link) =>
      everyPath(link.to, to, links, [...passed, from]).map((rest) => [link, ...rest]),
    );
}

const textOf = (path: readonly Link[]) =>
  path.map(({ to, kind, forward }) => `${to} ${kind} ${forward ? 0 : 1}`).join(', ');

test('the shortest of all paths are found, all of them, in one order', async () => {
  await fc.assert(
    fc.asyncProperty(
      edges,
      id,
      id,
      fc.integer({ min: 1, max: 6 }),
      async (all, from, to, maxLength) => {
        const distinct = [...new Map(all.map((edge) => [JSON.stringify(edge), edge])).values()];
        const links = linksOf(distinct, false);
        const every = everyPath(from, to, links);
        const length = Math.min(...every.map((path) => path.length));
        const shortest = length > maxLength ? [] : every.filter((path) => path.length === length);
        for (const reverse of [false, true]) {
          const found = await shortestPaths(
            from,
            to,
            async (asked) => linksOf(distinct, reverse).filter((link) => asked.includes(link.from)),
            { maxLength, mostLinks: 1_000, mostPaths: 1_000 },
          );
          expect(found.outcome).toBe(shortest.length > 0 ? 'FOUND' : 'NONE');
          expect(found.isCut).toBe(false);
          const texts = found.paths.map(textOf);
          expect(texts).toHaveLength(new Set(texts).size);
          expect([...texts].sort()).toEqual([...new Set(shortest.map(textOf))].sort());
          const nodes = found.paths.map((path) => path.map((link) => link.to).join(' '));
          expect(nodes).toEqual([...nodes].sort());
        }
      },
    ),
    { numRuns: 500 },
  );
});

/** Ten layers of ten things, each linked to all of the next: 10^9 shortest paths. */
const layered = async (asked: readonly string[]) =>
  asked.flatMap((each) => {
    const [layer = 0] = each.split('-').map(Number);
    return [layer - 1, layer + 1].flatMap((next) =>
      next < 0 || next > 10
        ? []
        : Array.from({ length: next === 0 || next === 10 ? 1 : 10 }, (_, at) => ({
            ...{ from: each, to: `${next}-${at}`, kind: 'SERVES', forward: next > layer },
          })),
    );
  });

test('of very many the first are listed, and it is said that there are more', async () => {
  const bounds = { maxLength: 10, mostLinks: 20_000, mostPaths: 100 };
  const found = await shortestPaths('0-0', '10-0', layered, bounds);
  expect(found).toMatchObject({ outcome: 'FOUND', isCut: true });
  expect(found.paths).toHaveLength(100);
  expect(new Set(found.paths.map(textOf)).size).toBe(100);
});

test('it gives up where more links are to be looked at than allowed', async () => {
  const bounds = { maxLength: 10, mostLinks: 50, mostPaths: 100 };
  const limited = async (asked: readonly string[], most: number) => {
    const links = await layered(asked);
    return links.length > most ? null : links;
  };
  const found = await shortestPaths('0-0', '10-0', limited, bounds);
  expect(found).toMatchObject({ outcome: 'GAVE_UP', paths: [] });
  expect(found.looked).toBeLessThanOrEqual(50);
});

test('a thing is connected with itself by nothing', async () => {
  const bounds = { maxLength: 1, mostLinks: 1, mostPaths: 1 };
  const found = await shortestPaths('a', 'a', async () => [], bounds);
  expect(found).toEqual({ outcome: 'FOUND', looked: 0, paths: [[]], isCut: false });
});
