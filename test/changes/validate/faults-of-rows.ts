import { COUNTY } from '../folder-fixture.js';
import type { Fault } from './faults.js';

const ORGANIZATIONS = 'id,kind,name,region,source';
const UNITS = 'id,kind,name,region,valid_from,valid_to,source';
const REGIONS = `${COUNTY['regions.csv']}`.trimEnd();
const CLAIMS = 'id,text,stated,region,of,kinds,out_of,out_of_kinds,source';
const SURVEYS = 'unit,region,kind,on,source';
const COUNTS = 'entity,on,full_members,source';

/** Faults that one row shows by itself. */
export const ROW_FAULTS: Fault[] = [
  [
    'an empty name',
    { 'organizations.csv': `${ORGANIZATIONS}\no,BRANCH,,350428100,s\n` },
    ['organizations.csv', 2, 'name', 'REQUIRED', ''],
  ],
  [
    'a blank name',
    { 'organizations.csv': `${ORGANIZATIONS}\no,BRANCH,\u3000 ,350428100,s\n` },
    ['organizations.csv', 2, 'name', 'TEXT', '\u3000 '],
  ],
  [
    'an empty source',
    { 'organizations.csv': `${ORGANIZATIONS}\no,BRANCH,o,350428100,\n` },
    ['organizations.csv', 2, 'source', 'REQUIRED', ''],
  ],
  [
    'an id with a slash',
    { 'organizations.csv': `${ORGANIZATIONS}\no/1,BRANCH,o,350428100,s\n` },
    ['organizations.csv', 2, 'id', 'ID', 'o/1'],
  ],
  [
    'an id of 65',
    { 'organizations.csv': `${ORGANIZATIONS}\n${'o'.repeat(65)},BRANCH,o,350428100,s\n` },
    ['organizations.csv', 2, 'id', 'ID', 'o'.repeat(65)],
  ],
  [
    'no such day',
    { 'counts.csv': `${COUNTS}\nu,2023-02-29,3,s\n` },
    ['counts.csv', 2, 'on', 'DATE', '2023-02-29'],
  ],
  [
    'another date format',
    { 'counts.csv': `${COUNTS}\nu,2023/02/01,3,s\n` },
    ['counts.csv', 2, 'on', 'DATE', '2023/02/01'],
  ],
  [
    'an unknown kind',
    { 'organizations.csv': `${ORGANIZATIONS}\no,Branch,o,350428100,s\n` },
    ['organizations.csv', 2, 'kind', 'VALUE', 'Branch'],
  ],
  [
    'a property of objects as a kind',
    { 'organizations.csv': `${ORGANIZATIONS}\no,constructor,o,350428100,s\n` },
    ['organizations.csv', 2, 'kind', 'VALUE', 'constructor'],
  ],
  [
    'yes for true',
    { 'units.csv': `${UNITS},first_secretary\nu,COMPOUND,u,350428100,,,s,yes\n` },
    ['units.csv', 2, 'first_secretary', 'BOOLEAN', 'yes'],
  ],
  [
    'a name where a count belongs',
    { 'counts.csv': `${COUNTS}\nu,2024-01-01,王小明,s\n` },
    ['counts.csv', 2, 'full_members', 'COUNT', '王小明'],
  ],
  [
    'a negative count',
    { 'counts.csv': `${COUNTS}\nu,2024-01-01,-1,s\n` },
    ['counts.csv', 2, 'full_members', 'COUNT', '-1'],
  ],
  [
    'half a member',
    { 'counts.csv': `${COUNTS}\nu,2024-01-01,2.5,s\n` },
    ['counts.csv', 2, 'full_members', 'COUNT', '2.5'],
  ],
  [
    'a count beyond 2^53',
    { 'counts.csv': `${COUNTS}\nu,2024-01-01,9007199254740993,s\n` },
    ['counts.csv', 2, 'full_members', 'COUNT', '9007199254740993'],
  ],
  [
    'a telephone number as a count',
    { 'counts.csv': `${COUNTS}\nu,2024-01-01,13800138000,s\n` },
    ['counts.csv', 2, 'full_members', 'COUNT', '13800138000'],
  ],
  [
    'a date as a count',
    { 'counts.csv': `${COUNTS}\nu,2024-01-01,20240101,s\n` },
    ['counts.csv', 2, 'full_members', 'COUNT', '20240101'],
  ],
  [
    'a revenue in ten thousands of yuan',
    { 'counts.csv': 'entity,on,revenue,source\nu,2024-01-01,12.5,s\n' },
    ['counts.csv', 2, 'revenue', 'COUNT', '12.5'],
  ],
  [
    'a revenue that nobody has',
    { 'counts.csv': 'entity,on,revenue,source\nu,2024-01-01,10000000000001,s\n' },
    ['counts.csv', 2, 'revenue', 'COUNT', '10000000000001'],
  ],
  [
    'a place behind all places',
    { 'memberships.csv': 'member,alliance,role,position,source\nu,a,LEAD,2147483648,s\n' },
    ['memberships.csv', 2, 'position', 'COUNT', '2147483648'],
  ],
  [
    'a number beyond 2^53',
    { 'units.csv': `${UNITS},annual_income\nu,COMPOUND,u,350428100,,,s,9007199254740993\n` },
    ['units.csv', 2, 'annual_income', 'NUMBER', '9007199254740993'],
  ],
  [
    'a number that would be written with an exponent',
    { 'units.csv': `${UNITS},annual_income\nu,COMPOUND,u,350428100,,,s,0.0000001\n` },
    ['units.csv', 2, 'annual_income', 'NUMBER', '0.0000001'],
  ],
  [
    'a script for an address',
    { 'sources.csv': 'id,kind,title,url\ns,REGISTER,r,javascript:alert(1)\n' },
    ['sources.csv', 2, 'url', 'URL', 'javascript:alert(1)'],
  ],
  [
    'a name of 501 characters',
    { 'organizations.csv': `${ORGANIZATIONS}\no,BRANCH,${'长'.repeat(501)},350428100,s\n` },
    ['organizations.csv', 2, 'name', 'TEXT', null],
  ],
  ...['\u0000', '\u200b', '\u202e', '\u0007', '\n'].map(
    (found): Fault => [
      `a name with ${JSON.stringify(found)}`,
      { 'organizations.csv': `${ORGANIZATIONS}\no,BRANCH,"a${found}b",350428100,s\n` },
      ['organizations.csv', 2, 'name', 'TEXT', `a${found}b`],
    ],
  ),
  [
    'six stars',
    { 'organizations.csv': `${ORGANIZATIONS},star_rating\no,BRANCH,o,350428100,s,6\n` },
    ['organizations.csv', 2, 'star_rating', 'COUNT', '6'],
  ],
  [
    'a number with a unit',
    { 'units.csv': `${UNITS},annual_income\nu,COMPOUND,u,350428100,,,s,10万\n` },
    ['units.csv', 2, 'annual_income', 'NUMBER', '10万'],
  ],
  [
    'a longitude east of 180 degrees',
    { 'units.csv': `${UNITS},lon,lat\nu,COMPOUND,u,350428100,,,s,180.0000001,0\n` },
    ['units.csv', 2, 'lon', 'LOCATION', '180.0000001'],
  ],
  [
    'a latitude of 8 decimals',
    { 'units.csv': `${UNITS},lon,lat\nu,COMPOUND,u,350428100,,,s,117,26.00000000\n` },
    ['units.csv', 2, 'lat', 'LOCATION', '26.00000000'],
  ],
  [
    'a latitude with a comma',
    { 'units.csv': `${UNITS},lon,lat\nu,COMPOUND,u,350428100,,,s,117,"26,7"\n` },
    ['units.csv', 2, 'lat', 'LOCATION', '26,7'],
  ],
  [
    'a longitude without a latitude',
    { 'units.csv': `${UNITS},lon\nu,COMPOUND,u,350428100,,,s,117\n` },
    ['units.csv', 2, 'lat', 'LOCATION', ''],
  ],
  [
    'a latitude without a longitude',
    { 'units.csv': `${UNITS},lon,lat\nu,COMPOUND,u,350428100,,,s,,-90\n` },
    ['units.csv', 2, 'lon', 'LOCATION', ''],
  ],
  [
    'an end before the start',
    { 'units.csv': `${UNITS}\nu,COMPOUND,u,350428100,2020-01-02,2020-01-01,s\n` },
    ['units.csv', 2, 'valid_to', 'DATE_ORDER', '2020-01-01'],
  ],
  [
    'an end on the start',
    { 'units.csv': `${UNITS}\nu,COMPOUND,u,350428100,2020-01-01,2020-01-01,s\n` },
    ['units.csv', 2, 'valid_to', 'DATE_ORDER', '2020-01-01'],
  ],
  [
    'a village of 9 digits',
    { 'regions.csv': `${REGIONS}\n350428101,350428,VILLAGE,v,s\n` },
    ['regions.csv', 4, 'code', 'REGION_CODE', '350428101'],
  ],
  [
    'a county with letters',
    { 'regions.csv': `${REGIONS}\n35042A,,COUNTY,c,s\n` },
    ['regions.csv', 4, 'code', 'REGION_CODE', '35042A'],
  ],
  [
    'a survey of nothing',
    { 'surveys.csv': `${SURVEYS}\n,,,2024-01-01,s\n` },
    ['surveys.csv', 2, null, 'SURVEY_SCOPE', 'unit , region , kind '],
  ],
  [
    'a survey of both',
    { 'surveys.csv': `${SURVEYS}\nu,350428,COMPOUND,2024-01-01,s\n` },
    ['surveys.csv', 2, null, 'SURVEY_SCOPE', 'unit u, region 350428, kind COMPOUND'],
  ],
  [
    'a survey of a region without kind',
    { 'surveys.csv': `${SURVEYS}\n,350428,,2024-01-01,s\n` },
    ['surveys.csv', 2, null, 'SURVEY_SCOPE', 'unit , region 350428, kind '],
  ],
  [
    'kinds of another subject',
    { 'claims.csv': `${CLAIMS}\nc,126 branches,126,350428,ORGANIZATION,BRANCH|COMPOUND,,,s\n` },
    ['claims.csv', 2, 'kinds', 'CLAIM_KINDS', 'COMPOUND'],
  ],
  [
    'kinds without a subject',
    { 'claims.csv': `${CLAIMS}\nc,126 branches,126,350428,,BRANCH,,,s\n` },
    ['claims.csv', 2, 'kinds', 'CLAIM_KINDS', 'BRANCH'],
  ],
  [
    'kinds of another total',
    {
      'claims.csv': `${CLAIMS}\nc,143 studios,143,350428,FACILITY,RESIDENT_STUDIO,REGION,VILLAGE|STREET,s\n`,
    },
    ['claims.csv', 2, 'out_of_kinds', 'CLAIM_KINDS', 'STREET'],
  ],
  [
    'a claim of regions',
    { 'claims.csv': `${CLAIMS}\nc,154 villages,154,350428,REGION,,,,s\n` },
    ['claims.csv', 2, 'of', 'VALUE', 'REGION'],
  ],
];
