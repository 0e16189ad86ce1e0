import { type Day, dayAt } from '../../domain/day.js';
import { ABSENT, type CountedStates } from './counted-states.js';
import { pushHead } from './spans.js';

/**
 * Reads what `packStages` wrote as spans. All timelines are read when a server starts, so it goes through the
 * text once and makes nothing of it but numbers.
 *
 * @throws Error where it is anything else
 */
export function readSpans(text: string, states: CountedStates): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOf(text, ';', at, text.length);
    readSpan(text, at, end, states, numbers);
    at = end + 1;
  }
  return numbers;
}

const DATE = 'YYYY-MM-DD'.length;

function readSpan(
  text: string,
  start: number,
  end: number,
  states: CountedStates,
  numbers: number[],
): void {
  numbers.push(dayAt(text, start));
  const state = start + DATE + 1;
  if (text[state - 1] !== ' ') throw noStage(text.slice(start, end));
  const stateEnd = endOf(text, ' ', state, end);
  if (stateEnd === end && text.slice(state, end) === '-') {
    pushHead(numbers, ABSENT, 0, 0);
    return;
  }
  const membersEnd = endOf(text, ' ', stateEnd + 1, end);
  const organizationsEnd = endOf(text, ' ', membersEnd + 1, end);
  const members = text.slice(stateEnd + 1, membersEnd);
  const organizations = countOf(text.slice(membersEnd + 1, organizationsEnd));
  const isKnown = members !== '-';
  const count = isKnown ? countOf(members) : 0;
  const place = states.placeOf(text.slice(state, stateEnd), isKnown, organizations >= 2);
  pushHead(numbers, place, count, organizations);
  // `-` is no finding, and one that holds since an unknown day.
  const findings = states.findingsIn(place);
  let at = organizationsEnd + 1;
  if (findings === 0 && text.slice(at, end) === '-') return;
  for (let finding = 0; finding < findings; finding += 1) {
    const dateEnd = endOf(text, ',', at, end);
    numbers.push(sinceOf(text, at, dateEnd));
    at = dateEnd + 1;
  }
  if (findings === 0 || at !== end + 1) throw noStage(text.slice(start, end));
}

function sinceOf(text: string, start: number, end: number): Day {
  if (end - start === 1 && text[start] === '-') return 0;
  if (end - start !== DATE) throw noStage(text.slice(start, end));
  return dayAt(text, start);
}

function endOf(text: string, separator: string, from: number, end: number): number {
  const found = text.indexOf(separator, from);
  return found < 0 || found > end ? end : found;
}

function countOf(digits: string): number {
  const count = Number(digits);
  if (Number.isSafeInteger(count) && count >= 0 && String(count) === digits) return count;
  throw noStage(digits);
}

function noStage(received: string): Error {
  return new Error(
    `A stage is from, state, members, organizations and a date for each finding, received ${JSON.stringify(received)}.`,
  );
}
