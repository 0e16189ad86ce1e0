import { type Day, NEVER } from '../../domain/day.js';
import { ABSENT, type CountedStates } from './counted-states.js';

/**
 * A unit's stages as numbers, one after the other: for each the day from which on it is; its head, which is the place
 * of its counted state with full members (0 where unknown) and covering organizations; and of each finding of the state
 * the day since when. A span ends where the next one starts. They stand among those of other units: there are millions.
 */
export interface Spans {
  readonly numbers: Int32Array;
  /** Where the first one stands, */
  readonly start: number;
  /** and where the last one ends. */
  readonly end: number;
}

/*
 * A head holds all three in one number, where they are as small as nearly all are: ten bits and more of the state, four
 * of organizations, sixteen of members. Else it is below 0 and says the state alone; members stand in two numbers
 * behind it, organizations in a third.
 */
const [MOST_STATES, MOST_ORGANIZATIONS, MOST_MEMBERS] = [2 ** 11, 2 ** 4, 2 ** 16];

/** Members that are more than four bytes hold are counted in the first of their two numbers. */
const MEMBERS_BASE = 2 ** 30;

/** How many numbers stand before the first since, */
const NARROW = 2;
/** and where the head does not hold all. */
const WIDE = 5;

/** Adds the head of a span to its numbers. */
export function pushHead(
  numbers: number[],
  state: number,
  members: number,
  organizations: number,
): void {
  if (state < MOST_STATES && members < MOST_MEMBERS && organizations < MOST_ORGANIZATIONS)
    numbers.push((state * MOST_ORGANIZATIONS + organizations) * MOST_MEMBERS + members);
  else
    numbers.push(~state, Math.floor(members / MEMBERS_BASE), members % MEMBERS_BASE, organizations);
}

/** Where the span of a day starts; -1 before the first. */
export function spanOn(spans: Spans, day: Day, states: CountedStates): number {
  const { numbers, start, end } = spans;
  let found = -1;
  let at = start;
  while (at < end && (numbers[at] ?? NEVER) <= day) {
    found = at;
    at = nextOf(spans, at, states);
  }
  return found;
}

/** Where the next span starts, or the end of them. */
export function nextOf(spans: Spans, at: number, states: CountedStates): number {
  return firstSince(spans, at) + states.findingsIn(stateAt(spans, at));
}

/** The first day of a span; behind the last one `NEVER`. */
export function fromOf({ numbers, end }: Spans, at: number): Day {
  return at < end ? (numbers[at] ?? NEVER) : NEVER;
}

/** The place of a span's counted state; `ABSENT` for -1. */
export function stateAt({ numbers }: Spans, at: number): number {
  if (at < 0) return ABSENT;
  const head = numbers[at + 1] ?? 0;
  return head < 0 ? ~head : head >>> STATE_SHIFT;
}

export function membersAt({ numbers }: Spans, at: number): number {
  const head = numbers[at + 1] ?? 0;
  return head < 0
    ? (numbers[at + 2] ?? 0) * MEMBERS_BASE + (numbers[at + 3] ?? 0)
    : head % MOST_MEMBERS;
}

/** How many different organizations cover the unit. */
export function organizationsAt({ numbers }: Spans, at: number): number {
  const head = numbers[at + 1] ?? 0;
  return head < 0 ? (numbers[at + 4] ?? 0) : Math.floor(head / MOST_MEMBERS) % MOST_ORGANIZATIONS;
}

/** Since when a span's finding holds, by the place of the finding; 0 is unknown. */
export function sinceAt(spans: Spans, at: number, finding: number): Day {
  return spans.numbers[firstSince(spans, at) + finding] ?? 0;
}

function firstSince({ numbers }: Spans, at: number): number {
  return at + ((numbers[at + 1] ?? 0) < 0 ? WIDE : NARROW);
}

const STATE_SHIFT = Math.log2(MOST_ORGANIZATIONS * MOST_MEMBERS);
