import { type GraphQLOutputType, getNullableType, isListType, isNonNullType } from 'graphql';
import { z } from 'zod';

/**
 * What a field of these tests comes to: a value, null or an error, at once or later. It follows from where the field
 * stands, so that whoever executes an operation meets the same.
 */
export function outcomeOf(place: string, type: GraphQLOutputType): unknown {
  const chance = hash(place) % 20;
  const value = () => exampleOf(place, type);
  if (chance < 9) return value();
  if (chance < 15) return laterBy(chance - 8, value);
  if (chance === 15) return null;
  if (chance === 16) return laterBy(1, () => null);
  if (chance === 17) return new Error(`${place} is an error`);
  if (chance === 18) return laterBy(2, () => fail(place));
  return fail(place);
}

const Thing = z.object({ place: z.string(), type: z.string() });

/** Where an object stands; of the root nowhere. */
export function placeOf(source: unknown): string {
  return source === undefined ? '' : Thing.parse(source).place;
}

/** What resolves types: the name that an object has, later for some. */
export function typeOf(value: unknown): string | Promise<string> {
  const { type, place } = Thing.parse(value);
  return hash(`${place} type`) % 3 === 0 ? Promise.resolve(type) : type;
}

function exampleOf(place: string, type: GraphQLOutputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = Array.from({ length: hash(`${place} size`) % 4 }, (_, at) => `${place}[${at}]`);
    // An item that fails at once beside one that fails later leaves graphql-js with a failure that nobody hears.
    if (isNonNullType(nullable.ofType))
      return items.map((item) => laterBy(1, () => exampleOf(item, nullable.ofType)));
    return items.map((item) => outcomeOf(item, nullable.ofType));
  }
  const pick = hash(`${place} value`);
  switch (nullable.toString()) {
    case 'Int':
      return pick % 9 === 0 ? 0.5 : pick;
    case 'Float':
      return pick % 9 === 0 ? Number.NaN : pick / 8 - 0;
    case 'Boolean':
      return pick % 2 === 0;
    case 'Color':
      return ['RED', 'BLUE', 'BLUE', 'GREEN'][pick % 4];
    case 'ID':
    case 'String':
      return [`"${place}"`, '𠮷\ud83d\n', '', pick][pick % 4];
    default:
      return {
        place,
        type: isNamed(nullable.toString()) ? nullable.toString() : ['Red', 'Blue'][pick % 2],
      };
  }
}

function isNamed(type: string): boolean {
  return type === 'Red' || type === 'Blue' || type === 'Query';
}

async function laterBy(turns: number, make: () => unknown): Promise<unknown> {
  for (let turn = 0; turn < turns; turn += 1) await null;
  return make();
}

function fail(place: string): never {
  throw new Error(`${place} fails`);
}

function hash(text: string): number {
  let value = 7;
  for (const character of text)
    value = (Math.imul(value, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 13)) % 1_000_003;
}
