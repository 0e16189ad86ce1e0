import { GraphQLScalarType } from 'graphql';
import { DateTimeResolver, LocalDateResolver } from 'graphql-scalars';
import { describe, expect, test } from 'vitest';
import { typeResolvers } from '../../src/graphql/resolvers/types.js';

/** A scalar as the server has it. */
function scalar(name: 'Date' | 'DateTime'): GraphQLScalarType {
  const type = typeResolvers[name];
  if (!(type instanceof GraphQLScalarType)) throw new Error(`${name} is a scalar of the server.`);
  return type;
}

test('the scalars are those of graphql-scalars', () => {
  expect(scalar('Date').parseValue).toBe(LocalDateResolver.parseValue);
  expect(scalar('DateTime').parseValue).toBe(DateTimeResolver.parseValue);
});

describe('Date', () => {
  test.each(['2026-06-30', '2024-02-29', '1921-07-23', '9999-12-31'])('takes %s', (day) => {
    expect(scalar('Date').parseValue(day)).toBe(day);
    expect(scalar('Date').serialize(day)).toBe(day);
  });

  test.each<[unknown]>([
    ['2026-02-30'],
    ['2025-02-29'],
    ['2026-13-01'],
    ['2026-1-1'],
    ['20260101'],
    ['2026-01-01T00:00:00Z'],
    [' 2026-01-01'],
    ['+010000-01-01'],
    [''],
    [20260101],
    [null],
    [new Date(0)],
  ])('refuses %j', (value) => {
    expect(() => scalar('Date').parseValue(value)).toThrow();
  });
});

describe('DateTime', () => {
  test('gives instants as they are kept', () => {
    const instant = '2026-01-01T00:00:00.000Z';
    expect(JSON.parse(JSON.stringify(scalar('DateTime').serialize(instant)))).toBe(instant);
  });

  test.each<[unknown]>([['2026-01-01'], ['2026-02-30T00:00:00Z'], ['now'], ['']])(
    'refuses %j',
    (value) => {
      expect(() => scalar('DateTime').parseValue(value)).toThrow();
    },
  );
});
