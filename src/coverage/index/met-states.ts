import { ABSENT } from './counted-states.js';
import { type Day, NEVER } from './day.js';
import { fromOf, nextOf, stateAt } from './spans.js';
import type { Units } from './units.js';

/**
 * In which counted states units of which classes are, and from when to when at the most, four numbers each: the
 * place of the class, that of the state, the first day on which one of them is in it, and the first from which on
 * none is. A chunk in which nobody is what is looked for on a day is passed by.
 */
export type MetStates = Int32Array;

export function metStatesOf(units: Units, slots: Int32Array): MetStates {
  const { states } = units.dictionaries;
  const places = new Map<number, number>();
  const met: number[] = [];
  for (const slot of slots) {
    const { unitClass } = units.location(slot);
    const spans = units.spans(slot);
    for (let at = spans.start; at < spans.end; ) {
      const next = nextOf(spans, at, states);
      const state = stateAt(spans, at);
      if (state !== ABSENT)
        add(unitClass.at, state, fromOf(spans, at), next < spans.end ? fromOf(spans, next) : NEVER);
      at = next;
    }
  }
  return Int32Array.from(met);

  function add(unitClass: number, state: number, from: Day, until: Day): void {
    const key = unitClass * STATES + state;
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, met.length);
      met.push(unitClass, state, from, until);
      return;
    }
    met[place + 2] = Math.min(met[place + 2] ?? from, from);
    met[place + 3] = Math.max(met[place + 3] ?? until, until);
  }
}

/** Whether a unit may be in a state that is asked for on a day. */
export function mayHave(
  met: MetStates,
  day: Day,
  isAsked: (unitClass: number, state: number) => boolean,
): boolean {
  for (let at = 0; at < met.length; at += 4)
    if (
      (met[at + 2] ?? NEVER) <= day &&
      day < (met[at + 3] ?? 0) &&
      isAsked(met[at] ?? 0, met[at + 1] ?? 0)
    )
      return true;
  return false;
}

/** More than there are. */
const STATES = 2 ** 20;
