import { expect, it } from 'vitest';
import { folderSource } from '../../../src/changes/import/read-folder.js';
import type { KnownEntity } from '../../../src/changes/validate/known-graph.js';
import { undatedMoves } from '../../../src/changes/validate/undated-moves.js';
import { validate } from '../../../src/changes/validate/validate.js';
import { CivilDate } from '../../../src/domain/civil-date.js';
import { COUNTY, folderOf } from '../folder-fixture.js';
import { type Known, knowing } from './known-graph-fake.js';

const day = (text: string) => CivilDate.parse(text);
const undated = { validFrom: null, validTo: null };
const source: KnownEntity = { table: 'sources', kind: 'REGISTER', ...undated };
const branch: KnownEntity = { table: 'organizations', kind: 'BRANCH', ...undated };
const unit: KnownEntity = { table: 'units', kind: 'COMPOUND', ...undated };
const alliance: KnownEntity = { table: 'alliances', kind: 'BELT', ...undated };
const county: KnownEntity = { table: 'regions', kind: 'COUNTY', ...undated };

async function found(files: Record<string, string>, known: Known): Promise<(string | number)[][]> {
  const { violations } = await validate(folderSource(folderOf(files)), knowing(known));
  return violations.map(({ file, line, column, rule, value }) => [
    `${file}:${line}`,
    column ?? '',
    rule,
    value ?? '',
  ]);
}

it('takes references from the graph', async () => {
  const files = {
    'parts.csv': 'unit,whole,source\nu,v,s\n',
    'coverages.csv': 'organization,unit,mode,source\nb,v,SOLO,s\n',
  };
  const entities = { s: source, u: unit, v: unit, b: branch };
  expect(await found(files, { entities })).toEqual([]);
  expect(await found(files, { entities: { ...entities, v: branch } })).toEqual([
    ['coverages.csv:2', 'unit', 'REFERENCE_TYPE', 'v'],
    ['parts.csv:2', 'whole', 'REFERENCE_TYPE', 'v'],
  ]);
  expect(
    await found(files, { entities: { ...entities, b: { ...branch, kind: 'TEMPORARY_BRANCH' } } }),
  ).toEqual([['coverages.csv:2', 'mode', 'MODE', 'SOLO']]);
});

it('holds links against the lifetimes that the graph has', async () => {
  const files = {
    'parts.csv': 'unit,whole,valid_from,valid_to,source\nu,v,2020-01-01,2024-01-01,s\n',
  };
  const ended = { ...unit, validTo: day('2023-06-01') };
  expect(await found(files, { entities: { s: source, u: unit, v: ended } })).toEqual([
    ['parts.csv:2', 'valid_to', 'LIFETIME', '2024-01-01'],
  ]);
});

it('refuses an id that names another thing in the graph', async () => {
  expect(await found(COUNTY, { entities: { u: branch, s: source } })).toEqual([
    ['units.csv:2', 'id', 'ID_TAKEN', 'u'],
  ]);
});

it('asks an empty graph nothing, and others only for what the folder has not and for its ids', async () => {
  const empty = knowing({});
  await validate(folderSource(folderOf(COUNTY)), empty);
  expect(empty.asked).toEqual([]);
  const graph = knowing({ entities: { s: source } });
  const dir = folderOf({
    'units.csv': 'id,kind,name,region,source\nu,COMPOUND,u,350428,s\nv,COMPOUND,v,350428,s\n',
    'parts.csv': 'unit,whole,source\nu,v,s\nw,v,s\n',
  });
  await validate(folderSource(dir), graph);
  expect(graph.asked).toEqual([
    ['entities', ['350428', 's', 'u', 'v']],
    ['entities', ['w']],
    ['parts', ['v']],
  ]);
});

it('asks for at most 2,000 ids at a time', async () => {
  const graph = knowing({ entities: { s: source } });
  const rows = Array.from({ length: 5_000 }, (_, at) => `o${at},u${at},SOLO,s\n`);
  const text = `organization,unit,mode,source\n${rows.join('')}`;
  const { total } = await validate(folderSource(folderOf({ 'coverages.csv': text })), graph);
  expect(total).toBe(10_000);
  expect(graph.asked.map(([, ids]) => ids.length)).toEqual([2_000, 2_000, 1, 2_000, 2_000, 2_000]);
});

it('finds cycles that close in the graph', async () => {
  const parts = { x: ['y'], y: ['u'] };
  const entities = { s: source, u: unit, v: unit, w: unit, x: unit, y: unit };
  const files = { 'parts.csv': 'unit,whole,source\nu,v,s\nv,w,s\n' };
  expect(await found(files, { entities, parents: { parts: { ...parts, w: ['x'] } } })).toEqual([
    ['parts.csv:3', 'whole', 'CYCLE', 'w'],
  ]);
  expect(await found(files, { entities, parents: { parts } })).toEqual([]);
});

it('names the cycle, beginning with the row that closes it', async () => {
  const dir = folderOf({
    'alliances.csv': 'id,kind,name,parent,source\nb,BELT,b,a,s\na,BELT,a,c,s\n',
  });
  const { violations } = await validate(
    folderSource(dir),
    knowing({ entities: { s: source, c: alliance }, parents: { alliances: { c: ['b'], a: [] } } }),
  );
  expect(violations.map(({ message }) => message)).toEqual([
    'There is no cycle of alliances, as a → c → b → a, received "c".',
  ]);
});

it('lets a row of the folder take the place of a parent in the graph', async () => {
  const files = { 'alliances.csv': 'id,kind,name,parent,source\na,BELT,a,b,s\nb,BELT,b,,s\n' };
  const known = { entities: { s: source, b: alliance }, parents: { alliances: { b: ['a'] } } };
  expect(await found(files, known)).toEqual([]);
});

it('refuses a member that is in the alliance in the graph, unless that row is replaced', async () => {
  const header = 'member,alliance,role,valid_from,valid_to,source';
  const again = 'u,a,LEAD,2022-01-01,,s';
  const known: Known = {
    entities: { s: source, u: unit, a: alliance },
    memberships: { u: [{ alliance: 'a', validFrom: day('2020-01-01'), validTo: null }] },
  };
  const member = (...rows: string[]) => ({ 'memberships.csv': [header, ...rows, ''].join('\n') });
  expect(await found(member(again), known)).toEqual([
    ['memberships.csv:2', 'member', 'DOUBLE_MEMBER', 'u'],
  ]);
  const ended = 'u,a,LEAD,2020-01-01,2022-01-01,s';
  expect(await found(member(again, ended), known)).toEqual([]);
  expect(await found(member(ended, again), known)).toEqual([]);
  expect(await found(member('u,a,LEAD,2020-01-01,,s'), known)).toEqual([]);
});

it('refuses a new lifetime that leaves a link of the graph outside, unless that is replaced', async () => {
  const units =
    'id,kind,name,region,valid_from,valid_to,source\nu,COMPOUND,u,350428,,2023-01-01,s\n';
  const key = 'coverages|b|u|SOLO|2020-01-01';
  const link = { table: 'coverages', key, mode: 'SOLO', organization: 'b' } as const;
  const dates = { validFrom: day('2020-01-01'), validTo: day('2024-01-01') };
  const known: Known = {
    entities: { s: source, u: unit, b: branch, '350428': county },
    links: { u: [{ ...link, ...dates }] },
  };
  expect(await found({ 'units.csv': units }, known)).toEqual([
    ['units.csv:2', 'valid_to', 'LIFETIME', '2023-01-01'],
  ]);
  const coverages =
    'organization,unit,mode,valid_from,valid_to,source\nb,u,SOLO,2020-01-01,2023-01-01,s\n';
  expect(await found({ 'units.csv': units, 'coverages.csv': coverages }, known)).toEqual([]);
});

it('refuses a new kind that a coverage of the graph does not fit', async () => {
  const files = {
    'organizations.csv': 'id,kind,name,region,source\nb,TEMPORARY_BRANCH,b,350428,s\n',
  };
  const key = 'coverages|b|u|SOLO|';
  const link = { table: 'coverages', key, mode: 'SOLO', organization: 'b', ...undated } as const;
  const entities = { s: source, b: branch, '350428': county };
  expect(await found(files, { entities, links: { b: [link] } })).toEqual([
    ['organizations.csv:2', 'kind', 'MODE', 'TEMPORARY_BRANCH'],
  ]);
});

it('refuses a new level that is not wider than those within it, unless they change too', async () => {
  const header = 'code,parent,level,name,source';
  const known: Known = {
    entities: { s: source, g: { ...county, kind: 'GRID' } },
    links: {
      g: [{ table: 'regions', key: 'regions|m', code: 'm', level: 'MICRO_GRID', ...undated }],
    },
  };
  const narrower = `${header}\ng,,MICRO_GRID,g,s\n`;
  expect(await found({ 'regions.csv': narrower }, known)).toEqual([
    ['regions.csv:2', 'level', 'REGION_LEVEL', 'MICRO_GRID'],
  ]);
  expect(await found({ 'regions.csv': `${narrower}m,,MICRO_GRID,m,s\n` }, known)).toEqual([]);
});

it('asks for links of those replaced entities only that differ', async () => {
  const graph = knowing({ entities: { s: source, u: unit, v: unit, '350428': county } });
  const dir = folderOf({
    'units.csv':
      'id,kind,name,region,valid_from,source\nu,MARKET,u,350428,,s\nv,COMPOUND,v,350428,2020-01-01,s\n',
  });
  await validate(folderSource(dir), graph);
  expect(graph.asked.filter(([what]) => what === 'links')).toEqual([['links', ['v']]]);
});

it('refuses what a synthetic source states over what another kind does', async () => {
  const files = {
    'sources.csv': 'id,kind,title\nm,SYNTHETIC,Model\n',
    'counts.csv': 'entity,on,staff,source\nu,2024-01-01,12,m\nu,2025-01-01,12,m\n',
    'surveys.csv': 'unit,region,kind,on,source\nu,,,2024-01-01,m\n',
  };
  const entities = { s: source, u: unit };
  const statedBy = {
    'counts|u|2024-01-01': { source: 's', sourceKind: 'REGISTER' as const },
    'counts|u|2025-01-01': { source: 'other', sourceKind: 'SYNTHETIC' as const },
    'surveys|u|||2024-01-01': { source: 'm', sourceKind: 'LEDGER' as const },
  };
  expect(await found(files, { entities, statedBy })).toEqual([
    ['counts.csv:2', 'source', 'SYNTHETIC', 'm'],
  ]);
  expect(
    await found(
      { 'counts.csv': files['counts.csv'].replaceAll(',m', ',s') },
      { entities, statedBy },
    ),
  ).toEqual([]);
});

const moved = {
  'regions.csv': 'code,parent,level,name,source\n350428100201,350428101,VILLAGE,v,s\n',
};
const townships = {
  s: source,
  '350428100': { ...county, kind: 'TOWNSHIP' },
  '350428101': { ...county, kind: 'TOWNSHIP' },
  '350428100201': { ...county, kind: 'VILLAGE' },
};
const lying = { entities: townships, parents: { regions: { '350428100201': ['350428100'] } } };
const parentRows = (...rows: string[]) => ({
  'region_parents.csv': `${['region,parent,valid_from,valid_to,source', ...rows].join('\n')}\n`,
});

it('takes another parent of a region from the day on that is said, else from that of the import on', async () => {
  const movesIn = async (files: Record<string, string>, known: Known) => {
    const moves = await undatedMoves(
      folderSource(folderOf(files)),
      knowing(known),
      day('2026-07-01'),
    );
    return moves.map(({ line, cells }) => [line, cells.parent, cells.validFrom, cells.validTo]);
  };
  expect(await found(moved, lying)).toEqual([]);
  expect(await movesIn(moved, lying)).toEqual([[2, '350428100', '', '2026-07-01']]);
  const until = { ...moved, ...parentRows('350428100201,350428100,,2024-01-01,s') };
  expect(await found(until, lying)).toEqual([]);
  expect(await movesIn(until, lying)).toEqual([]);
  const always = { ...moved, ...parentRows('350428100201,350428101,,,s') };
  expect(await found(always, lying)).toEqual([]);
  expect(await movesIn(always, lying)).toEqual([]);
  // What the graph says of an earlier move tells nothing of this one.
  const earlier = {
    key: 'region_parents|350428100201|',
    ...{ region: '350428100201', parent: '350428101', validFrom: null, validTo: day('2020-01-01') },
  };
  const movedBefore = { ...lying, formerParents: [earlier] };
  expect(await movesIn(moved, movedBefore)).toEqual([[2, '350428100', '2020-01-01', '2026-07-01']]);
  const back = {
    ...moved,
    ...parentRows('350428100201,350428100,2020-01-01,2024-01-01,s'),
  };
  expect(await found(back, movedBefore)).toEqual([]);
  expect(await movesIn(back, movedBefore)).toEqual([]);
  // A region ends where it lay, and one that begins on the day has lain nowhere else.
  const withDates = (dates: string) => ({
    'regions.csv': `code,parent,level,name,source,valid_from,valid_to\n350428100201,350428101,VILLAGE,v,s,${dates}\n`,
  });
  expect(await movesIn(withDates(',2025-01-01'), lying)).toEqual([
    [2, '350428100', '', '2025-01-01'],
  ]);
  expect(await movesIn(withDates('2026-07-01,'), lying)).toEqual([]);
});

it('holds what is left against each other where a former parent is retracted', async () => {
  const [first, second] = [
    { key: 'region_parents|350428100201|', validFrom: null, validTo: day('2020-01-01') },
    {
      key: 'region_parents|350428100201|2020-01-01',
      validFrom: day('2020-01-01'),
      validTo: day('2024-01-01'),
    },
  ];
  const known = {
    ...lying,
    statedBy: Object.fromEntries(
      [first, second].map(({ key }) => [key, { source: 's', sourceKind: 'LEDGER' as const }]),
    ),
    formerParents: [
      { ...first, region: '350428100201', parent: '350428100' },
      { ...second, region: '350428100201', parent: '350428101' },
    ],
  };
  const retracting = (...keys: string[]) => ({
    'retract.csv': `file,key,reason\n${keys.map((key) => `region_parents,${key},x\n`).join('')}`,
  });
  expect(await found(retracting(first.key), known)).toEqual([]);
  expect(await found(retracting(first.key, second.key), known)).toEqual([]);
  // Two parents in a row that are the same are one.
  expect(await found(retracting(second.key), known)).toEqual([
    ['retract.csv:2', 'parent', 'REGION_PARENTS', '350428100'],
  ]);
});

it('takes no move before its day', async () => {
  const planned = { ...moved, ...parentRows('350428100201,350428100,,2024-01-01,s') };
  const rulesOn = async (today: string) => {
    const { violations } = await validate(folderSource(folderOf(planned)), knowing(lying), {
      today: day(today),
    });
    return violations.map(({ rule }) => rule);
  };
  expect(await rulesOn('2023-12-31')).toEqual(['REGION_PLANNED']);
  expect(await rulesOn('2024-01-01')).toEqual([]);
});

it('refuses the end of a region in which the graph has one that goes on', async () => {
  const ends = {
    'regions.csv': 'code,level,name,valid_to,source\n350428100,TOWNSHIP,t,2024-01-01,s\n',
  };
  const within = (validTo: string | null) => ({
    entities: townships,
    links: {
      '350428100': [
        {
          ...{ table: 'regions' as const, key: 'regions|350428100201', code: '350428100201' },
          ...{ level: 'VILLAGE' as const, validFrom: null },
          validTo: validTo === null ? null : day(validTo),
        },
      ],
    },
  });
  expect(await found(ends, within(null))).toEqual([
    ['regions.csv:2', 'valid_to', 'LIFETIME', '2024-01-01'],
  ]);
  expect(await found(ends, within('2024-01-01'))).toEqual([]);
});
