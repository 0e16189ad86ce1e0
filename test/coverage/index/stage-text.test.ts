import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_DAY, LAST_DAY, stagesOf } from '../../../src/coverage/assessment/stages.js';
import { CountedStates } from '../../../src/coverage/index/counted-states.js';
import { readSpans } from '../../../src/coverage/index/read-spans.js';
import { packSpans, packStages } from '../../../src/coverage/index/stage-text.js';
import { unitFacts } from '../facts/arbitrary-facts.js';
import { count, rules as shipped, span, surveyed, unit } from '../facts/facts-of.js';
import { dutyRules as rules } from '../rules/arbitrary-rules.js';
import { unpackStages } from './unpack-stages.js';

test('what is unpacked is what was packed', () => {
  fc.assert(
    fc.property(unitFacts, (facts) => {
      const stages = stagesOf(facts, FIRST_DAY, LAST_DAY, rules);
      expect(unpackStages(packStages(stages), rules)).toEqual(stages);
    }),
    { numRuns: 1_000 },
  );
});

test('a unit that is surveyed, grows and ends', () => {
  const facts = unit({
    lifetime: span('2024-01-01', '2025-01-01'),
    surveys: [surveyed('2024-02-01')],
    counts: [count('2024-03-01', 2), count('2024-04-01', 3)],
  });
  expect(packStages(stagesOf(facts, FIRST_DAY, LAST_DAY, shipped)).split(';')).toEqual([
    '2024-01-01 UNKNOWN/-/-/NOT_SURVEYED:INFO - 0 2024-01-01',
    '2024-02-01 GAP/-/-/BLANK:MEDIUM - 0 2024-02-01',
    '2024-03-01 GAP/-/-/BLANK:HIGH 2 0 2024-02-01',
    '2024-04-01 GAP/r/-/NOT_ESTABLISHED:HIGH 3 0 2024-04-01',
    '2025-01-01 -',
  ]);
});

test.each([
  [65_535, 15],
  [65_536, 0],
  [3, 16],
  [Number.MAX_SAFE_INTEGER, 2 ** 31 - 1],
])('counts of %d members and %d organizations, and what follows them', (members, organizations) => {
  const text = [
    `2024-03-01 GAP/-/-/BLANK:HIGH ${members} ${organizations} 2024-02-01`,
    '2024-04-01 GAP/r/-/NOT_ESTABLISHED:HIGH 3 0 2024-04-01',
    '2025-01-01 -',
  ].join(';');
  const states = new CountedStates();
  const numbers = Int32Array.from(readSpans(text, states));
  expect(packSpans({ numbers, start: 0, end: numbers.length }, states)).toBe(text);
});

test.each([
  '2024-02-30 GAP/-/-/- 2 0 -',
  '2024-02-01 NOBODY/-/-/- 2 0 -',
  '2024-02-01 GAP/x/-/- 2 0 -',
  '2024-02-01 GAP/or/-/- 2 0 -',
  '2024-02-01 GAP/-/NONE/- 2 0 -',
  '2024-02-01 GAP/-/-/BLANK 2 0 2024-02-01',
  '2024-02-01 GAP/-/- 2 0 -',
  '2024-02-01 GAP/-/-/-/- 2 0 -',
  '2024-02-01 GAP/-/-/- two 0 -',
  '2024-02-01 GAP/-/-/- 2 -1 -',
  '2024-02-01 GAP/-/-/- 2 0 2024-02-01',
  '2024-02-01 GAP/-/-/- 2 0',
  '2024-02-01 - 2',
  '2024-02-01_GAP/-/-/- 2 0 -',
  '2024-02-0: GAP/-/-/- 2 0 -',
  '2024_02_01 GAP/-/-/- 2 0 -',
  '2024-02-01 GAP/-/-/BLANK:HIGH 2 0 2024-02-01,2024-02-01',
  '2024-02-01 GAP/-/-/BLANK:HIGH 2 0 2024-02-0',
  '2024-02-01 GAP/-/-/- 2 0 - 1',
  'nonsense',
])('a text that nothing is packed as is refused: %s', (text) => {
  expect(() => unpackStages(text, shipped)).toThrow(/received/);
});
