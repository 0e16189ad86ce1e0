import { expect, it } from 'vitest';
import { type Change, keyOf, TABLE_NAMES, tables } from '../../../src/changes/tables/tables.js';

/** The columns of input.md; those marked * are required. */
const CONTRACT: Readonly<Record<string, string>> = {
  sources: 'id* kind* title* date url source locator',
  regions: 'code* parent level* name* name_en valid_from valid_to successor source* locator',
  region_parents: 'region* parent* valid_from valid_to source* locator',
  organizations:
    'id* kind* name* name_en region* valid_from valid_to term_start has_committee star_rating brand demonstration home_region host_region source* locator',
  units:
    'id* kind* name* name_en region* valid_from valid_to exclusion annual_income first_secretary resident_team lon lat source* locator',
  alliances: 'id* kind* name* name_en region parent valid_from valid_to source* locator',
  facilities: 'id* kind* name* name_en region* parent valid_from valid_to source* locator',
  claims: 'id* text* text_en stated* region* of kinds out_of out_of_kinds on source* locator',
  subordinations: 'organization* superior* valid_from valid_to source* locator',
  coverages: 'organization* unit* mode* valid_from valid_to source* locator',
  parts: 'unit* whole* valid_from valid_to source* locator',
  memberships: 'member* alliance* role* position valid_from valid_to source* locator',
  services: 'alliance* target* valid_from valid_to source* locator',
  counts:
    'entity* on* full_members probationary_members staff household_links households revenue source* locator',
  surveys: 'unit region kind on* source* locator',
};

it('has the files and columns of the contract', () => {
  const columns = TABLE_NAMES.map((name) => [
    name,
    tables[name].columns.map((column) => `${column.name}${column.required ? '*' : ''}`).join(' '),
  ]);
  expect(Object.fromEntries(columns)).toEqual(CONTRACT);
  expect(TABLE_NAMES).toEqual(Object.keys(CONTRACT));
});

function changeOf(decoded: Change | { violations: unknown }): Change {
  if ('violations' in decoded) throw new Error(JSON.stringify(decoded));
  return decoded;
}

it('tells rows apart by the columns of their keys, an unknown one being empty', () => {
  const evidence = { source: 's', locator: '' };
  const dates = { validFrom: '2020-01-01', validTo: '' };
  const cells = { organization: 'org', unit: 'unit', mode: 'SOLO', ...evidence };
  expect(keyOf(changeOf(tables.coverages.decode({ ...cells, ...dates })))).toBe(
    'coverages|org|unit|SOLO|2020-01-01',
  );
  expect(keyOf(changeOf(tables.coverages.decode({ ...cells, ...dates, validFrom: '' })))).toBe(
    'coverages|org|unit|SOLO|',
  );
  const survey = { unit: '', region: '350428', kind: 'MARKET', on: '2024-01-01', ...evidence };
  expect(keyOf(changeOf(tables.surveys.decode(survey)))).toBe('surveys||350428|MARKET|2024-01-01');
});

it('writes small numbers in digits, as it reads them', () => {
  const cells = { id: 'u', kind: 'MARKET', name: 'u', region: '350428', source: 's' };
  const at = { lon: '-0.0000001', lat: '0.00000' };
  const change = changeOf(tables.units.decode(tables.units.cellsOf({ ...cells, ...at })));
  expect(change.row).toMatchObject({ lon: -1e-7, lat: 0 });
  expect(tables.units.cellsOf(change.row)).toMatchObject({ lon: '-0.0000001', lat: '0' });
});

it.each(['\u200b', '\u0000', '\u3000 '])('takes no text of %j for a name', (name) => {
  const cells = { id: 'u', kind: 'MARKET', name, region: '350428', source: 's' };
  expect(tables.units.decode(tables.units.cellsOf(cells))).toMatchObject({
    violations: [{ rule: 'TEXT', column: 'name' }],
  });
});
