import { describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { commitFiles } from '../changes/committing.js';
import { probe } from '../contract/case.js';
import { refreshToday } from '../contract/county.js';
import { observed } from '../support/observed.js';
import { answer, onCounty, refusal } from './asking.js';

const units = `query ($alliance: ID!, $on: Date) { allianceReach(alliance: $alliance, on: $on) {
  nestedAlliances units(first: 99) { nodes { unit { id } status ways isNested } } } }`;
const gaps = `query ($alliance: ID!, $first: Int = 99, $after: String, $on: Date, $filter: ReachableGapFilter) {
  allianceReach(alliance: $alliance, on: $on) {
    gaps(first: $first, after: $after, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } nodes { unit { id } status findings { code severity } reasons { reason chain { id } region { code } } } } } }`;

interface Node {
  readonly unit: { readonly id: string };
  readonly status: string;
  readonly ways: readonly string[];
  readonly isNested: boolean;
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
  readonly reasons: readonly {
    readonly reason: string;
    readonly chain: { readonly id: string } | null;
    readonly region: { readonly code: string } | null;
  }[];
}
const toldUnit = ({ unit, status, ways, isNested }: Node) =>
  `${unit.id} ${status} ${ways.join()}${isNested ? ' nested' : ''}`;
const toldGap = ({ unit, findings, reasons }: Node) =>
  `${unit.id} ${findings[0]?.code} ${findings[0]?.severity} ${reasons.map(toldGround).join()}`;
const toldGround = ({ reason, chain, region }: Node['reasons'][number]) =>
  `${reason}:${chain?.id ?? region?.code}`;

/** Says whether what is kept is complete; where it is not, answers come from the facts. */
function setComplete(graph: Graph, complete: boolean) {
  return graph.write((tx) =>
    tx.run(probe('MATCH (k:Kept) SET k.complete = $complete', { complete })),
  );
}

/** The gaps of 白石乡, which the rural alliance leads, serves and has its members in. */
const ruralGaps = [
  'u-gap-one BLANK HIGH SAME_TOWNSHIP:990101102',
  'u-gap-three NOT_ESTABLISHED HIGH SAME_TOWNSHIP:990101102',
  'u-resettled NOT_ESTABLISHED HIGH SAME_TOWNSHIP:990101102',
  'u-gap-zero BLANK MEDIUM SAME_TOWNSHIP:990101102,NEIGHBOURING:990101102201',
  'u-future-cover BLANK MEDIUM SAME_TOWNSHIP:990101102,NEIGHBOURING:990101102201',
  'u-building-resettled WORK_ONLY LOW SAME_TOWNSHIP:990101102',
];

onCounty('the reach of an alliance', (ask, engine) => {
  test.each([
    ['al-rural', '2026-06-30', 1, ['u-unspecified COVERED THROUGH_MEMBER nested']],
    [
      'al-belt',
      '2026-06-30',
      0,
      [
        'u-attached WORK_ONLY THROUGH_MEMBER',
        'u-instructor WORK_ONLY THROUGH_MEMBER',
        'u-joint-b COVERED THROUGH_MEMBER',
        'u-liaison WORK_ONLY THROUGH_MEMBER',
        'u-solo COVERED THROUGH_MEMBER',
      ],
    ],
    // It was a member until June.
    [
      'al-belt',
      '2026-04-30',
      0,
      [
        'u-attached WORK_ONLY THROUGH_MEMBER',
        'u-group-broken COVERED MEMBER',
        'u-instructor WORK_ONLY THROUGH_MEMBER',
        'u-joint-b COVERED THROUGH_MEMBER',
        'u-liaison WORK_ONLY THROUGH_MEMBER',
        'u-solo COVERED THROUGH_MEMBER',
      ],
    ],
    ['al-neighbour', '2026-06-30', 0, ['u-resettled WORK_ONLY SERVED']],
    ['al-building-old', '2026-06-30', 0, []],
    ['al-future', '2026-06-30', 0, []],
  ])('%s on %s', async (alliance, on, nestedAlliances, expected) => {
    const { allianceReach } = await ask(units, { alliance, on });
    expect(allianceReach.nestedAlliances).toBe(nestedAlliances);
    expect(allianceReach.units.nodes.map(toldUnit)).toEqual(expected);
  });

  test('is asked of today where no day is named', async () => {
    const alive = '{ allianceReach(alliance: "al-future") { isAlive } }';
    expect(await ask(alive)).toEqual({ allianceReach: { isAlive: false } });
    expect(await ask(alive, {}, '2026-07-01')).toEqual({ allianceReach: { isAlive: true } });
  });

  test('in pages whose cursors are those of one filter', async () => {
    const some = `query ($statuses: [CoverageStatus!], $after: String) { allianceReach(alliance: "al-belt", on: "2026-06-30") {
      units(first: 2, after: $after, filter: { statuses: $statuses }) {
        totalCount pageInfo { endCursor } nodes { unit { id } status ways isNested } } } }`;
    const statuses = ['WORK_ONLY'];
    const { units: first } = (await ask(some, { statuses })).allianceReach;
    expect(first.totalCount).toBe(3);
    const after = first.pageInfo.endCursor;
    const { units: second } = (await ask(some, { statuses, after })).allianceReach;
    expect([...first.nodes, ...second.nodes].map(toldUnit)).toEqual([
      'u-attached WORK_ONLY THROUGH_MEMBER',
      'u-instructor WORK_ONLY THROUGH_MEMBER',
      'u-liaison WORK_ONLY THROUGH_MEMBER',
    ]);
    expect(await refusal(engine.graph(), some, { statuses: ['COVERED'], after })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  describe('the gaps in its area', () => {
    test('by severity, kind and place, with every reason', async () => {
      const { allianceReach } = await ask(gaps, { alliance: 'al-rural' });
      expect(allianceReach.gaps.nodes.map(toldGap)).toEqual(ruralGaps);
      expect(allianceReach.gaps.totalCount).toBe(6);
    });

    test.each([
      [{ reasons: ['NEIGHBOURING'] }, ['u-gap-zero', 'u-future-cover']],
      [{ reasons: ['SAME_CHAIN'] }, []],
      [{ kinds: ['COMPOUND', 'BUILDING'], severities: ['LOW'] }, ['u-building-resettled']],
      [{ statuses: ['WORK_ONLY'] }, ['u-resettled', 'u-building-resettled']],
      [{ codes: ['NOT_SURVEYED'], severities: ['HIGH'] }, []],
      // One finding must fit both.
      [{ codes: ['WORK_ONLY'], severities: ['HIGH'] }, []],
    ])('only those that are like %j', async (filter, expected) => {
      const { allianceReach } = await ask(gaps, { alliance: 'al-rural', filter });
      expect(allianceReach.gaps.nodes.map(({ unit }: Node) => unit.id)).toEqual(expected);
      expect(allianceReach.gaps.totalCount).toBe(expected.length);
    });

    test('in pages, whose cursors are this alliance’s', async () => {
      const told: string[] = [];
      let after: string | null = null;
      for (let more = true; more; ) {
        const { allianceReach } = await ask(gaps, { alliance: 'al-rural', first: 4, after });
        const { nodes, pageInfo } = allianceReach.gaps;
        told.push(...nodes.map(toldGap));
        after = pageInfo.endCursor;
        more = pageInfo.hasNextPage;
      }
      expect(told).toEqual(ruralGaps);
      expect(await refusal(engine.graph(), gaps, { alliance: 'al-inner', after })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    });

    test('the same from what is kept as from the facts', async () => {
      await refreshToday(engine.graph());
      const { graph, statements } = observed(engine.graph());
      const kept = await answer(graph, gaps, { alliance: 'al-belt' });
      await setComplete(engine.graph(), false);
      const read = await answer(graph, gaps, { alliance: 'al-belt' });
      await setComplete(engine.graph(), true);
      expect(read).toEqual(kept);
      expect(kept.allianceReach.gaps.nodes.length).toBeGreaterThan(5);
      const times = (wanted: string) => statements.filter(({ name }) => name === wanted).length;
      // The index is asked for all of its area, or the facts.
      expect(times('kept.timelinePaths')).toBe(1);
      expect(times('coverage.idsIn.units')).toBe(1);
      expect(times('coverage.rows.coverages.unit')).toBe(1);
    });

    test('none where the alliance is not alive', async () => {
      const { allianceReach } = await ask(gaps, { alliance: 'al-future' });
      expect(allianceReach.gaps).toMatchObject({ totalCount: 0, nodes: [] });
    });
  });

  test.each(['nothing', 'u-solo', '990101'])('of %s is NOT_FOUND', async (alliance) => {
    expect(await refusal(engine.graph(), units, { alliance })).toEqual({
      code: 'NOT_FOUND',
      message: `An alliance is asked for by its id, received "${alliance}".`,
    });
  });

  test('reads its industry chains, wherever they are', async () => {
    await commitFiles(
      engine.graph(),
      {
        'memberships.csv': 'member,alliance,role,source\nb-chain,al-building,MEMBER,ledger\n',
        'surveys.csv': 'unit,on,source\nu-chain-coop,2026-06-01,ledger\n',
      },
      { now: () => new Date('2026-06-30T02:00:00Z') },
    );
    const { allianceReach } = await ask(gaps, { alliance: 'al-building' });
    expect(allianceReach.gaps.nodes.map(toldGap)).toContain(
      'u-chain-coop BLANK MEDIUM SAME_CHAIN:u-chain',
    );
    expect(allianceReach.gaps.nodes.map(toldGap)).toContain(
      'u-gap-one BLANK HIGH SAME_TOWNSHIP:990101102',
    );
  });
});
