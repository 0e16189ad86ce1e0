import { expect, test } from 'vitest';
import { listFingerprint } from '../../src/graph/cursor.js';

test('a cursor goes on in a list that is asked with null for what was left out, and in no other', () => {
  const list = (args: Record<string, unknown>) => listFingerprint('Query.coverageGaps', args);
  const inRegion = list({ scope: { region: '9901' }, first: 1 });
  const asRelaySends = { on: null, filter: null, after: 'x', first: 1 };
  expect(list({ scope: { region: '9901', kinds: null }, ...asRelaySends })).toBe(inRegion);
  expect(list({ scope: { region: '9901', kinds: [] }, ...asRelaySends })).not.toBe(inRegion);
  expect(list({ ...asRelaySends })).not.toBe(inRegion);
});
