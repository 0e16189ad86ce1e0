import type { Day } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import { inSteps, type Work } from '../../domain/work.js';
import type { LinkBreakReason } from '../chain/link-break.js';
import { compareIds } from '../index/compare.js';
import { livesOn } from './columns.js';
import type { Contents } from './contents.js';
import type { Slot } from './ids.js';
import { NONE, SEVERAL, superiorOn } from './superiors.js';

/** The place of a reason in `Lines.reason`: 0 is no break. */
export const REASONS: readonly (LinkBreakReason | null)[] = [
  null,
  'MISSING_SUPERIOR',
  'TWO_SUPERIORS',
  'CYCLE',
  'SKIPPED_LEVEL',
];
const [MISSING, TWO, CYCLE, SKIPPED] = [1, 2, 3, 4];

/** How the lines upward stand on a day, by slot: as `chainVerdicts` judges them. */
export interface Lines {
  readonly on: Day;
  /** The one superior; below 0 where there is none. */
  readonly superior: Int32Array;
  /** What breaks the own link. */
  readonly reason: Uint8Array;
  /** The first organization upward, itself included, whose own link is broken; `WHOLE` where none is. */
  readonly brokenAt: Int32Array;
  /** Where superiors lead round: those on the round, upward from the smallest id on, for each of them. */
  readonly rounds: ReadonlyMap<Slot, readonly EntityId[]>;
}

export const WHOLE = -1;
/** Has not been judged, or is not alive. */
const [UNKNOWN, ON_LINE] = [-2, -3];

/** Judges each line once: a line is followed up to what has been judged, then down again. */
export function* linesOn({ columns, skips, ids }: Contents, on: Day): Work<Lines> {
  const { place } = columns;
  const size = place.length;
  const superior = new Int32Array(size);
  const reason = new Uint8Array(size);
  const brokenAt = new Int32Array(size).fill(UNKNOWN);
  const rounds = new Map<Slot, readonly EntityId[]>();
  yield* inSteps(size, (from, to) => {
    for (let slot = from; slot < to; slot += 1)
      if (brokenAt[slot] === UNKNOWN && livesOn(columns, slot, on)) judgeLineOf(slot);
  });
  return { on, superior, reason, brokenAt, rounds };

  function judgeLineOf(start: Slot): void {
    const line: Slot[] = [];
    let next = start;
    while (next >= 0 && brokenAt[next] === UNKNOWN) {
      brokenAt[next] = ON_LINE;
      line.push(next);
      const above = superiorOn(columns, next, on);
      superior[next] = above;
      next = above;
    }
    if (next >= 0 && brokenAt[next] === ON_LINE) judgeRound(line.splice(line.indexOf(next)));
    for (const slot of line.reverse()) judge(slot);
  }

  function judgeRound(slots: readonly Slot[]): void {
    const round = fromSmallest(slots.map((slot) => ids.at(slot)));
    for (const slot of slots) {
      breakAt(slot, CYCLE);
      rounds.set(slot, round);
    }
  }

  /** Its superior, if it has only one, has been judged before. */
  function judge(slot: Slot): void {
    const above = superior[slot] ?? NONE;
    if (above === NONE) breakAt(slot, MISSING);
    else if (above === SEVERAL) breakAt(slot, TWO);
    else if (above < 0) brokenAt[slot] = WHOLE;
    else if (skips(place[slot] ?? 0, place[above] ?? 0).length > 0) breakAt(slot, SKIPPED);
    else brokenAt[slot] = brokenAt[above] ?? WHOLE;
  }

  function breakAt(slot: Slot, why: number): void {
    reason[slot] = why;
    brokenAt[slot] = slot;
  }
}

function fromSmallest(round: readonly EntityId[]): readonly EntityId[] {
  const start = round.reduce(
    (least, id, at) => (compareIds(id, round[least] ?? id) < 0 ? at : least),
    0,
  );
  return [...round.slice(start), ...round.slice(0, start)];
}
