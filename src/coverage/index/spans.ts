import { ABSENT, type CountedStates } from './counted-states.js';
import { type Day, NEVER } from './day.js';
import { readStages } from './stage-fields.js';

/**
 * A unit's stages as numbers, equal neighbours made one: for each the day from which on it is, the place
 * of its counted state, full members (0 where unknown), and of each finding of the state the day since
 * when. A span ends where the next one starts. One flat list, as there are millions of spans.
 */
export type Spans = readonly number[];

const FIXED = 3;

/** @throws Error where the text is no packed stages */
export function spansOf(text: string, states: CountedStates): Spans {
  const spans: number[] = [];
  let last: readonly number[] = [];
  for (const { from, fields } of readStages(text)) {
    const what =
      fields === null
        ? [ABSENT, 0]
        : [states.placeOf(fields), fields.members ?? 0, ...fields.since];
    if (what.length === last.length && what.every((number, at) => number === last[at])) continue;
    spans.push(from, ...what);
    last = what;
  }
  return spans;
}

/** Where in a unit's spans that of a day starts; -1 before the first. */
export function spanOn(spans: Spans, day: Day, states: CountedStates): number {
  let found = -1;
  let at = 0;
  while (at < spans.length && fromOf(spans, at) <= day) {
    found = at;
    at = nextOf(spans, at, states);
  }
  return found;
}

/** Where the next span starts, or the end of them. */
export function nextOf(spans: Spans, at: number, states: CountedStates): number {
  return at + FIXED + states.findingsIn(stateAt(spans, at));
}

/** The first day of a span; behind the last one `NEVER`. */
export function fromOf(spans: Spans, at: number): Day {
  return spans[at] ?? NEVER;
}

/** The place of a span's counted state; `ABSENT` for -1. */
export function stateAt(spans: Spans, at: number): number {
  return at < 0 ? ABSENT : (spans[at + 1] ?? ABSENT);
}

export function membersAt(spans: Spans, at: number): number {
  return spans[at + 2] ?? 0;
}

/** Since when a span's finding holds, by the place of the finding; 0 is unknown. */
export function sinceAt(spans: Spans, at: number, finding: number): Day {
  return spans[at + FIXED + finding] ?? 0;
}
