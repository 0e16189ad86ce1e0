import { type Day, NEVER } from '../../domain/day.js';
import { ABSENT } from './counted-states.js';
import { fromOf, nextOf, sinceAt, stateAt } from './spans.js';
import type { Units } from './units.js';

/** In which counted states units of which classes are. A chunk in which nobody is what is looked for is passed by. */
export interface MetStates {
  /**
   * Three numbers each: the places of the class and of the state, the first day on which one of them is in it, and the
   * first from which on none is.
   */
  readonly days: Int32Array;
  /**
   * Two numbers each: the earliest and the latest day since when one of its findings holds; null in a list that is never
   * gone through by these.
   */
  readonly since: Int32Array | null;
}

/** What is looked for on a day. */
export interface Sought {
  readonly day: Day;
  readonly isAsked: (unitClass: number, state: number) => boolean;
}

/** How many numbers stand in each of the two. */
const [DAYS, SINCE] = [3, 2];

/** More than there are classes: a class and a state are one number. */
const CLASSES = 2 ** 10;

export function metStatesOf(units: Units, slots: Int32Array, hasSince: boolean): MetStates {
  const { states } = units.dictionaries;
  const days: number[] = [];
  const since: number[] = [];
  for (const slot of slots) {
    const { unitClass } = units.location(slot);
    const spans = units.spans(slot);
    for (let at = spans.start; at < spans.end; ) {
      const next = nextOf(spans, at, states);
      const state = stateAt(spans, at);
      if (state !== ABSENT) {
        const place = placeOf(days, since, state * CLASSES + unitClass.at);
        widen(days, place * DAYS + 1, fromOf(spans, at), fromOf(spans, next));
        const findings = hasSince ? states.findingsIn(state) : 0;
        for (let finding = 0; finding < findings; finding += 1) {
          const day = sinceAt(spans, at, finding);
          widen(since, place * SINCE, day, day);
        }
      }
      at = next;
    }
  }
  for (let at = 0; at < days.length; at += DAYS) places[days[at] ?? 0] = 0;
  return { days: Int32Array.from(days), since: hasSince ? Int32Array.from(since) : null };
}

/** Whether a unit may be in a state that is asked for on a day. */
export function mayHave({ days }: MetStates, sought: Sought): boolean {
  for (let at = 0; at < days.length; at += DAYS) if (isMet(days, at, sought)) return true;
  return false;
}

/** The earliest and the latest day since when a finding of a unit that is asked for may hold. */
export function sinceIn({ days, since }: MetStates, sought: Sought): [Day, Day] {
  let [earliest, latest] = [NEVER, -1];
  for (let at = 0; at < days.length; at += DAYS) {
    if (!isMet(days, at, sought)) continue;
    const place = (at / DAYS) * SINCE;
    earliest = Math.min(earliest, since?.[place] ?? 0);
    latest = Math.max(latest, since?.[place + 1] ?? NEVER);
  }
  return [earliest, latest];
}

function isMet(days: Int32Array, at: number, { day, isAsked }: Sought): boolean {
  if ((days[at + 1] ?? NEVER) > day || day >= (days[at + 2] ?? 0)) return false;
  const met = days[at] ?? 0;
  return isAsked(met % CLASSES, Math.floor(met / CLASSES));
}

/** The place of a class and a state among those that were met, to which they are added where they were not. */
function placeOf(days: number[], since: number[], met: number): number {
  if (met >= places.length) {
    const more = new Int32Array(2 * met);
    more.set(places);
    places = more;
  }
  const known = places[met] ?? 0;
  if (known !== 0) return known - 1;
  const place = days.length / DAYS;
  places[met] = place + 1;
  days.push(met, NEVER, 0);
  since.push(NEVER, 0);
  return place;
}

/** Two days, of which one goes down and one up as far as is said. */
function widen(days: number[], place: number, from: Day, until: Day): void {
  if (from < (days[place] ?? 0)) days[place] = from;
  if (until > (days[place + 1] ?? 0)) days[place + 1] = until;
}

/** By class and state, one more than where they stand: cleared after each use, as there are many. */
let places = new Int32Array(1 << 14);
