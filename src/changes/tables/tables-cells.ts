import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { EntityId, RegionCode } from '../../domain/ids.js';
import { countOf, LARGEST_REVENUE, LAST_POSITION, numberOf } from '../../domain/numbers.js';
import {
  isLongerThan,
  isVisible,
  isWebAddress,
  LONGEST_NAME,
  LONGEST_PASSAGE,
  unfitIn,
  unfitInLines,
} from '../../domain/texts.js';
import { valuesOf } from '../../domain/vocabulary.js';
import { type Rule, violation } from './violation.js';

/** How the text of one field becomes a value; undefined where the rule is broken. */
export interface Decoder<T> {
  readonly rule: Rule;
  /** The rule as the message states it; the catalogue's words where absent. */
  readonly statement?: string | ((text: string) => string);
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

/** What something is called, in one line. */
export const name = textUpTo(LONGEST_NAME, unfitIn);

/** A text of several lines at the most. */
export const text = textUpTo(LONGEST_NAME, unfitInLines);

/** A paragraph. */
export const passage = textUpTo(LONGEST_PASSAGE, unfitInLines);

export const webAddress: Decoder<string> = {
  rule: 'URL',
  decode: (text) =>
    unfitIn(text) === null && !isLongerThan(LONGEST_PASSAGE, text) && isWebAddress(text)
      ? text
      : undefined,
};

/** Also as spreadsheets write it. */
export const boolean: Decoder<boolean> = {
  rule: 'BOOLEAN',
  decode: (text) => {
    const word = text.toLowerCase();
    return word === 'true' ? true : word === 'false' ? false : undefined;
  },
};

export const count: Decoder<number> = { rule: 'COUNT', decode: (text) => countOf(text) };

/** A year's revenue. */
export const yuan: Decoder<number> = {
  rule: 'COUNT',
  statement: `A revenue is a whole number of yuan from 0 to ${LARGEST_REVENUE}`,
  decode: (text) => countOf(text, LARGEST_REVENUE),
};

export const position: Decoder<number> = {
  rule: 'COUNT',
  statement: `A position is a whole number from 0 to ${LAST_POSITION}`,
  decode: (text) => countOf(text, LAST_POSITION),
};

export const number: Decoder<number> = { rule: 'NUMBER', decode: numberOf };

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
      const value = countOf(text, high);
      return value === undefined || value < low ? undefined : value;
    },
  };
}

/** A word of a closed vocabulary. */
export function word<V extends string>(vocabulary: Readonly<Record<V, string>>): Decoder<V> {
  const words = new Map<string, V>(valuesOf(vocabulary).map((each) => [each, each]));
  return {
    rule: 'VALUE',
    statement: (text) => {
      const meant = meantBy(text, vocabulary);
      const hint = meant.length === 0 ? '' : `, here perhaps ${meant.join(' or ')}`;
      return `The value is one of ${[...words.keys()].join(', ')}${hint}`;
    },
    decode: (text) => words.get(text),
  };
}

/** The words that somebody may have meant: by their Chinese labels, or in small letters. */
function meantBy<V extends string>(text: string, vocabulary: Readonly<Record<V, string>>): V[] {
  const written = text.trim();
  return valuesOf(vocabulary).filter(
    (each) =>
      each === written.toUpperCase() || vocabulary[each].split('/').some((one) => one === written),
  );
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
  const { rule, statement } = decoder;
  const value = decoder.decode(text);
  if (value !== undefined) return value;
  refuse(context, rule, text, typeof statement === 'function' ? statement(text) : statement);
  return z.NEVER;
}

/** @param unfit gives the first character that it may not have */
function textUpTo(longest: number, unfit: (text: string) => string | null): Decoder<string> {
  return {
    rule: 'TEXT',
    statement: (text) => {
      const found = unfit(text);
      if (found !== null)
        return `A text has no characters that are not seen, this one has ${found}`;
      return isVisible(text)
        ? `This text has at most ${longest} characters, ${[...text].length} are too many`
        : 'A text has at least one visible character';
    },
    // Rare characters of names may be of private use.
    decode: (text) =>
      isVisible(text) && unfit(text) === null && !isLongerThan(longest, text) ? text : undefined,
  };
}
