import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonFault, readJsonLines } from '../../src/files/json-lines.js';

const text = ['{', '  "a": [', '    1,', '    { "b": "x\\n" }', '  ],', '  "c": null', '}'].join(
  '\n',
);

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t', '\r\n'), (value, space) => {
      const written = JSON.stringify(value, null, space);
      expect(readJsonLines(written).value).toEqual(JSON.parse(written));
    }),
  );
});

test('reads a file that begins with a mark of its encoding', () => {
  expect(readJsonLines('\uFEFF{"a": 1}').value).toEqual({ a: 1 });
});

test.each([
  [[], 1],
  [['a'], 2],
  [['a', 0], 3],
  [['a', 1], 4],
  [['a', 1, 'b'], 4],
  [['c'], 6],
  // What is missing is missed in what it would be in.
  [['a', 1, 'd'], 4],
  [['a', 7], 2],
  [['e', 'f'], 1],
])('%j stands on line %i', (path, line) => {
  expect(readJsonLines(text).lineOf(path)).toBe(line);
  expect(readJsonLines(text.replaceAll('\n', '\r\n')).lineOf(path)).toBe(line);
});

describe('refuses', () => {
  test.each([
    ['nothing', '', 1, 'A value is'],
    ['a text without its end', '{\n"a": "x\n"}', 2, 'A value is'],
    ['a comma that is missing', '{"a": 1\n"b": 2}', 2, 'Between two members'],
    ['a comma at the end of a list', '[1,\n]', 2, 'A value is'],
    ['a comma at the end of an object', '{"a": 1,\n}', 2, 'begins with its name'],
    ['a name without quotes', '{\na: 1}', 2, 'begins with its name'],
    ['a colon that is missing', '{"a" 1}', 1, 'a colon'],
    ['a second value', '{}\n{}', 2, 'One value'],
    ['a name that stands twice', '{"a": 1,\n"\\u0061": 2}', 2, 'A name stands once'],
    ['the end of the file', '{"a": [1', 1, 'received the end of the file'],
    ['depths', '['.repeat(9_999), 1, 'at most 100 deep'],
  ])('%s', (_what, broken, line, message) => {
    const fault = faultOf(broken);
    expect([fault.line, fault.message]).toEqual([line, expect.stringContaining(message)]);
  });

  function faultOf(broken: string): JsonFault {
    try {
      readJsonLines(broken);
    } catch (error) {
      if (error instanceof JsonFault) return error;
    }
    throw new Error(`The text is refused, received ${broken}.`);
  }
});

test('refuses what JSON.parse refuses, and what it takes silently', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'{}[],:"\\1e-.0tru fa\n'.split(''), 'true', '"a"')),
      (parts) => {
        const any = parts.join('');
        const parsed = attempt(() => JSON.parse(any));
        const read = attempt(() => readJsonLines(any).value);
        if (parsed === 'refused') expect(read).toBe('refused');
        else if (read !== 'refused') expect(read).toEqual(parsed);
      },
    ),
    { numRuns: 2_000 },
  );

  function attempt(read: () => unknown): unknown {
    try {
      return [read()];
    } catch {
      return 'refused';
    }
  }
});
