import { type Day, NEVER } from '../../domain/day.js';
import { ABSENT, type CountedStates } from './counted-states.js';

/**
 * A unit's stages as numbers, one after the other: for each the day from which on it is, the place of its
 * counted state, full members (0 where unknown) as two numbers, covering organizations, and of each finding of
 * the state the day since when. A span ends where the next one starts. They stand among those of other units:
 * there are millions.
 */
export interface Spans {
  readonly numbers: Int32Array;
  /** Where the first one stands, */
  readonly start: number;
  /** and where the last one ends. */
  readonly end: number;
}

/** Members that are more than four bytes hold are counted in the first of the two numbers. */
export const MEMBERS_BASE = 2 ** 30;

const FIXED = 5;

/** Where the span of a day starts; -1 before the first. */
export function spanOn({ numbers, start, end }: Spans, day: Day, states: CountedStates): number {
  let found = -1;
  let at = start;
  while (at < end && (numbers[at] ?? NEVER) <= day) {
    found = at;
    at += FIXED + states.findingsIn(numbers[at + 1] ?? ABSENT);
  }
  return found;
}

/** Where the next span starts, or the end of them. */
export function nextOf({ numbers }: Spans, at: number, states: CountedStates): number {
  return at + FIXED + states.findingsIn(numbers[at + 1] ?? ABSENT);
}

/** The first day of a span; behind the last one `NEVER`. */
export function fromOf({ numbers, end }: Spans, at: number): Day {
  return at < end ? (numbers[at] ?? NEVER) : NEVER;
}

/** The place of a span's counted state; `ABSENT` for -1. */
export function stateAt({ numbers }: Spans, at: number): number {
  return at < 0 ? ABSENT : (numbers[at + 1] ?? ABSENT);
}

export function membersAt({ numbers }: Spans, at: number): number {
  return (numbers[at + 2] ?? 0) * MEMBERS_BASE + (numbers[at + 3] ?? 0);
}

/** How many different organizations cover the unit. */
export function organizationsAt({ numbers }: Spans, at: number): number {
  return numbers[at + 4] ?? 0;
}

/** Since when a span's finding holds, by the place of the finding; 0 is unknown. */
export function sinceAt({ numbers }: Spans, at: number, finding: number): Day {
  return numbers[at + FIXED + finding] ?? 0;
}
