import { expect, test } from 'vitest';
import { shortestPaths } from '../../../src/alliances/connection/shortest-paths.js';
import { described, link, networkOf } from './searched-network.js';

const bounds = { longest: 6, mostLinks: 100, mostPaths: 100 };

const links = [
  'b COVERS u',
  'b SUBORDINATE_TO c',
  'd SUBORDINATE_TO c',
  'd COVERS u',
  'd COVERS u twice',
  'd COVERS v',
  'c MEMBER_OF a',
  'v MEMBER_OF a',
  'x COVERS y',
].map(link);

const cases: [title: string, ends: string, paths: string[]][] = [
  ['one link along its direction', 'b u', ['>COVERS u']],
  ['one against it', 'u b', ['<COVERS b']],
  [
    'ties, by the ids on the way and then by the links',
    'b d',
    ['>SUBORDINATE_TO c <SUBORDINATE_TO d', '>COVERS u <COVERS d', '>COVERS u <COVERStwice d'],
  ],
  [
    'the shortest alone, though a longer way leads there too',
    'u a',
    [
      '<COVERS b >SUBORDINATE_TO c >MEMBER_OF a',
      '<COVERS d >SUBORDINATE_TO c >MEMBER_OF a',
      '<COVERStwice d >SUBORDINATE_TO c >MEMBER_OF a',
      '<COVERS d >COVERS v >MEMBER_OF a',
      '<COVERStwice d >COVERS v >MEMBER_OF a',
    ],
  ],
  ['a thing and itself', 'b b', ['']],
];

test.each(cases)('gives %s', async (_title, ends, paths) => {
  const [from = '', to = ''] = ends.split(' ');
  const found = await shortestPaths({ from, to }, bounds, networkOf(links).neighbours);
  expect(found.paths.map(described)).toEqual(paths);
  expect(found).toMatchObject({
    end: 'CONNECTED',
    searched: found.paths[0]?.length,
    isCut: false,
  });
});

test('says that there are more ties than it gives', async () => {
  const few = { ...bounds, mostPaths: 2 };
  const found = await shortestPaths({ from: 'b', to: 'd' }, few, networkOf(links).neighbours);
  expect(found.paths).toHaveLength(2);
  expect(found.isCut).toBe(true);
  const enough = { ...bounds, mostPaths: 3 };
  expect(
    await shortestPaths({ from: 'b', to: 'd' }, enough, networkOf(links).neighbours),
  ).toMatchObject({ isCut: false });
});

test('says that nothing leads there, or not within the length', async () => {
  const { neighbours } = networkOf(links);
  expect(await shortestPaths({ from: 'b', to: 'x' }, bounds, neighbours)).toEqual({
    end: 'NOT_CONNECTED',
    searched: 6,
    paths: [],
    isCut: false,
  });
  const short = { ...bounds, longest: 2 };
  expect(await shortestPaths({ from: 'u', to: 'a' }, short, neighbours)).toEqual({
    end: 'TOO_FAR',
    searched: 2,
    paths: [],
    isCut: false,
  });
});

const rim = (hub: string) =>
  Array.from({ length: 50 }, (_, at) => link(`${hub}${at} COVERS ${hub}`));

test('finds what is at the rim of a hub that has too many links to look at', async () => {
  const { neighbours, asked } = networkOf(rim('h'));
  const narrow = { ...bounds, mostLinks: 10 };
  expect(await shortestPaths({ from: 'h', to: 'h7' }, narrow, neighbours)).toMatchObject({
    end: 'CONNECTED',
    searched: 1,
  });
  expect(asked).toEqual([['h'], ['h7']]);
});

test('gives up between two such hubs, and says how far it came', async () => {
  const { neighbours } = networkOf([...rim('h'), ...rim('k'), link('h0 COVERS k0')]);
  const narrow = { ...bounds, mostLinks: 10 };
  expect(await shortestPaths({ from: 'h', to: 'k' }, narrow, neighbours)).toEqual({
    end: 'GAVE_UP',
    searched: 0,
    paths: [],
    isCut: false,
  });
  // What was taken in counts: two links of k1 and k, of which only 10 more may follow.
  expect(await shortestPaths({ from: 'h', to: 'k1' }, narrow, neighbours)).toMatchObject({
    end: 'GAVE_UP',
    searched: 1,
  });
});
