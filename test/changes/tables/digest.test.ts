import { expect, it } from 'vitest';
import type { ChangeOf } from '../../../src/changes/tables/tables.js';
import { tables } from '../../../src/changes/tables/tables.js';
import { digestOf } from '../../../src/changes/write/storage.js';

const village = { id: 'u', kind: 'VILLAGE_BODY', name: '常口村', region: '350428102202' };

function unit(further: object): ChangeOf<'units'> {
  const evidence = { source: 's', locator: 'row 7', annualIncome: '-12.5', residentTeam: 'false' };
  const decoded = tables.units.decode(
    tables.units.cellsOf({ ...village, ...evidence, ...further }),
  );
  if ('violations' in decoded) throw new Error(JSON.stringify(decoded.violations));
  return decoded;
}

it('is that of the releases before units had coordinates, where a unit has none', () => {
  // As those have written it.
  expect(digestOf(unit({}))).toBe('SdhPafkmbcF_hM1A');
  expect(digestOf(unit({ lon: '', lat: '' }))).toBe('SdhPafkmbcF_hM1A');
});

it('tells coordinates apart, however the same are written', () => {
  const digests = [
    unit({}),
    unit({ lon: '0', lat: '0' }),
    unit({ lon: '117.4', lat: '26.7' }),
    unit({ lon: '26.7', lat: '117.4'.slice(1) }),
  ].map(digestOf);
  expect(new Set(digests).size).toBe(4);
  expect(digestOf(unit({ lon: '117.4000', lat: '26.70' }))).toBe(digests[2]);
  expect(digestOf(unit({ lon: '-0', lat: '-0.0' }))).toBe(digests[1]);
});
