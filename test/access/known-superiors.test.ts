import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { owner, type Subject } from '../../src/access/subject.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import { importFolder } from '../answers/asking.js';
import type { Files } from '../changes/committing.js';
import { onEngines } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';
import { readerOf } from './subjects.js';

const source = 'id,kind,title\ns,LEDGER,台账\n';
const organizations = (rows: string) => `id,kind,name,region,valid_to,source\n${rows}`;

/** As it was known first: lines of the branches of a village (a-…) lead through the other township (h-…). */
const first: Files = {
  'sources.csv': source,
  'regions.csv': `code,parent,level,name,source
99,,PROVINCE,测试省,s
9901,99,PREFECTURE,测试市,s
990101,9901,COUNTY,测试县,s
990101100,990101,TOWNSHIP,甲镇,s
990101200,990101,TOWNSHIP,乙乡,s
990101100201,990101100,VILLAGE,丙村,s
990101100202,990101100,VILLAGE,戊村,s
990101200201,990101200,VILLAGE,丁村,s
G-1,990101100201,GRID,丙村一格,s
`,
  'organizations.csv': organizations(`c-county,COMMITTEE,县委,990101,,s
c-a,COMMITTEE,甲镇党委,990101100,,s
c-b,COMMITTEE,乙乡党委,990101200,,s
c-none,COMMITTEE,乙乡旧党委,990101200,,s
h-line,BRANCH,丁村支部,990101200201,,s
h-orphan,BRANCH,丁村二支部,990101200201,,s
h-two,BRANCH,丁村三支部,990101200201,,s
h-round,BRANCH,丁村四支部,990101200201,,s
h-back,BRANCH,丁村五支部,990101200201,,s
a-whole,BRANCH,丙村支部,990101100201,2026-12-01,s
a-line,BRANCH,丙村二支部,990101100201,2026-12-02,s
a-orphan,BRANCH,丙村三支部,990101100201,2026-12-03,s
a-two,BRANCH,丙村四支部,990101100201,2026-12-04,s
a-round,BRANCH,丙村五支部,990101100201,2026-12-05,s
a-own,BRANCH,丙村六支部,990101100201,2026-12-06,s
a-grid,BRANCH,丙村一格支部,G-1,2026-12-07,s
m-came,BRANCH,迁入支部,990101200201,2026-12-08,s
m-left,BRANCH,迁出支部,990101100201,2026-12-09,s
m-gone,BRANCH,误录支部,990101100202,2026-12-10,s
`),
  'subordinations.csv': `organization,superior,source
c-a,c-county,s
c-b,c-county,s
h-line,c-b,s
h-two,c-b,s
h-two,c-none,s
h-round,h-back,s
h-back,h-round,s
a-whole,c-a,s
a-line,h-line,s
a-orphan,h-orphan,s
a-two,h-two,s
a-round,h-round,s
a-own,c-a,s
a-own,h-line,s
a-grid,h-line,s
m-came,c-b,s
m-left,c-a,s
m-gone,c-a,s
`,
  'units.csv': `id,kind,name,region,valid_to,source
u-a,PROJECT,丙村工地,990101100201,2026-12-11,s
u-came,PROJECT,迁入工地,990101200201,2026-12-12,s
u-left,PROJECT,迁出工地,990101100201,2026-12-13,s
u-gone,PROJECT,误录工地,990101100202,2026-12-14,s
u-taken,PROJECT,误录乙乡工地,990101200201,2026-12-15,s
`,
  'surveys.csv': 'unit,region,kind,on,source\n,990101,PROJECT,2026-01-01,s\n',
};

/** Then it was found out that these lines lay within the township, what lay elsewhere, and what never was. */
const wrong = ['a-line', 'a-orphan', 'a-two', 'a-round', 'a-own', 'a-grid'];
const then: Files = {
  'sources.csv': source,
  'retract.csv': `file,key,reason
${wrong.map((id) => `subordinations,${id}|h-${id === 'a-grid' || id === 'a-own' ? 'line' : id.slice(2)}|,误录`).join('\n')}
subordinations,m-gone|c-a|,误录
subordinations,m-left|c-a|,误录
organizations,m-gone,误录
organizations,h-orphan,误录
units,u-gone,误录
units,u-taken,误录
`,
  'subordinations.csv': `organization,superior,source\n${wrong.map((id) => `${id},c-a,s\n`).join('')}`,
  'organizations.csv': organizations(
    'm-came,BRANCH,迁入支部,990101100201,2026-12-08,s\nm-left,BRANCH,迁出支部,990101200201,2026-12-09,s\n',
  ),
  'units.csv': `id,kind,name,region,valid_to,source
u-came,PROJECT,迁入工地,990101100201,2026-12-12,s
u-left,PROJECT,迁出工地,990101200201,2026-12-13,s
`,
};
/** And the township took over the id of a unit that never was in the other one. */
const last: Files = {
  'sources.csv': source,
  'units.csv':
    'id,kind,name,region,valid_to,source\nu-taken,PROJECT,误录乙乡工地,990101100201,2026-12-15,s\n',
};
const [before, today] = ['2026-06-30', '2026-07-01'];

const named = [
  ...`${first['organizations.csv']}${first['units.csv']}`.matchAll(/^([achmu]-\w+),\w+,([^,]+)/gm),
].map(([, id = '', name = '']) => ({ id, name }));
const ids = named.map(({ id }) => id);

/** What was known to lie in each township, and lies there now or did until it was retracted. */
const inTown = ids.filter((id) => /^(a-|c-a|u-a|.-gone)/.test(id));
const inOther = ids.filter((id) => /^(h-|c-b|c-none|u-taken)/.test(id));
/**
 * With what was known to lie elsewhere and lies there now, and how many organizations of the scope lie elsewhere now: their
 * lines were whole.
 */
const grants = [
  {
    ...{ granted: ['990101100'], scope: '990101100', above: ['c-b', 'c-county'] },
    ...{ lying: inTown, came: ['m-came', 'u-came'], left: 1 },
  },
  {
    ...{ granted: ['990101100201'], scope: '990101100201', above: ['c-a', 'c-b', 'c-county'] },
    ...{ lying: ids.filter((id) => /^(a-|u-a)/.test(id)), came: ['m-came', 'u-came'], left: 1 },
  },
  {
    ...{ granted: ['990101200'], scope: '990101200', above: ['c-county'] },
    ...{ lying: inOther, came: ['m-left', 'u-left'], left: 1 },
  },
  {
    ...{ granted: ['990101100', '990101200'], scope: '990101', above: ['c-county'] },
    ...{ lying: ids.filter((id) => id !== 'c-county'), came: [], left: 0 },
  },
];

const link =
  'linkBreak { reason level skipped explanation zh: explanation(lang: ZH) remedy organizations { id name } }';
const step = `{ organization { id name } level ${link} }`;
/** Some at a time, as an operation has so many root fields; aliases can't have a hyphen. */
const chains = Array.from({ length: Math.ceil(ids.length / 8) }, (_, at) => {
  const some = ids.slice(at * 8, at * 8 + 8);
  const each = some.map(
    (id) =>
      `${id.replace('-', '_')}: chain(organization: "${id}", knownOn: "${before}") { organization { id name } required householdLinks steps { ...step } firstBreak { ...step } }`,
  );
  return `{ ${each.join(' ')} } fragment step on ChainStep ${step}`;
});
const lists = (scope: string) => `{
  chainAudit(${scope}knownOn: "${before}") {
    share { numerator denominator } reasons { reason count } cycles firstBrokenLevels { level count }
    breaks(first: 50) { totalCount nodes { organization { id name } below ${link} } }
    brokenChains(first: 50) { totalCount nodes { organization { id name } firstBroken { id name } firstBrokenLevel below ${link} } }
  }
  dueList(${scope}knownOn: "${before}", until: "2027-01-01", first: 50) {
    totalCount nodes { on change thing { ... on Unit { id name } ... on Organization { id name } } responsible { id name } }
  }
}`;

const Thing = z.object({ id: z.string(), name: z.string() });
const Link = z.looseObject({
  ...{ reason: z.string(), level: z.string().nullable(), skipped: z.array(z.string()) },
  ...{ explanation: z.string(), zh: z.string(), organizations: z.array(Thing) },
});
const Step = z.object({
  ...{ organization: Thing.nullable(), level: z.string().nullable(), linkBreak: Link.nullable() },
});
const Chains = z.record(
  z.string(),
  z.looseObject({ steps: z.array(Step), firstBreak: Step.nullable() }).nullable(),
);
const Break = z.looseObject({ organization: Thing.nullable(), linkBreak: Link });
const Broken = z.looseObject({
  ...{ organization: Thing, firstBroken: Thing.nullable(), linkBreak: Link.nullable() },
  firstBrokenLevel: z.string().nullable(),
});
const Lists = z.object({
  chainAudit: z.looseObject({
    share: z.object({ numerator: z.number(), denominator: z.number() }),
    firstBrokenLevels: z.array(z.object({ level: z.string().nullable(), count: z.number() })),
    breaks: z.object({ totalCount: z.number(), nodes: z.array(Break) }),
    brokenChains: z.object({ totalCount: z.number(), nodes: z.array(Broken) }),
  }),
  dueList: z.object({
    totalCount: z.number(),
    nodes: z.array(z.looseObject({ thing: Thing, responsible: Thing.nullable() })),
  }),
});

const levels = ['GRID_BRANCH', 'VILLAGE_ORGANIZATION', 'TOWNSHIP_COMMITTEE', null];

/** Makes of what the owner is told what is told to somebody who sees some things, and may ask about some by their ids. */
function tellingOf(
  seen: ReadonlySet<string>,
  lying: ReadonlySet<string>,
  asked: ReadonlySet<string>,
) {
  const hidden = named.filter(({ id }) => !seen.has(id)).flatMap(({ id, name }) => [name, id]);
  const replaced = (text: string, by: string) =>
    hidden
      .sort((a, b) => b.length - a.length)
      .reduce((told, word) => told.replaceAll(word, by), text);
  const thing = (one: z.infer<typeof Thing> | null) =>
    one !== null && seen.has(one.id) ? one : null;
  const ownLink = (each: z.infer<typeof Link>) => ({
    ...each,
    explanation: replaced(each.explanation, 'an organization outside of what is granted'),
    zh: replaced(each.zh, '授权范围以外的组织'),
    organizations: each.organizations.filter(({ id }) => seen.has(id)),
  });
  const linkOf = (of: z.infer<typeof Thing> | null, each: z.infer<typeof Link>) =>
    thing(of) !== null
      ? ownLink(each)
      : {
          ...{ ...each, level: null, skipped: [], organizations: [] },
          explanation: 'The chain breaks at an organization outside of what is granted.',
          zh: '链条断于授权范围以外的组织。',
        };
  const stepOf = ({ organization, level, linkBreak }: z.infer<typeof Step>) => ({
    organization: thing(organization),
    level: thing(organization) === null ? null : level,
    linkBreak: linkBreak && linkOf(organization, linkBreak),
  });
  return {
    chains: (all: z.infer<typeof Chains>) =>
      Object.fromEntries(
        Object.entries(all).map(([id, chain]) => [
          id,
          chain !== null && asked.has(id.replace('_', '-'))
            ? {
                ...chain,
                steps: chain.steps.map(stepOf),
                firstBreak: chain.firstBreak && stepOf(chain.firstBreak),
              }
            : null,
        ]),
      ),
    lists: ({ chainAudit, dueList }: z.infer<typeof Lists>, left: number) => {
      const broken = chainAudit.brokenChains.nodes
        .filter(({ organization }) => lying.has(organization.id))
        .map((each) => ({
          ...each,
          linkBreak: each.linkBreak && ownLink(each.linkBreak),
          firstBroken: thing(each.firstBroken),
          firstBrokenLevel: thing(each.firstBroken) === null ? null : each.firstBrokenLevel,
        }));
      const due = dueList.nodes.filter(({ thing: { id } }) => lying.has(id));
      return {
        chainAudit: {
          ...chainAudit,
          share: {
            numerator: chainAudit.share.numerator - left,
            denominator: chainAudit.share.denominator - left,
          },
          firstBrokenLevels: levels.flatMap((level) => {
            const count = broken.filter((each) => each.firstBrokenLevel === level).length;
            return count === 0 ? [] : [{ level, count }];
          }),
          breaks: {
            ...chainAudit.breaks,
            nodes: chainAudit.breaks.nodes.map((each) => ({
              ...each,
              organization: thing(each.organization),
              linkBreak: linkOf(each.organization, each.linkBreak),
            })),
          },
          brokenChains: { totalCount: broken.length, nodes: broken },
        },
        dueList: {
          totalCount: due.length,
          nodes: due.map((each) => ({ ...each, responsible: thing(each.responsible) })),
        },
      };
    },
  };
}

onEngines('lines that were known earlier', (engine) => {
  beforeAll(async () => {
    for (const [files, at] of [
      [first, `${before}T01:00:00.000Z`],
      [then, `${today}T01:00:00.000Z`],
      [last, `${today}T02:00:00.000Z`],
    ] as const) {
      const folder = mkdtempSync(join(tmpdir(), 'orgweave-known-'));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      await importFolder(engine.graph(), folder, at);
      rmSync(folder, { recursive: true });
      if (files !== first) continue;
      const note = `mutation { annotateGap(input: {unit: "u-taken", code: BLANK, reason: NO_MEMBERS, office: "乙乡", due: "2026-12-31"}) { annotation { office } } }`;
      expect((await runQuery(engine.graph(), note)).errors).toBeUndefined();
    }
  });
  const told = (query: string, subject: Subject = owner) =>
    runQuery(engine.graph(), query, {}, CivilDate.parse(today), undefined, subject);

  const tried = engine.name === 'grafeo' ? grants : grants.slice(0, 1);
  describe.each(tried)(
    'to a reader of $granted',
    ({ granted, scope, above, lying, came, left }) => {
      const reader = readerOf(granted);
      const seen = new Set([...lying, ...came, ...above]);
      const telling = tellingOf(seen, new Set(lying), new Set([...lying, ...came]));
      const hidden = named.filter(({ id }) => !seen.has(id)).flatMap(({ id, name }) => [id, name]);
      const hiddenIn = (answer: unknown) =>
        hidden.filter((word) => JSON.stringify(answer).includes(`"${word}"`));

      test('chains are those of the owner, but for what is hidden on them now', async () => {
        for (const some of chains) {
          const mine = await told(some, reader);
          const all = Chains.parse((await told(some)).data);
          expect(mine).toEqual({ data: telling.chains(all) });
          expect(hiddenIn(mine)).toEqual([]);
        }
      });

      test('so are the audit and what falls due', async () => {
        const mine = await told(lists(''), reader);
        const all = Lists.parse((await told(lists(`scope: {region: "${scope}"}, `))).data);
        expect(mine).toEqual({ data: telling.lists(all, left) });
        expect(hiddenIn(mine)).toEqual([]);
      });

      test('and what was retracted since is explained to whoever is granted where it lay', async () => {
        const query = `{
        unit: explainCoverage(unit: "u-gone", knownOn: "${before}") { unit { id name region { id } } ...told }
        organization: explainOrganization(organization: "m-gone", knownOn: "${before}") { organization { id name } facts { row text } findings { finding { explanation } } }
        came: explainCoverage(unit: "u-came", knownOn: "${before}") { ...told }
        now: explainCoverage(unit: "u-gone") { ...told }
      }
      fragment told on UnitExplanation { status facts { row text source { title } } }`;
        const { data } = await told(query);
        const { unit, organization } = z.record(z.string(), z.unknown()).parse(data);
        const isTold = lying.includes('u-gone');
        const isCame = [...lying, ...came].includes('u-came');
        expect(await told(query, reader)).toEqual({
          data: {
            unit: isTold ? unit : null,
            organization: isTold ? organization : null,
            came: isCame ? data.came : null,
            now: null,
          },
        });
      });

      test('figures and lists have what was retracted there', async () => {
        const figures = (where: string) => `{
        coverage(${where}knownOn: "${before}") { units }
        coverageGaps(${where}knownOn: "${before}", first: 50) { totalCount nodes { unit { id name } } }
        organizationFindings(${where}knownOn: "${before}", first: 50) { totalCount nodes { organization { id name } } }
        coverageDiff(${where}knownFrom: "${before}", from: "${before}", to: "${before}") { start { denominator } corrections { units { nodes { unit { id name } } } } }
      }`;
        const mine = Figures.parse((await told(figures(''), reader)).data);
        const all = Figures.parse((await told(figures(`scope: {region: "${scope}"}, `))).data);
        const isLying = (one: z.infer<typeof Thing>) => lying.includes(one.id);
        const units = all.coverageGaps.nodes.filter(({ unit }) => isLying(unit));
        const based = all.organizationFindings.nodes.filter((each) => isLying(each.organization));
        expect(mine.coverageGaps).toEqual({ totalCount: units.length, nodes: units });
        expect(mine.coverage.units).toBe(units.length);
        expect(mine.organizationFindings).toEqual({ totalCount: based.length, nodes: based });
        expect(mine.coverageDiff.start).toEqual({ denominator: units.length });
        const gone = mine.coverageDiff.corrections.units.nodes.map(({ unit }) => unit.id);
        expect(gone.includes('u-gone')).toBe(lying.includes('u-gone'));
      });

      test('what was found on a unit is told to whoever is granted where it lay', async () => {
        const history =
          '{ gapHistory(unit: "u-taken") { events { code change causes recordedAt } annotations { office } } }';
        const { gapHistory } = Histories.parse((await told(history)).data);
        expect(gapHistory?.annotations).toHaveLength(1);
        const isLater = ({ recordedAt }: { readonly recordedAt: string }) =>
          recordedAt > `${today}T01:00:00.000Z`;
        expect(gapHistory?.events.filter(isLater)).toEqual([
          expect.objectContaining({ code: 'BLANK', change: 'OPENED' }),
        ]);
        const isSeen = (later: boolean) =>
          granted.some((code) => code.startsWith(later ? '990101100' : '990101200'));
        const data = gapHistory && {
          events: gapHistory.events.filter((event) => isSeen(isLater(event))),
          annotations: isSeen(false) ? gapHistory.annotations : [],
        };
        expect(await told(history, reader)).toEqual({ data: { gapHistory: data } });
      });

      test('pages of broken links go on behind those that are hidden, and cursors have no ids of these', async () => {
        const page = (more: string) =>
          told(
            `{ chainAudit(knownOn: "${before}") { breaks(${more}) { edges { cursor node { organization { id } below linkBreak { reason } } } } } }`,
            reader,
          );
        const edgesOf = async (more: string) =>
          Edges.parse((await page(more)).data).chainAudit.breaks.edges;
        const all = await edgesOf('first: 50');
        const byOne = [];
        for (let after = ''; ; ) {
          const [edge] = await edgesOf(`first: 1${after}`);
          if (edge === undefined) break;
          byOne.push(edge);
          expect(hidden.filter((id) => Buffer.from(edge.cursor, 'base64url').includes(id))).toEqual(
            [],
          );
          after = `, after: "${edge.cursor}"`;
        }
        expect(byOne).toEqual(all);
      });
    },
  );
});

const OfUnit = z.object({ unit: Thing });
const Figures = z.object({
  coverage: z.object({ units: z.number() }),
  coverageGaps: z.object({ totalCount: z.number(), nodes: z.array(OfUnit) }),
  organizationFindings: z.object({
    totalCount: z.number(),
    nodes: z.array(z.object({ organization: Thing })),
  }),
  coverageDiff: z.object({
    start: z.object({ denominator: z.number() }),
    corrections: z.object({ units: z.object({ nodes: z.array(OfUnit) }) }),
  }),
});
const Histories = z.object({
  gapHistory: z
    .object({
      events: z.array(z.looseObject({ recordedAt: z.string() })),
      annotations: z.array(z.object({ office: z.string() })),
    })
    .nullable(),
});
const Edges = z.object({
  chainAudit: z.object({
    breaks: z.object({ edges: z.array(z.looseObject({ cursor: z.string() })) }),
  }),
});
