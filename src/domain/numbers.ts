import { z } from 'zod';

/*
 * The numbers that may come in are those that can stand in answers: what is counted of one thing is an `Int` there, a
 * sum of such counts a `Float`, which holds whole numbers up to 2^53: four million of the largest counts.
 */

/** The most that a count of one thing can say: the largest `Int` of GraphQL. */
export const LARGEST_COUNT = 2 ** 31 - 1;
/** The most persons or households that are counted of one thing unless a deployment allows more. */
export const MOST_COUNTED = 1_000_000;
/** The most yuan of a year's revenue, as counted of one thing: more than any enterprise has. */
export const LARGEST_REVENUE = 10 ** 13;
/** The most digits that every number keeps which has decimals. */
const MOST_DIGITS = 15;
/** The last place in the order of a belt's sites; a member without one stands behind it. */
export const LAST_POSITION = 999_999;

/** A count or a place as the graph has it: null also where it is none that can be, which earlier releases took. */
export const StoredCount = z
  .number()
  .nullable()
  .transform((value) => (value !== null && isCount(value) ? value : null));

/** Yuan as the graph has them. */
export const StoredRevenue = z.int().min(0).max(LARGEST_REVENUE).nullable();

/** A whole number from 0 to the largest count, written in digits; undefined for anything else. */
export function countOf(text: string, most = LARGEST_COUNT): number | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value <= most ? value : undefined;
}

/**
 * A number in digits, with a point before at most six decimals: each is written again as it was, without an exponent.
 * Undefined for anything else, and where numbers would change silently: beyond 2^53, and with decimals from 16 digits on.
 */
export function numberOf(text: string): number | undefined {
  if (!/^-?\d+(\.\d{1,6})?$/.test(text)) return undefined;
  const [whole = '', decimals = ''] = text.split('.');
  const fraction = decimals.replace(/0+$/, '');
  const digits = `${whole}${fraction}`.replace(/^-?0*/, '').length;
  if (fraction !== '' && digits > MOST_DIGITS) return undefined;
  const value = Number(text);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT;
}
