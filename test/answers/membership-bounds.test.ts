import { afterEach, expect, test } from 'vitest';
import { type Network, writeNetwork } from '../alliances/network.js';
import { onEngines } from '../support/engines.js';
import { answer } from './asking.js';

const query = `query ($member: ID!, $alliance: ID!) { membership(member: $member, alliance: $alliance) {
  isMember pathCount cutBy paths { via validFrom validTo nodes { id } } } }`;

const upTo = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const pairs = (ids: readonly string[]) => ids.slice(1).map((id, index) => `${ids[index]} ${id}`);

onEngines('the bounds of a membership', (engine) => {
  afterEach(() => engine.clear());
  const membership = async (network: Network, member: string, alliance: string) => {
    await writeNetwork(engine.graph(), network);
    return (await answer(engine.graph(), query, { member, alliance })).membership;
  };

  test.each([
    ['8 superiors are followed', 9, { isMember: true, pathCount: 1, cutBy: null }],
    ['9 are not, which is said', 10, { isMember: null, pathCount: 0, cutBy: 'STEPS' }],
    ['nor are more', 12, { isMember: null, pathCount: 0, cutBy: 'STEPS' }],
  ])('%s', async (_title, count, expected) => {
    const organizations = upTo(count, 'o');
    const top = organizations.at(-1);
    const superiors = pairs(organizations);
    const network = { organizations, superiors, alliances: ['a'], members: [`${top} a`] };
    expect(await membership(network, 'o0', 'a')).toMatchObject(expected);
  });

  test.each([
    ['8 alliances around one are followed', 9, { isMember: true, cutBy: null }],
    ['9 are not, which is said', 10, { isMember: null, cutBy: 'STEPS' }],
    ['nor are more', 12, { isMember: null, cutBy: 'STEPS' }],
  ])('%s', async (_title, count, expected) => {
    const ids = upTo(count, 'a');
    const alliances = ['a0', ...ids.slice(1).map((id, index) => `${id} a${index}`)];
    const network = { units: ['u'], alliances, members: [`u ${ids.at(-1)}`] };
    expect(await membership(network, 'u', 'a0')).toMatchObject(expected);
  });

  test('what is inside an alliance deeper than that cuts nothing outside it', async () => {
    const ids = upTo(12, 'a');
    const alliances = ['a0', ...ids.slice(1).map((id, index) => `${id} a${index}`)];
    const network = { units: ['u'], alliances, members: ['u a11'] };
    expect(await membership(network, 'u', 'a5')).toMatchObject({ isMember: true, cutBy: null });
  });

  test('100 paths are listed, and all are counted', async () => {
    const superiors = upTo(101, 's');
    const network = (count: number) => ({
      organizations: ['o', ...superiors],
      superiors: superiors.map((id) => `o ${id}`),
      alliances: ['a'],
      members: superiors.slice(0, count).map((id) => `${id} a`),
    });
    const all = await membership(network(100), 'o', 'a');
    expect(all).toMatchObject({ pathCount: 100, cutBy: null });
    await engine.clear();
    const cut = await membership(network(101), 'o', 'a');
    expect(cut).toMatchObject({ pathCount: 101, cutBy: 'PATHS' });
    expect(cut.paths).toHaveLength(100);
  });

  test('more paths than can be followed are cut, in the same place on both engines', async () => {
    // 6 levels of 6 organizations, each below all of the next level: 1 + 6 + 36 + … + 7,776 = 9,331 ways
    // of up to 5 steps, then the first 10,669 of 6 steps, of which every sixth ends at l50: 1,779; and l00.
    const levels = upTo(6, 'l').map((level) => upTo(6, level));
    const superiors = [['o'], ...levels].flatMap((lower, index) =>
      lower.flatMap((id) => (levels[index] ?? []).map((above) => `${id} ${above}`)),
    );
    const organizations = ['o', ...levels.flat()];
    const network = { organizations, superiors, alliances: ['a'], members: ['l00 a', 'l50 a'] };
    const found = await membership(network, 'o', 'a');
    expect(found).toMatchObject({ isMember: true, cutBy: 'WORK', pathCount: 1780 });
    expect(found.paths[0]).toMatchObject({ nodes: [{ id: 'o' }, { id: 'l00' }, { id: 'a' }] });
  });

  test('nor are more paths down to all that is below a member', async () => {
    // The member, then 6 + 36 + … + 7,776 ways down through 5 levels: 9,331 with it; of the 46,656 to the
    // sixth level the first 10,669, which come to all of its 6 organizations; and none to what is below.
    const levels = upTo(6, 'l').map((level) => upTo(6, level));
    const superiors = [['o'], ...levels].flatMap((lower, index) =>
      lower.flatMap((id) => (levels[index] ?? []).map((above) => `${id} ${above}`)),
    );
    const organizations = ['o', 'top', ...levels.flat()];
    const above = upTo(6, 'l5').map((id) => `${id} top`);
    await writeNetwork(engine.graph(), {
      organizations,
      superiors: [...superiors, ...above],
      alliances: ['a'],
      members: ['top a'],
    });
    const { allianceMembers } = await answer(
      engine.graph(),
      '{ allianceMembers(alliance: "a", first: 200) { cutBy totalCount nodes { member { ... on Node { id } } via pathCount } } }',
    );
    expect(allianceMembers).toMatchObject({ cutBy: 'WORK', totalCount: 37 });
    const counts: number[] = allianceMembers.nodes.map(
      (row: { pathCount: number }) => row.pathCount,
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(20_000);
    expect(allianceMembers.nodes[0]).toEqual({
      member: { id: 'top' },
      via: 'DIRECT',
      pathCount: 1,
    });
  });

  test.each([
    ['8 levels below a member are in', 9, null, 9],
    ['the 9th is not, which is said', 10, 'STEPS', 9],
  ])('%s', async (_title, count, cutBy, totalCount) => {
    const organizations = upTo(count, 'o');
    const members = [`${organizations.at(-1)} a`];
    const network = { organizations, superiors: pairs(organizations), alliances: ['a'], members };
    await writeNetwork(engine.graph(), network);
    const list = `cutBy totalCount`;
    expect(
      await answer(
        engine.graph(),
        `{ allianceMembers(alliance: "a", first: 1) { ${list} } alliancesOf(member: "o0", first: 1) { ${list} } }`,
      ),
    ).toEqual({
      allianceMembers: { cutBy, totalCount },
      alliancesOf: { cutBy, totalCount: cutBy === null ? 1 : 0 },
    });
  });

  test('a membership reached over two stretches of a link is one path, each with its dates', async () => {
    const network = {
      organizations: ['o', 's'],
      superiors: ['o s 2020-01-01 ?', 'o s 2024-01-01 ?', 'o s 2010-01-01 2015-01-01'],
      alliances: ['a'],
      members: ['s a'],
    };
    const path = (validFrom: string) => ({
      via: 'SUPERIOR',
      validFrom,
      validTo: null,
      nodes: [{ id: 'o' }, { id: 's' }, { id: 'a' }],
    });
    expect(await membership(network, 'o', 'a')).toEqual({
      isMember: true,
      pathCount: 2,
      cutBy: null,
      paths: [path('2020-01-01'), path('2024-01-01')],
    });
  });

  test('and one path alone where what is behind them leaves the same days', async () => {
    const network = {
      organizations: ['o', 's'],
      units: ['u'],
      superiors: ['o s 2020-01-01 ?', 'o s 2024-01-01 ?'],
      covers: ['o u 2019-01-01', 'o u 2018-01-01'],
      alliances: ['a'],
      members: ['s a 2025-01-01', 'u a 2025-01-01'],
    };
    const found = await membership(network, 'o', 'a');
    expect(found.pathCount).toBe(2);
    expect(found.paths.map(({ via }: { via: string }) => via)).toEqual(['SUPERIOR', 'UNIT']);
  });
});
