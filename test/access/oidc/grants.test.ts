import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Claims, grantsOf, textsAt } from '../../../src/access/oidc/granted.js';
import { GrantsFile } from '../../../src/access/oidc/grants-file.js';
import { readGrantsFile } from '../../../src/access/oidc/read-grants-file.js';
import { roles } from '../../../src/access/subject.js';
import { Problem } from '../../../src/domain/problem.js';

const file = GrantsFile.parse({
  grants: [
    { role: 'READER', everyone: true },
    { role: 'STEWARD', group: 'stewards', validTo: '2027-01-01' },
    { role: 'PLANNER', claim: ['realm_access', 'roles'], value: 'planner' },
    { role: 'ADMIN', claim: 'scope', value: 'orgweave:admin' },
    { role: 'PLANNER', claim: 'https://orgweave.example/role', value: 'planner' },
  ],
});

test.each<[string, Claims, string[]]>([
  ['nothing', {}, []],
  ['a group', { groups: ['others', 'stewards'] }, ['oidc-steward-group-stewards']],
  ['one group alone, as a text', { groups: 'stewards' }, ['oidc-steward-group-stewards']],
  ['a group that begins so', { groups: ['stewards-of-others'] }, []],
  ['a group of another case', { groups: ['Stewards'] }, []],
  ['groups between spaces', { groups: 'others stewards' }, []],
  [
    'a claim within another',
    { realm_access: { roles: ['planner'] } },
    ['oidc-planner-realm_access.roles-planner'],
  ],
  ['a claim by its path as a name', { 'realm_access.roles': ['planner'] }, []],
  ['a scope', { scope: 'openid orgweave:admin' }, ['oidc-admin-scope-orgweave:admin']],
  [
    'a claim whose name has dots',
    { 'https://orgweave.example/role': 'planner' },
    ['oidc-planner-https://orgweave.example/role-planner'],
  ],
  ['what is no text', { groups: [{ stewards: 'stewards' }, 1, true, null] }, []],
  ['an object of groups', { groups: { stewards: true } }, []],
  ['what every object has', { realm_access: 'roles', scope: ['toString'] }, []],
])('whoever has %s is given what the file says', (_what, claims, ids) => {
  expect(grantsOf(file, claims).map(({ id }) => id)).toEqual(['oidc-reader-everyone', ...ids]);
});

test('a grant has the role and the days of the file, over the whole graph', () => {
  expect(grantsOf(file, { groups: ['stewards'] }).at(-1)).toEqual({
    id: 'oidc-steward-group-stewards',
    role: 'STEWARD',
    area: { kind: 'ALL' },
    validFrom: null,
    validTo: '2027-01-01',
  });
});

test('a grant is over a region, whatever its role', () => {
  const read = { role: 'READER', group: 'guyong', region: '350428100' };
  const { grants } = GrantsFile.parse({ grants: [read] });
  expect(grantsOf({ ...file, grants }, { groups: 'guyong' })).toEqual([
    {
      id: 'oidc-reader-group-guyong-of-350428100',
      role: 'READER',
      area: { kind: 'REGION', region: '350428100' },
      validFrom: null,
      validTo: null,
    },
  ]);
  const isTaken = (role: string) => GrantsFile.safeParse({ grants: [{ ...read, role }] }).success;
  expect(roles.filter(isTaken)).toEqual(roles);
});

test('a name that every object has is a claim only where the provider says it', () => {
  const odd = GrantsFile.parse({ grants: [{ role: 'ADMIN', claim: 'constructor', value: 'a' }] });
  expect(grantsOf(odd, {})).toEqual([]);
  expect(grantsOf(odd, { constructor: 'a' })).toHaveLength(1);
});

test('a name is the text of its claim', () => {
  expect(textsAt({ name: 'li' }, ['name'])).toEqual(['li']);
  expect(textsAt({ name: { given: 'li' } }, ['name', 'given'])).toEqual(['li']);
  expect(textsAt({ name: 7 }, ['name'])).toEqual([]);
});

test('a file is read, and its claims have their usual names', () => {
  expect(readGrantsFile(written('{"grants": [{"role": "READER", "everyone": true}]}'))).toEqual({
    groups: ['groups'],
    name: ['sub'],
    grants: [
      {
        ...{ role: 'READER', everyone: true },
        ...{ region: null, organization: null, validFrom: null, validTo: null },
      },
    ],
  });
});

test('each fault of a file is told with its line', () => {
  const path = written(`{
  "group": "groups",
  "grants": [
    {"role": "OWNER", "everyone": true},
    {"role": "READER"},
    {"role": "READER", "everyone": true, "group": "a"},
    {"role": "READER", "everyone": false},
    {"role": "READER", "claim": "a"},
    {"role": "READER", "group": "a", "value": "b"},
    {"role": "READER", "claim": [], "value": "b"},
    {"role": "READER", "claim": 7, "value": "b"},
    {"role": "READER", "group": ""},
    {"role": "READER", "group": "a", "area": "350428"},
    {"role": "READER", "group": "a",
     "validFrom": "2026-02-01",
     "validTo": "2026-01-01"}
  ]
}`);
  expect(faultsOf(path)).toEqual([
    '4: grants[0].role: Expected one of "READER", "STEWARD", "PLANNER", "ADMIN", received "OWNER"',
    '5: grants[1]: A grant is for one of group, claim with value, and everyone: true, received {"role":"READER"}',
    '6: grants[2]: A grant is for one of group, claim with value, and everyone: true, received {"role":"READER","everyone":true,"group":"a"}',
    '7: grants[3].everyone: Expected true, received false',
    '8: grants[4]: A claim stands with its value, received {"role":"READER","claim":"a"}',
    '9: grants[5]: A claim stands with its value, received {"role":"READER","group":"a","value":"b"}',
    '10: grants[6].claim: Expected array to have >=1 items, received []',
    '11: grants[7].claim: The name of a claim, or a list of names that lead to it, received 7',
    '12: grants[8].group: Expected string to have >=1 characters, received ""',
    '13: grants[9].area: The format knows no such name, received "area"',
    '16: grants[10].validTo: A grant ends after it begins, on 2026-02-01, received "2026-01-01"',
    '2: group: The format knows no such name, received "group"',
  ]);
});

test.each([
  ['{"grants": []}', '1: grants: Expected array to have >=1 items, received []'],
  ['{}', '1: grants: It has to be there, and is missing'],
  ['{"grants": [],\n}', /^2: A member of an object begins with its name/],
  ['{"grants": [],\n "grants": []}', /^2: A name stands once in an object/],
])('a file of %j is refused', (text, fault) => {
  expect(faultsOf(written(text))).toEqual([
    typeof fault === 'string' ? fault : expect.stringMatching(fault),
  ]);
});

test('a file that is not there is named', () => {
  expect(() => readGrantsFile('/nowhere/grants.json')).toThrow(
    /^OIDC_GRANTS is a file .*\n\/nowhere\/grants\.json: ENOENT/,
  );
});

/** What is said of a file, without its name. */
function faultsOf(path: string): string[] {
  try {
    readGrantsFile(path);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const [, ...faults] = error.message.split('\n');
    return faults.map((fault) => fault.replace(`${path}:`, '').replace(/\.$/, ''));
  }
}

function written(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-grants-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'grants.json');
  writeFileSync(path, text);
  return path;
}
