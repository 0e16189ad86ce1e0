import { expect, test } from 'vitest';
import { decodeResult, encodeResult } from '../../../src/changes/steps/stored-result.js';
import { emptyTally } from '../../../src/coverage/figures/tally.js';

const tally = { ...emptyTally(), covered: 3, members: 12 };
const result = {
  event: 7,
  violations: [],
  invalid: 0,
  countsByTable: { counts: { added: 1, replaced: 0, unchanged: 0 } },
  effect: {
    rows: [],
    alliances: [],
    coverage: {
      before: new Map([['LEDGER' as const, tally]]),
      after: new Map([['LEDGER' as const, { ...tally, members: 15 }]]),
      units: [],
      organizations: [],
    },
  },
};

test('what steps did is read as it was stored', () => {
  expect(decodeResult(encodeResult(result))).toEqual(result);
});

test('it is read though an earlier build counted more', () => {
  const text = encodeResult(result).replaceAll('"covered":3', '"covered":3,"membersWorkOnly":5');
  expect(decodeResult(text)).toMatchObject(result);
});
