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
