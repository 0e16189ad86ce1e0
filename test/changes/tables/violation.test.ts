import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Violation, Violations, violation } from '../../../src/changes/tables/violation.js';

const FILES = ['regions.csv', 'units.csv'];

function at(file: string, line: number | null): Violation {
  return { file, line, ...violation('REQUIRED', 'name', '') };
}

it('states the rule, then the value received, cut where it is long', () => {
  expect(violation('BOOLEAN', 'demonstration', 'yes').message).toBe(
    'A yes or no is true or false, received "yes".',
  );
  expect(violation('REQUIRED', 'name', '').message).toBe(
    'A required field is not empty, received nothing.',
  );
  expect(violation('ID', 'id', 'x'.repeat(5_000)).value).toHaveLength(201);
});

it('shows what is not seen, and cuts no pair in two', () => {
  const { message, value } = violation('TEXT', 'name', 'a\ud800');
  expect([message.includes('<U+D800>'), value]).toEqual([true, 'a\ufffd']);
  expect(violation('ID', 'id', 'u1\u200b').message).toMatch(/, received "u1<U\+200B>"\.$/);
  expect(violation('TEXT', 'name', `${'x'.repeat(199)}\u{20000}y`).value).toBe(
    `${'x'.repeat(199)}…`,
  );
});

it('counts the violations of a rule in a column of a file, with the first of them', () => {
  const violations = new Violations(FILES);
  for (const line of [40, 3, ...Array.from({ length: 1_449 }, (_, at) => at + 50)])
    violations.add(at('units.csv', line));
  violations.add({ ...at('units.csv', 7), ...violation('BOOLEAN', 'first_secretary', 'yes') });
  violations.add(at('regions.csv', 2));
  expect(
    violations.kinds().map(({ first, count, lines }) => [first.file, first.rule, count, lines]),
  ).toEqual([
    ['regions.csv', 'REQUIRED', 1, [2]],
    ['units.csv', 'REQUIRED', 1_451, [3, 40, 50, 51, 52, 53, 54, 55, 56, 57]],
    ['units.csv', 'BOOLEAN', 1, [7]],
  ]);
});

it('keeps the first 100 in the order of file and line, and counts all', () => {
  const line = fc.option(fc.integer({ min: 1, max: 300 }));
  const place = fc.record({ file: fc.constantFrom('folder', ...FILES), line });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 300 }), (places) => {
      const violations = new Violations(FILES);
      for (const each of places) violations.add(at(each.file, each.line));
      const order = (of: Violation) => FILES.indexOf(of.file) * 1_000 + (of.line ?? 0);
      const sorted = places
        .map((each) => at(each.file, each.line))
        .sort((a, b) => order(a) - order(b));
      expect(violations.list()).toEqual(sorted.slice(0, 100));
      expect(violations.total).toBe(places.length);
    }),
  );
});
