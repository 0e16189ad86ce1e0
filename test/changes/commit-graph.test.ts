import { expect, it } from 'vitest';
import { Rejected } from '../../src/changes/commit.js';
import { onEngines } from '../support/engines.js';
import { commitFiles, type Files } from './committing.js';
import { EVERY_TABLE } from './county-folder.js';
import { contentOf } from './graph-content.js';

/** What a folder may say of things that only the graph has, and what it may not. */
const cases: [name: string, files: Files, expected: string[]][] = [
  [
    'refers to things of the graph',
    {
      'coverages.csv': 'organization,unit,mode,valid_from,source\nj,v,JOINT,,s\n',
      'facilities.csv': 'id,kind,name,region,parent,source\nf.3,RED_STATION,站,350428101,f.1,s\n',
      'counts.csv': 'entity,on,staff,source\nv,2025-01-01,3,m\n',
    },
    [],
  ],
  [
    'refers to things of another type',
    {
      'coverages.csv': 'organization,unit,mode,source\na,b,SOLO,s\n',
      'parts.csv': 'unit,whole,source\nv,nobody,s\n',
    },
    [
      'coverages.csv:2:organization REFERENCE_TYPE a',
      'coverages.csv:2:unit REFERENCE_TYPE b',
      'parts.csv:2:whole UNKNOWN_REFERENCE nobody',
    ],
  ],
  [
    'gives an id that names another thing',
    {
      'units.csv': 'id,kind,name,region,source\nb,COMPOUND,小区,350428100,s\n',
      'claims.csv': 'id,text,stated,region,source\nf.1,1,1,350428,s\n',
    },
    ['units.csv:2:id ID_TAKEN b', 'claims.csv:2:id ID_TAKEN f.1'],
  ],
  [
    'narrows a lifetime against its links',
    {
      'organizations.csv':
        'id,kind,name,region,valid_from,valid_to,source\n' +
        'b,BRANCH,支部,350428100,2021-01-01,2024-01-01,s\n' +
        'j,JOINT_BRANCH,联合支部,350428100,2019-01-01,,s\n',
    },
    [
      'organizations.csv:2:valid_from LIFETIME 2021-01-01',
      'organizations.csv:2:valid_from LIFETIME 2021-01-01',
    ],
  ],
  [
    'makes a kind that contradicts its coverages',
    {
      'organizations.csv':
        'id,kind,name,region,valid_from,valid_to,source\n' +
        'b,TEMPORARY_BRANCH,支部,350428100,2020-01-01,2024-01-01,s\n',
    },
    [
      'organizations.csv:2:kind MODE TEMPORARY_BRANCH',
      'organizations.csv:2:kind MODE TEMPORARY_BRANCH',
    ],
  ],
  [
    'makes a region as narrow as those within',
    { 'regions.csv': 'code,parent,level,name,source\n350428,,TOWNSHIP,将乐县,s\n' },
    ['regions.csv:2:code REGION_CODE 350428'],
  ],
  [
    'closes cycles with the graph',
    {
      'parts.csv': 'unit,whole,source\nv,u,s\n',
      'alliances.csv': 'id,kind,name,parent,source\nz,BELT,大联盟,a,s\n',
      'facilities.csv':
        'id,kind,name,region,parent,source\nf.1,SERVICE_CENTRE,中心,350428100,f.2,s\n',
    },
    [
      'alliances.csv:2:parent CYCLE a',
      'facilities.csv:2:parent CYCLE f.2',
      'parts.csv:2:whole CYCLE u',
    ],
  ],
  [
    'turns a hierarchy of the graph round',
    {
      'alliances.csv':
        'id,kind,name,region,parent,source\na,BUILDING,联盟,350428100,,s\nz,BELT,大联盟,350428,a,s\n',
    },
    [],
  ],
  [
    'puts a member in an alliance again while it is in it',
    {
      'memberships.csv': 'member,alliance,role,valid_from,source\nu,a,LEAD,2020-01-01,s\n',
    },
    ['memberships.csv:2:member DOUBLE_MEMBER u'],
  ],
  [
    'lets chains of organizations run in a circle',
    { 'subordinations.csv': 'organization,superior,source\nb,j,s\nb,b,s\n' },
    [],
  ],
];

onEngines('A folder on a graph that holds others', ({ graph, clear }) => {
  it.each(cases)('%s', async (_, files, expected) => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE);
    const before = await contentOf(graph());
    const outcome = await commitFiles(graph(), files).catch((error: unknown) => error);
    const found =
      outcome instanceof Rejected
        ? outcome.violations.map(
            ({ file, line, column, rule, value }) => `${file}:${line}:${column} ${rule} ${value}`,
          )
        : [];
    expect(found).toEqual(expected);
    if (expected.length > 0) expect(await contentOf(graph())).toEqual(before);
    else expect(outcome).not.toBeInstanceOf(Error);
  });
});
