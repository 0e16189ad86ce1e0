import { type Day, NEVER } from '../../domain/day.js';
import { ABSENT } from './counted-states.js';
import { fromOf, nextOf, type Spans, sinceAt, stateAt } from './spans.js';
import type { Units } from './units.js';

/**
 * In which counted states units of which classes are, six numbers each: the place of the class, that of the state,
 * the first day on which one of them is in it, the first from which on none is, and the earliest and the latest day
 * since when one of its findings holds. A chunk in which nobody is what is looked for is passed by.
 */
export type MetStates = Int32Array;

/** What is looked for on a day. */
export interface Sought {
  readonly day: Day;
  readonly isAsked: (unitClass: number, state: number) => boolean;
}

const SIZE = 6;

export function metStatesOf(units: Units, slots: Int32Array): MetStates {
  const { states } = units.dictionaries;
  const met: number[] = [];
  for (const slot of slots) {
    const { unitClass } = units.location(slot);
    const spans = units.spans(slot);
    for (let at = spans.start; at < spans.end; ) {
      const next = nextOf(spans, at, states);
      const state = stateAt(spans, at);
      if (state !== ABSENT) {
        const place = placeOf(met, unitClass.at * states.size + state, unitClass.at, state);
        widen(met, place, fromOf(spans, at), fromOf(spans, next));
        addSince(met, place, spans, at, states.findingsIn(state));
      }
      at = next;
    }
  }
  for (let at = 0; at < met.length; at += SIZE)
    places[(met[at] ?? 0) * states.size + (met[at + 1] ?? 0)] = 0;
  return Int32Array.from(met);
}

/** Whether a unit may be in a state that is asked for on a day. */
export function mayHave(met: MetStates, { day, isAsked }: Sought): boolean {
  for (let at = 0; at < met.length; at += SIZE) if (isMet(met, at, day, isAsked)) return true;
  return false;
}

/** The earliest and the latest day since when a finding of a unit that is asked for may hold. */
export function sinceIn(met: MetStates, { day, isAsked }: Sought): [Day, Day] {
  let [earliest, latest] = [NEVER, -1];
  for (let at = 0; at < met.length; at += SIZE) {
    if (!isMet(met, at, day, isAsked)) continue;
    earliest = Math.min(earliest, met[at + 4] ?? 0);
    latest = Math.max(latest, met[at + 5] ?? NEVER);
  }
  return [earliest, latest];
}

function isMet(met: MetStates, at: number, day: Day, isAsked: Sought['isAsked']): boolean {
  return (
    (met[at + 2] ?? NEVER) <= day &&
    day < (met[at + 3] ?? 0) &&
    isAsked(met[at] ?? 0, met[at + 1] ?? 0)
  );
}

/** Where a class and a state stand, which are added where they have not been met. */
function placeOf(met: number[], key: number, unitClass: number, state: number): number {
  if (key >= places.length) {
    const more = new Int32Array(2 * key);
    more.set(places);
    places = more;
  }
  const known = places[key] ?? 0;
  if (known !== 0) return known - 1;
  places[key] = met.length + 1;
  met.push(unitClass, state, NEVER, 0, NEVER, 0);
  return met.length - SIZE;
}

function widen(met: number[], place: number, from: Day, until: Day): void {
  if (from < (met[place + 2] ?? 0)) met[place + 2] = from;
  if (until > (met[place + 3] ?? 0)) met[place + 3] = until;
}

function addSince(met: number[], place: number, spans: Spans, at: number, findings: number): void {
  for (let finding = 0; finding < findings; finding += 1) {
    const since = sinceAt(spans, at, finding);
    if (since < (met[place + 4] ?? 0)) met[place + 4] = since;
    if (since > (met[place + 5] ?? 0)) met[place + 5] = since;
  }
}

/** By class and state, one more than where they stand: cleared after each use, as there are many. */
let places = new Int32Array(1 << 14);
