import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { folderOf } from '../changes/folder-fixture.js';
import { onEngines } from '../support/engines.js';
import { type Ask, answer, importFolder } from './asking.js';

/** Organizations one under the other: the last of a line may be the county's committee. */
interface Chain {
  readonly links: number;
  readonly shape: 'WHOLE' | 'BROKEN' | 'CYCLE';
}

const chains: fc.Arbitrary<Chain> = fc.record({
  links: fc.integer({ min: 1, max: 60 }),
  shape: fc.constantFrom<Chain['shape']>('WHOLE', 'BROKEN', 'CYCLE'),
});

onEngines('an explanation says of an organization what its findings say', (engine) => {
  // Neo4j plans some of the statements anew for each length, which takes it longer than running them.
  const numRuns = engine.name === 'grafeo' ? 20 : 4;
  test('on lines and cycles of 1 to 60 links, from their first to their last organization', async () => {
    await fc.assert(
      fc.asyncProperty(chains, async (chain) => {
        await engine.clear();
        await importFolder(engine.graph(), folderOf(filesOf(chain)));
        const ask: Ask = (...args) => answer(engine.graph(), ...args);
        const found = await findingsOf(ask);
        for (const at of new Set([
          0,
          chain.links >> 1,
          Math.max(0, chain.links - 13),
          chain.links,
        ])) {
          const explained = await explanationOf(ask, `o${at}`);
          expect([at, explained.findings]).toEqual([at, found.get(`o${at}`) ?? []]);
        }
        const broken = { WHOLE: 0, BROKEN: 1, CYCLE: chain.links + 1 }[chain.shape];
        const own = [...found].filter(([id]) => id.startsWith('o'));
        expect(own.flatMap(([, findings]) => findings).filter(isBroken)).toHaveLength(broken);
        const first = await explanationOf(ask, 'o0');
        expect(first.line).toBe({ WHOLE: 'WHOLE', BROKEN: 'ABOVE', CYCLE: 'OWN' }[chain.shape]);
        await expectUnitCovered(ask, chain);
      }),
      { numRuns },
    );
  }, 240_000);
});

const isBroken = (finding: string) => finding.startsWith('BROKEN_CHAIN');

const Finding = z.object({ code: z.string(), severity: z.string(), since: z.string().nullable() });
const textOf = ({ code, severity, since }: z.infer<typeof Finding>) =>
  `${code} ${severity} ${since}`;

async function findingsOf(ask: Ask): Promise<ReadonlyMap<string, readonly string[]>> {
  const { organizationFindings } = z
    .object({
      organizationFindings: z.object({
        nodes: z.array(
          z.object({
            organization: z.object({ id: z.string() }),
            findings: z.array(Finding),
          }),
        ),
      }),
    })
    .parse(
      await ask(
        '{ organizationFindings(first: 200) { nodes { organization { id } findings { code severity since } } } }',
      ),
    );
  return new Map(
    organizationFindings.nodes.map(({ organization, findings }) => [
      organization.id,
      findings.map(textOf),
    ]),
  );
}

async function explanationOf(ask: Ask, organization: string) {
  const { explainOrganization } = z
    .object({
      explainOrganization: z.object({
        findings: z.array(z.object({ finding: Finding })),
        steps: z.array(
          z.object({ finding: z.string().nullable(), outcome: z.boolean(), text: z.string() }),
        ),
      }),
    })
    .parse(
      await ask(
        'query ($id: ID!) { explainOrganization(organization: $id) { findings { finding { code severity since } } steps { finding outcome text } } }',
        { id: organization },
      ),
    );
  const chain = explainOrganization.steps.find(({ finding }) => finding === 'BROKEN_CHAIN');
  return {
    findings: explainOrganization.findings.map(({ finding }) => textOf(finding)),
    line: chain?.outcome ? 'OWN' : chain?.text.includes('broken above') ? 'ABOVE' : 'WHOLE',
  };
}

/** A unit under as many party groups, one under the other, and a branch where the line is whole. */
async function expectUnitCovered(ask: Ask, { shape }: Chain): Promise<void> {
  const status = shape === 'WHOLE' ? 'COVERED' : 'UNKNOWN';
  const asked = await ask(
    '{ unit(id: "u") { assessment { status } } explainCoverage(unit: "u") { status } coverage(on: "2026-06-29") { statuses { status count } } }',
  );
  expect(asked).toMatchObject({
    unit: { assessment: { status } },
    explainCoverage: { status },
    coverage: { statuses: expect.arrayContaining([{ status, count: 1 }]) },
  });
}

function filesOf({ links, shape }: Chain): Record<string, string> {
  const at = Array.from({ length: links + 1 }, (_, index) => index);
  const isTop = (index: number) => shape === 'WHOLE' && index === links;
  const superior = (index: number) => (shape === 'CYCLE' ? (index + 1) % (links + 1) : index + 1);
  const linked = at.filter((index) => shape === 'CYCLE' || index < links);
  return {
    'sources.csv': 'id,kind,title\ns,LEDGER,Ledger\n',
    'regions.csv':
      'code,parent,level,name,source\n350428,,COUNTY,County,s\n350428100,350428,TOWNSHIP,Town,s\n',
    'organizations.csv': [
      'id,kind,name,region,source',
      ...at.map((index) =>
        isTop(index) ? `o${index},COMMITTEE,Top,350428,s` : `o${index},BRANCH,O,350428100,s`,
      ),
      ...at.map((index) =>
        isTop(index) ? `g${index},BRANCH,B,350428100,s` : `g${index},PARTY_GROUP,G,350428100,s`,
      ),
      '',
    ].join('\n'),
    'units.csv': 'id,kind,name,region,source\nu,ENTERPRISE,U,350428100,s\n',
    'coverages.csv': 'organization,unit,mode,source\ng0,u,SOLO,s\n',
    'subordinations.csv': [
      'organization,superior,source',
      ...linked.flatMap((index) => [
        `o${index},o${superior(index)},s`,
        `g${index},g${superior(index)},s`,
      ]),
      '',
    ].join('\n'),
  };
}
