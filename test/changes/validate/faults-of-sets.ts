import { COUNTY } from '../folder-fixture.js';
import type { Fault } from './faults.js';

const ORGANIZATIONS = 'id,kind,name,region,source';
const COVERAGES = 'organization,unit,mode,valid_from,valid_to,source';
const MEMBERSHIPS = 'member,alliance,role,valid_from,valid_to,source';
const PARTS = 'unit,whole,valid_from,valid_to,source';
const REGIONS = `${COUNTY['regions.csv']}`.trimEnd();
const CLAIMS = 'id,text,stated,region,of,kinds,out_of,out_of_kinds,source';
const SURVEYS = 'unit,region,kind,on,source';
const COUNTS = 'entity,on,full_members,source';

/** Faults that a row has beside the others. */
const REGIONS_DATED = `code,parent,level,name,valid_from,valid_to,successor,source
350428,,COUNTY,将乐县,,,,s
350428100,350428,TOWNSHIP,古镛镇,,,,s`;

/** A village that lies in one township, and rows of region_parents.csv about it or another one. */
function parents(...rows: readonly string[]): Readonly<Record<string, string>> {
  const regions = `${REGIONS_DATED}
350428101,350428,TOWNSHIP,t,,,,s
350428102,350428,TOWNSHIP,u,,2024-01-01,,s
350428101201,350428100,VILLAGE,v,,,,s
`;
  const header = 'region,parent,valid_from,valid_to,source';
  return { 'regions.csv': regions, 'region_parents.csv': `${[header, ...rows].join('\n')}\n` };
}

export const SET_FAULTS: Fault[] = [
  [
    'one id twice',
    { 'alliances.csv': 'id,kind,name,source\na,BUILDING,a,s\na,BELT,a,s\n' },
    ['alliances.csv', 3, 'id', 'DUPLICATE_KEY', 'a'],
  ],
  [
    'one region twice',
    { 'regions.csv': `${REGIONS}\n350428,,COUNTY,c,s\n` },
    ['regions.csv', 4, 'code', 'DUPLICATE_KEY', '350428'],
  ],
  [
    'one key twice',
    { 'parts.csv': `${PARTS}\nu,v,,,s\nu,v,2020-01-01,,s\nu,v,,2022-01-01,s\n` },
    ['parts.csv', 4, null, 'DUPLICATE_KEY', 'parts|u|v|'],
  ],
  [
    'one survey twice',
    { 'surveys.csv': `${SURVEYS}\n,350428,COMPOUND,2024-01-01,s\n,350428,COMPOUND,2024-01-01,s\n` },
    ['surveys.csv', 3, null, 'DUPLICATE_KEY', 'surveys||350428|COMPOUND|2024-01-01'],
  ],
  [
    'one id for two things',
    { 'claims.csv': `${CLAIMS}\nu,u,1,350428,,,,,s\n` },
    ['claims.csv', 2, 'id', 'ID_TAKEN', 'u'],
  ],
  [
    'a region of no row',
    { 'organizations.csv': `${ORGANIZATIONS}\no,BRANCH,o,350499,s\n` },
    ['organizations.csv', 2, 'region', 'UNKNOWN_REFERENCE', '350499'],
  ],
  [
    'a source of no row',
    { 'counts.csv': `${COUNTS}\nu,2024-01-01,3,ledger\n` },
    ['counts.csv', 2, 'source', 'UNKNOWN_REFERENCE', 'ledger'],
  ],
  [
    'a unit as a region',
    { 'organizations.csv': `${ORGANIZATIONS}\no,BRANCH,o,u,s\n` },
    ['organizations.csv', 2, 'region', 'REFERENCE_TYPE', 'u'],
  ],
  [
    'a unit as a superior',
    { 'subordinations.csv': 'organization,superior,source\nb,u,s\n' },
    ['subordinations.csv', 2, 'superior', 'REFERENCE_TYPE', 'u'],
  ],
  [
    'a region as a member',
    { 'memberships.csv': `${MEMBERSHIPS}\n350428,a,LEAD,,,s\n` },
    ['memberships.csv', 2, 'member', 'REFERENCE_TYPE', '350428'],
  ],
  [
    'an organization as a target',
    { 'services.csv': 'alliance,target,source\na,b,s\n' },
    ['services.csv', 2, 'target', 'REFERENCE_TYPE', 'b'],
  ],
  [
    'an alliance as what is counted',
    { 'counts.csv': `${COUNTS}\na,2024-01-01,3,s\n` },
    ['counts.csv', 2, 'entity', 'REFERENCE_TYPE', 'a'],
  ],
  [
    'a unit as a parent of an alliance',
    { 'alliances.csv': 'id,kind,name,parent,source\na,BUILDING,a,u,s\n' },
    ['alliances.csv', 2, 'parent', 'REFERENCE_TYPE', 'u'],
  ],
  [
    'an alliance as a parent of a facility',
    { 'facilities.csv': 'id,kind,name,region,parent,source\nf,RED_STATION,f,350428,a,s\n' },
    ['facilities.csv', 2, 'parent', 'REFERENCE_TYPE', 'a'],
  ],
  [
    'a parent of the same level',
    { 'regions.csv': `${REGIONS}\n350428101,350428100,TOWNSHIP,t,s\n` },
    ['regions.csv', 4, 'parent', 'REGION_LEVEL', '350428100'],
  ],
  [
    'a village in a community',
    {
      'regions.csv': `${REGIONS}\n350428100001,350428100,COMMUNITY,c,s\n350428100201,350428100001,VILLAGE,v,s\n`,
    },
    ['regions.csv', 5, 'parent', 'REGION_LEVEL', '350428100001'],
  ],
  [
    'a successor of a region that goes on',
    { 'regions.csv': `${REGIONS_DATED}\n350428101,350428,TOWNSHIP,t,,,350428100,s\n` },
    ['regions.csv', 4, 'successor', 'SUCCESSOR', '350428100'],
  ],
  [
    'a region that goes on in one that has ended',
    {
      'regions.csv': `${REGIONS_DATED}\n350428101,350428,TOWNSHIP,t,,2024-01-01,,s\n350428101201,350428101,VILLAGE,v,,,,s\n`,
    },
    ['regions.csv', 5, 'parent', 'LIFETIME', '350428101'],
  ],
  [
    'a region that begins before the one around it',
    {
      'regions.csv': `${REGIONS_DATED}\n350428101,350428,TOWNSHIP,t,2024-01-01,,,s\n350428101201,350428101,VILLAGE,v,2023-01-01,,,s\n`,
    },
    ['regions.csv', 5, 'parent', 'LIFETIME', '350428101'],
  ],
  [
    'a former parent that is not wider',
    parents('350428100,350428101,,2024-01-01,s'),
    ['region_parents.csv', 2, 'parent', 'REGION_LEVEL', '350428101'],
  ],
  [
    'a gap between parents',
    parents('350428101201,350428,,2020-01-01,s', '350428101201,350428101,2021-01-01,2024-01-01,s'),
    ['region_parents.csv', 3, 'valid_from', 'REGION_PARENTS', '2021-01-01'],
  ],
  [
    'parents that overlap',
    parents('350428101201,350428,,2020-01-01,s', '350428101201,350428101,2019-01-01,2024-01-01,s'),
    ['region_parents.csv', 3, 'valid_from', 'REGION_PARENTS', '2019-01-01'],
  ],
  [
    'a first parent that begins after the region',
    parents('350428101201,350428101,2019-01-01,2024-01-01,s'),
    ['region_parents.csv', 2, 'valid_from', 'REGION_PARENTS', '2019-01-01'],
  ],
  [
    'a former parent that is the one of today',
    parents('350428101201,350428100,,2024-01-01,s'),
    ['region_parents.csv', 2, 'parent', 'REGION_PARENTS', '350428100'],
  ],
  [
    'an open row of another parent',
    parents('350428101201,350428101,,,s'),
    ['region_parents.csv', 2, 'parent', 'REGION_PARENTS', '350428101'],
  ],
  [
    'a former parent that had ended',
    parents('350428101201,350428102,,2024-01-02,s'),
    ['region_parents.csv', 2, 'valid_to', 'LIFETIME', '2024-01-02'],
  ],
  [
    'a start before the organization',
    { 'coverages.csv': `${COVERAGES}\nb,v,SOLO,2019-12-31,,s\n` },
    ['coverages.csv', 2, 'valid_from', 'LIFETIME', '2019-12-31'],
  ],
  [
    'a start on the day the unit ends',
    { 'coverages.csv': `${COVERAGES}\nj,u,SOLO,2023-01-01,,s\n` },
    ['coverages.csv', 2, 'valid_from', 'LIFETIME', '2023-01-01'],
  ],
  [
    'an end after the unit',
    { 'coverages.csv': `${COVERAGES}\nj,u,SOLO,,2023-01-02,s\n` },
    ['coverages.csv', 2, 'valid_to', 'LIFETIME', '2023-01-02'],
  ],
  [
    'an end on the day the unit starts',
    { 'parts.csv': `${PARTS}\nu,v,,2019-01-01,s\n` },
    ['parts.csv', 2, 'valid_to', 'LIFETIME', '2019-01-01'],
  ],
  [
    'a temporary mode of a branch',
    { 'coverages.csv': `${COVERAGES}\nj,v,TEMPORARY,,,s\n` },
    ['coverages.csv', 2, 'mode', 'MODE', 'TEMPORARY'],
  ],
  [
    'another mode of a temporary branch',
    { 'coverages.csv': `${COVERAGES}\nt,v,ATTACHED,,,s\n` },
    ['coverages.csv', 2, 'mode', 'MODE', 'ATTACHED'],
  ],
  [
    'a joint mode of a branch',
    { 'coverages.csv': `${COVERAGES}\nb,v,JOINT,,,s\n` },
    ['coverages.csv', 2, 'mode', 'MODE', 'JOINT'],
  ],
  [
    'a member listed twice',
    {
      'memberships.csv': `${MEMBERSHIPS}\nv,a,LEAD,2020-01-01,2022-01-01,s\nv,a,MEMBER,2021-12-31,,s\n`,
    },
    ['memberships.csv', 3, 'member', 'DOUBLE_MEMBER', 'v'],
  ],
  [
    'a member with and without date',
    { 'memberships.csv': `${MEMBERSHIPS}\nv,a,LEAD,,,s\nv,a,MEMBER,2021-12-31,,s\n` },
    ['memberships.csv', 3, 'member', 'DOUBLE_MEMBER', 'v'],
  ],
  [
    'an alliance as its own parent',
    { 'alliances.csv': 'id,kind,name,parent,source\na,BUILDING,a,a,s\n' },
    ['alliances.csv', 2, 'parent', 'CYCLE', 'a'],
  ],
  [
    'a cycle of alliances',
    {
      'alliances.csv':
        'id,kind,name,parent,source\nx,BELT,x,z,s\ny,BELT,y,x,s\nz,BELT,z,y,s\nw,BELT,w,x,s\n',
    },
    ['alliances.csv', 4, 'parent', 'CYCLE', 'y'],
  ],
  [
    'a unit as a part of itself',
    { 'parts.csv': `${PARTS}\nv,v,,,s\n` },
    ['parts.csv', 2, 'whole', 'CYCLE', 'v'],
  ],
  [
    'a cycle of parts at different times',
    { 'parts.csv': `${PARTS}\nu,v,2020-01-01,2021-01-01,s\nv,u,2021-01-01,2022-01-01,s\n` },
    ['parts.csv', 3, 'whole', 'CYCLE', 'u'],
  ],
  [
    'a cycle of facilities',
    {
      'facilities.csv':
        'id,kind,name,region,parent,source\nf,RED_STATION,f,350428,g,s\ng,RED_STATION,g,350428,f,s\n',
    },
    ['facilities.csv', 3, 'parent', 'CYCLE', 'f'],
  ],
  [
    'what is retracted and not there',
    { 'retract.csv': 'file,key,reason,source\nunits,nobody,a mistake,s\n' },
    ['retract.csv', 2, 'key', 'NOT_STATED', 'nobody'],
  ],
  [
    'a retraction of what is no table',
    { 'retract.csv': 'file,key,reason,source\nunit,u,a mistake,s\n' },
    ['retract.csv', 2, 'file', 'VALUE', 'unit'],
  ],
  [
    'a retraction by half a key',
    { 'retract.csv': 'file,key,reason,source\ncoverages,o|u,a mistake,s\n' },
    ['retract.csv', 2, 'key', 'KEY', 'o|u'],
  ],
  [
    'a retraction without a reason',
    { 'retract.csv': 'file,key,reason,source\nunits,u,,s\n' },
    ['retract.csv', 2, 'reason', 'REQUIRED', ''],
  ],
];
