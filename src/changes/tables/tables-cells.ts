import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { EntityId, RegionCode } from '../../domain/ids.js';
import { valuesOf } from '../../domain/vocabulary.js';
import { type Rule, violation } from './violation.js';

/** How the text of one field becomes a value; undefined where the rule is broken. */
export interface Decoder<T> {
  readonly rule: Rule;
  /** The rule as the message states it; the catalogue's words where absent. */
  readonly statement?: string;
  decode(text: string): T | undefined;
}

/** A field that may not be empty. */
export function required<T>(decoder: Decoder<T>) {
  return z.string().transform((text, context): T => {
    if (text !== '') return decoded(decoder, text, context);
    refuse(context, 'REQUIRED', text);
    return z.NEVER;
  });
}

/** A field that may be empty: unknown, as null. */
export function optional<T>(decoder: Decoder<T>) {
  return z
    .string()
    .transform((text, context): T | null => (text === '' ? null : decoded(decoder, text, context)));
}

/** A list of words separated by `|`; an empty field is an empty list. */
export function wordList<T>(decoder: Decoder<T>) {
  return z
    .string()
    .transform((text, context): T[] =>
      text === '' ? [] : text.split('|').map((each) => decoded(decoder, each, context)),
    );
}

export const id: Decoder<EntityId> = {
  rule: 'ID',
  decode: (text) => EntityId.safeParse(text).data,
};

export const regionCode: Decoder<RegionCode> = {
  rule: 'ID',
  decode: (text) => RegionCode.safeParse(text).data,
};

export const date: Decoder<CivilDate> = {
  rule: 'DATE',
  decode: (text) => CivilDate.safeParse(text).data,
};

export const text: Decoder<string> = {
  rule: 'TEXT',
  // Neither white space nor what takes no space; rare characters of names may be of private use.
  decode: (text) => (/[^\s\p{Cc}\p{Cf}\p{Z}]/u.test(text) ? text : undefined),
};

export const boolean: Decoder<boolean> = {
  rule: 'BOOLEAN',
  decode: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
};

export const wholeNumber: Decoder<number> = {
  rule: 'COUNT',
  decode: (text) => (/^\d+$/.test(text) ? exact(Number(text)) : undefined),
};

export const number: Decoder<number> = {
  rule: 'NUMBER',
  decode: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? exact(Number(text)) : undefined),
};

/** Degrees of an angle within bounds, both included; the seventh decimal is a centimetre on the ground. */
export function degrees(angle: string, low: number, high: number): Decoder<number> {
  return {
    rule: 'LOCATION',
    statement: `A ${angle} is from ${low} to ${high} degrees, with a point before at most 7 decimals`,
    decode: (text) => {
      // -0 is 0.
      const value = /^-?\d+(\.\d{1,7})?$/.test(text) ? Number(text) + 0 : undefined;
      return value === undefined || value < low || value > high ? undefined : value;
    },
  };
}

/** A whole number within bounds, both included. */
export function between(low: number, high: number): Decoder<number> {
  return {
    rule: 'COUNT',
    statement: `A rating is a whole number from ${low} to ${high}`,
    decode: (text) => {
      const value = wholeNumber.decode(text);
      return value === undefined || value < low || value > high ? undefined : value;
    },
  };
}

/** A word of a closed vocabulary. */
export function word<V extends string>(vocabulary: Readonly<Record<V, string>>): Decoder<V> {
  const words = new Map<string, V>(valuesOf(vocabulary).map((each) => [each, each]));
  return {
    rule: 'VALUE',
    statement: `The value is one of ${[...words.keys()].join(', ')}`,
    decode: (text) => words.get(text),
  };
}

/** Marks the field as breaking a rule; `tables-table.ts` turns it into a violation. */
export function refuse(
  context: z.RefinementCtx,
  rule: Rule,
  value: string,
  statement?: string,
  path: string[] = [],
): void {
  const refused = violation(rule, null, value, statement);
  const { message } = refused;
  context.addIssue({ code: 'custom', path, message, params: { rule, value: refused.value } });
}

function decoded<T>(decoder: Decoder<T>, text: string, context: z.RefinementCtx): T {
  const value = decoder.decode(text);
  if (value !== undefined) return value;
  refuse(context, decoder.rule, text, decoder.statement);
  return z.NEVER;
}

/** Numbers beyond 2^53 would change silently. */
function exact(value: number): number | undefined {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}
