import { beforeEach, expect, it } from 'vitest';
import { LARGEST_COUNT } from '../../src/domain/numbers.js';
import { commitFiles } from '../changes/committing.js';
import { onEngines } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';

const county = {
  'sources.csv': 'id,kind,title\ns,LEDGER,台账\n',
  'regions.csv':
    'code,parent,level,name,source\n' +
    '990101,,COUNTY,测试县,s\n990101100,990101,TOWNSHIP,测试镇,s\n',
  'units.csv':
    'id,kind,name,region,source\n' +
    'u1,COOPERATIVE,甲合作社,990101100,s\nu2,COOPERATIVE,乙合作社,990101100,s\n',
};

onEngines('Values at the ends of their ranges', (engine) => {
  beforeEach(() => engine.clear());
  const ask = async (query: string) => (await runQuery(engine.graph(), query)).data;

  it('has answers for the last day of the calendar, from which nothing is ever overdue', async () => {
    await commitFiles(engine.graph(), {
      ...county,
      'organizations.csv':
        'id,kind,name,region,source,valid_from,term_start\n' +
        't1,TEMPORARY_BRANCH,临时支部,990101100,s,9999-12-31,\n' +
        'b1,BRANCH,支部,990101100,s,,9999-12-31\nb2,BRANCH,二支部,990101100,s,0000-01-01,0000-01-01\n',
      'coverages.csv': 'organization,unit,mode,valid_from,source\nt1,u1,TEMPORARY,9999-12-31,s\n',
      'surveys.csv': 'unit,on,source\nu1,2026-01-01,s\n',
    });
    const findings = 'nodes { organization { id } findings { code since } }';
    const broken = (since: string | null) => ({ code: 'BROKEN_CHAIN', since });
    const b1 = { organization: { id: 'b1' }, findings: [broken(null)] };
    const b2 = {
      organization: { id: 'b2' },
      findings: [broken('0000-01-01'), { code: 'TERM_OVERDUE', since: '0003-01-01' }],
    };
    const t1 = { organization: { id: 't1' }, findings: [broken('9999-12-31')] };
    const last = 'on: "9999-12-31"';
    const answer = await ask(`{
      today: organizationFindings(first: 9) { ${findings} }
      last: organizationFindings(first: 9, ${last}) { ${findings} }
      explainOrganization(organization: "b1") { holdsUntil }
      explainCoverage(unit: "u1") { status holdsUntil }
      unit(id: "u1") { assessment(${last}) { status findings { code severity since } } }
      coverage(${last}) { units }
      gapClearance(from: "2026-01-01", to: "9999-12-31") { opened closed }
    }`);
    const nodes = (of: unknown[]) => ({ nodes: expect.arrayContaining(of) });
    expect(answer).toMatchObject({
      today: nodes([b1, b2]),
      last: nodes([b1, b2, t1]),
      explainOrganization: { holdsUntil: null },
      explainCoverage: { status: 'GAP', holdsUntil: '9999-12-31' },
      unit: {
        assessment: {
          status: 'TEMPORARY_ONLY',
          findings: [{ code: 'TEMPORARY_ONLY', severity: 'MEDIUM', since: '9999-12-31' }],
        },
      },
      coverage: { units: 2 },
      gapClearance: { opened: 0, closed: 0 },
    });
  });

  it.each(['0000-01-01', '0001-01-01', '0999-12-31', '1000-01-01', '1582-10-10'])(
    'knew nothing on %s',
    async (day) => {
      await commitFiles(engine.graph(), county);
      const known = `knownOn: "${day}"`;
      const answer = await ask(`{
        coverage(${known}) { units }
        chainAudit(${known}) { share { value } }
        organizationFindings(first: 1, ${known}) { totalCount }
      }`);
      expect(answer).toEqual({
        coverage: { units: 0 },
        chainAudit: { share: { value: null } },
        organizationFindings: { totalCount: 0 },
      });
    },
  );

  const counts = `{
    unit(id: "u1") { counts { fullMembers staff } assessment { status fullMembers } }
    coverage { rates { code denominator } }
    coverageMatrix(rows: UNIT_KIND, columns: STATUS, layer: MEMBER_WEIGHTED) { cells { denominator } }
    coverageTrend(from: "2026-06-30", to: "2026-06-30") { points { coverage { rates { code denominator } } } }
  }`;
  const weighted = (denominator: number) => ({
    rates: expect.arrayContaining([{ code: 'MEMBER_WEIGHTED', denominator }]),
  });

  it('sums the largest counts', async () => {
    const files = {
      ...county,
      'counts.csv': `entity,on,full_members,source\nu1,2026-01-01,${LARGEST_COUNT},s\nu2,2026-01-01,${LARGEST_COUNT},s\n`,
    };
    await expect(commitFiles(engine.graph(), files)).rejects.toThrow(/at most 1000000 unless/);
    await commitFiles(engine.graph(), files, { mostCounted: LARGEST_COUNT });
    const sum = 2 * LARGEST_COUNT;
    expect(await ask(counts)).toMatchObject({
      unit: { counts: { fullMembers: LARGEST_COUNT } },
      coverage: weighted(sum),
      coverageMatrix: { cells: expect.arrayContaining([{ denominator: sum }]) },
      coverageTrend: { points: [{ coverage: weighted(sum) }] },
    });
  });

  it('takes a count of an earlier release that none can be for unknown', async () => {
    await commitFiles(engine.graph(), {
      ...county,
      'counts.csv':
        'entity,on,full_members,staff,source\nu1,2026-01-01,5,6,s\nu2,2026-01-01,5,6,s\n',
    });
    await engine.graph().write((tx) =>
      tx.run({
        name: 'test.earlierCounts',
        text: 'MATCH (c:Count) WHERE c.entity = "u1" SET c.fullMembers = $members, c.staff = $staff',
        parameters: { members: Number.MAX_SAFE_INTEGER, staff: 13_800_138_000 },
        decode: () => null,
      }),
    );
    const simulated = `{ simulate(changes: [{ count: { entity: "u1", households: 9 } }], source: "s") {
      invalid { rule } effect { units { totalCount } } } }`;
    expect(await ask(simulated)).toMatchObject({ simulate: { invalid: [] } });
    expect(await ask('{ unit(id: "u1") { counts { fullMembers staff } } }')).toEqual({
      unit: { counts: { fullMembers: null, staff: null } },
    });
  });
});
