import { expect, test } from 'vitest';
import { z } from 'zod';
import { onCounty } from './asking.js';
import { BROKEN_ABOVE, ORGANIZATION_FINDINGS } from './county-organization-expected.js';

const Step = z.object({
  organization: z.object({ id: z.string() }),
  level: z.string().nullable(),
  linkBreak: z.object({ reason: z.string(), skipped: z.array(z.string()) }).nullable(),
});
const Chain = z.object({
  chain: z
    .object({
      required: z.boolean(),
      householdLinks: z.number().nullable(),
      steps: z.array(Step),
      firstBreak: Step.nullable(),
    })
    .nullable(),
});
const step = 'organization { id } level linkBreak { reason skipped }';

onCounty('chain', (ask) => {
  const chain = async (organization: string, on?: string) => {
    const query = `query ($id: ID!, $on: Date) { chain(organization: $id, on: $on) { required householdLinks firstBreak { ${step} } steps { ${step} } } }`;
    const answered = Chain.parse(await ask(query, { id: organization, on })).chain;
    if (answered === null) return null;
    const { steps, firstBreak, ...rest } = answered;
    const line = steps.map(({ organization: { id }, level, linkBreak }) =>
      [id, level ?? 'COUNTY', linkBreak?.reason, ...(linkBreak?.skipped ?? [])]
        .filter((each) => each !== undefined)
        .join(' '),
    );
    return { ...rest, line, firstBreak: firstBreak?.organization.id ?? null };
  };

  test('is the whole line to the county', async () => {
    expect(await chain('g-coop')).toEqual({
      required: true,
      householdLinks: null,
      firstBreak: null,
      line: [
        ...['g-coop VILLAGE_ORGANIZATION', 'b-coop VILLAGE_ORGANIZATION'],
        ...['c-town2 TOWNSHIP_COMMITTEE', 'c-county COUNTY'],
      ],
    });
  });

  test('marks a break and goes on past a skipped level; its first level is a count', async () => {
    const line = [
      'g-good MICRO_GRID_GROUP',
      'b-grid GRID_BRANCH SKIPPED_LEVEL VILLAGE_ORGANIZATION',
      ...['c-town1 TOWNSHIP_COMMITTEE', 'c-county COUNTY'],
    ];
    const broken = { required: true, line, firstBreak: 'b-grid' };
    expect(await chain('g-good')).toEqual({ ...broken, householdLinks: 30 });
    // The count is of 2026-01-01.
    expect(await chain('g-good', '2025-12-31')).toEqual({ ...broken, householdLinks: null });
  });

  test('ends where nothing, more than one, or itself is above', async () => {
    expect(await chain('g-temp')).toMatchObject({
      line: ['g-temp VILLAGE_ORGANIZATION', 't-new VILLAGE_ORGANIZATION MISSING_SUPERIOR'],
      firstBreak: 't-new',
    });
    expect(await chain('g-double')).toMatchObject({
      line: ['g-double VILLAGE_ORGANIZATION TWO_SUPERIORS'],
    });
    expect(await chain('b-loop-b')).toMatchObject({
      line: ['b-loop-b VILLAGE_ORGANIZATION CYCLE', 'b-loop-a VILLAGE_ORGANIZATION CYCLE'],
    });
  });

  test('is of another day where one is asked for', async () => {
    expect(await chain('g-broken')).toMatchObject({ firstBreak: 'g-broken' });
    expect(await chain('g-broken', '2026-04-30')).toMatchObject({
      line: [
        'g-broken MICRO_GRID_GROUP',
        'b-old GRID_BRANCH SKIPPED_LEVEL VILLAGE_ORGANIZATION',
        ...['c-town1 TOWNSHIP_COMMITTEE', 'c-county COUNTY'],
      ],
      firstBreak: 'b-old',
    });
  });

  test('has to reach nothing from the county, where it may break all the same', async () => {
    expect(await chain('c-county')).toMatchObject({ required: false, line: ['c-county COUNTY'] });
    expect(await chain('b-assoc')).toMatchObject({
      required: false,
      line: ['b-assoc COUNTY MISSING_SUPERIOR'],
      firstBreak: 'b-assoc',
    });
  });

  test('is null of what is not there, or not on the day', async () => {
    expect(await chain('nobody')).toBeNull();
    expect(await chain('u-solo')).toBeNull();
    expect(await chain('b-old')).toBeNull();
    expect(await chain('b-future')).toBeNull();
    expect(await chain('b-future', '2026-09-01')).toMatchObject({ firstBreak: 'b-future' });
  });
});

const Audit = z.object({
  chainAudit: z.object({
    share: z.object({
      numerator: z.number(),
      denominator: z.number(),
      value: z.number().nullable(),
      reason: z.string().nullable(),
    }),
    reasons: z.array(z.object({ reason: z.string(), count: z.number() })),
    cycles: z.number(),
    firstBrokenLevels: z.array(z.object({ level: z.string().nullable(), count: z.number() })),
    breaks: z.object({
      totalCount: z.number(),
      nodes: z.array(z.object({ organization: z.object({ id: z.string() }), below: z.number() })),
    }),
    brokenChains: z.object({
      totalCount: z.number(),
      nodes: z.array(
        z.object({
          organization: z.object({ id: z.string() }),
          firstBroken: z.object({ id: z.string() }),
          below: z.number(),
          linkBreak: z.object({ reason: z.string() }).nullable(),
        }),
      ),
    }),
  }),
});

onCounty('chainAudit', (ask) => {
  const audited = async (variables: object = {}) => {
    const query = `query ($scope: OrganizationScope, $on: Date, $reasons: [LinkBreakReason!], $own: Boolean) {
      chainAudit(scope: $scope, on: $on) {
        share { numerator denominator value reason } reasons { reason count } cycles firstBrokenLevels { level count }
        breaks(first: 200, reasons: $reasons) { totalCount nodes { organization { id } below } }
        brokenChains(first: 200, own: $own) { totalCount nodes { organization { id } firstBroken { id } below linkBreak { reason } } } } }`;
    return Audit.parse(await ask(query, { ...variables })).chainAudit;
  };
  const own = Object.keys(ORGANIZATION_FINDINGS);

  test('has the share, the breaks and the levels worked out by hand', async () => {
    const { share, reasons, cycles, firstBrokenLevels, breaks, brokenChains } = await audited();
    expect(share).toEqual({ numerator: 12, denominator: 28, value: 12 / 28, reason: null });
    expect(reasons).toEqual([
      { reason: 'MISSING_SUPERIOR', count: 8 },
      { reason: 'CYCLE', count: 2 },
      { reason: 'TWO_SUPERIORS', count: 1 },
      { reason: 'SKIPPED_LEVEL', count: 1 },
    ]);
    expect(cycles).toBe(1);
    expect(firstBrokenLevels).toEqual([
      { level: 'MICRO_GRID_GROUP', count: 1 },
      { level: 'GRID_BRANCH', count: 4 },
      { level: 'VILLAGE_ORGANIZATION', count: 10 },
      { level: 'TOWNSHIP_COMMITTEE', count: 1 },
    ]);
    expect(breaks.nodes.map(({ organization: { id }, below }) => [id, below])).toEqual(
      own.map((id) => [id, id === 'b-grid' ? 3 : id === 't-new' ? 1 : 0]),
    );
    const broken = { ...BROKEN_ABOVE, ...Object.fromEntries(own.map((id) => [id, id])) };
    expect(brokenChains.totalCount).toBe(16);
    const at = brokenChains.nodes.map((each) => [each.organization.id, each.firstBroken.id]);
    expect(Object.fromEntries(at)).toEqual(broken);
    expect(at.map(([id]) => id)).toEqual(Object.keys(broken).sort());
  });

  test('lists breaks by reason, and chains that break above with what they share', async () => {
    const { breaks, brokenChains } = await audited({ reasons: ['CYCLE'], own: false });
    expect(breaks.nodes.map(({ organization }) => organization.id)).toEqual([
      ...['b-loop-a', 'b-loop-b'],
    ]);
    expect(brokenChains.nodes).toEqual(
      Object.entries(BROKEN_ABOVE).map(([id, at]) => ({
        organization: { id },
        firstBroken: { id: at },
        below: at === 'b-grid' ? 3 : 1,
        linkBreak: null,
      })),
    );
    const { brokenChains: ofOwn } = await audited({ own: true });
    expect(ofOwn.nodes.map(({ organization }) => organization.id)).toEqual(own);
  });

  test('is of its scope, where a link outside it breaks a chain of it as well', async () => {
    // Three groups are based there, two of which are under b-grid, which is based in the grid.
    const micro = await audited({ scope: { region: 'MG-DM-1' } });
    expect(micro.share).toMatchObject({ numerator: 0, denominator: 3 });
    expect(micro.breaks.nodes).toEqual([
      { organization: { id: 'b-grid' }, below: 2 },
      { organization: { id: 'g-broken' }, below: 0 },
    ]);
    const { share } = await audited({ scope: { kinds: ['COMMITTEE'] } });
    expect(share).toMatchObject({ numerator: 3, denominator: 3, value: 1 });
  });

  test('has no share where nothing has to reach the county', async () => {
    const { share, brokenChains } = await audited({ scope: { sources: ['REGISTER'] } });
    expect(share).toEqual({
      numerator: 0,
      denominator: 0,
      value: null,
      reason: 'NO_ORGANIZATIONS',
    });
    expect(brokenChains.totalCount).toBe(0);
  });

  test('is of another day where one is asked for', async () => {
    // b-dissolved is there, and b-old with g-broken under it, which all break; t-august, t-old, t-new
    // and g-temp, which break too, have not begun.
    const { share, firstBrokenLevels } = await audited({ on: '2025-08-30' });
    expect(share).toMatchObject({ numerator: 12, denominator: 26 });
    expect(firstBrokenLevels.find(({ level }) => level === 'GRID_BRANCH')?.count).toBe(6);
  });
});
