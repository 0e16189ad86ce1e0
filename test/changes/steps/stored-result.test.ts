import { expect, test } from 'vitest';
import { decodeResult, encodeResult } from '../../../src/changes/steps/stored-result.js';
import { emptyTally } from '../../../src/coverage/figures/tally.js';
import { EntityId } from '../../../src/domain/ids.js';

const tally = { ...emptyTally(), covered: 3, members: 12 };
const share = {
  ...{ code: 'FACILITY' as const, numerator: 0, denominator: 2, value: 0, lower: 0, upper: 0.5 },
  ...{ missing: [{ reason: 'FACILITY_NOT_LISTED' as const, count: 1 }], reason: null },
};
const result = {
  event: 7,
  violations: [],
  invalid: 0,
  countsByTable: { counts: { added: 1, replaced: 0, unchanged: 0 } },
  effect: {
    rows: [],
    alliances: [],
    facilities: [{ facility: 'f', before: false, after: true }],
    facilityRates: [{ kind: 'RED_STATION' as const, before: share, after: share }],
    coverage: {
      before: new Map([['LEDGER' as const, tally]]),
      after: new Map([['LEDGER' as const, { ...tally, members: 15 }]]),
      units: [],
      organizations: [],
      regions: [
        {
          region: EntityId.parse('1'),
          before: new Map(),
          after: new Map([['LEDGER' as const, tally]]),
        },
      ],
    },
  },
};

test('what steps did is read as it was stored', () => {
  expect(decodeResult(encodeResult(result))).toEqual(result);
});

test('an earlier build told of no facilities and no regions', () => {
  const {
    facilities: _,
    facilityRates: __,
    regions: ___,
    ...stored
  } = JSON.parse(encodeResult(result));
  const { effect } = decodeResult(JSON.stringify(stored));
  expect(effect).toMatchObject({ facilities: [], facilityRates: [], coverage: { regions: [] } });
});

test('it is read though an earlier build counted more', () => {
  const text = encodeResult(result).replaceAll('"covered":3', '"covered":3,"membersWorkOnly":5');
  expect(decodeResult(text)).toMatchObject(result);
});
