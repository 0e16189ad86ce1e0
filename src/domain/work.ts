/** Work that can be interrupted wherever it yields. */
export type Work<Result> = Generator<void, Result, void>;

/** Does work at once. */
export function doAtOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** How long a turn lasts, in milliseconds, and what one more step of the work takes. */
const turn = 10;

/**
 * Does work in turns with whatever else there is to do.
 *
 * @param signal that of the request for which it is done; ends it before its next turn, with the reason
 */
export async function doInTurns<Result>(work: Work<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    await ownTurn(signal);
    signal?.throwIfAborted();
    for (const begun = performance.now(); performance.now() - begun < turn; ) {
      const { done, value } = work.next();
      if (done) return value;
    }
  }
}

/** When this round of the event loop began to be given away; null where that is still to come. */
let since: number | null = null;

const lastOf = new WeakMap<AbortSignal, Promise<void>>();

/**
 * Waits for a round of the event loop that is not taken by others already: what is done then without waiting for
 * anything holds up those who come meanwhile for little more than a turn, however many others have as much to do.
 *
 * @param signal that of the request for which it is done: it has one turn after the other, so that requests with little
 * to do need not wait for all of one with much
 */
export function ownTurn(signal?: AbortSignal): Promise<void> {
  if (signal === undefined) return laterTurn();
  const mine = (lastOf.get(signal) ?? Promise.resolve()).then(laterTurn);
  lastOf.set(signal, mine);
  return mine;
}

/** Who waits, in the order in which they came; a look at it is due for each. */
const waiting: (() => void)[] = [];

function laterTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    setImmediate(goOn);
  });
}

/** What has been let go on has stopped or waits for something when the next of the same round is looked at. */
function goOn(): void {
  if (since === null) {
    since = performance.now();
    setImmediate(nextRound);
  } else if (performance.now() - since >= turn) {
    setImmediate(goOn);
    return;
  }
  waiting.shift()?.();
}

function nextRound(): void {
  since = null;
}

/** So many things are gone through in one step where each takes about a microsecond. */
const step = 1_000;

/** The things, with a step of work after so many of them. */
export function* eachInSteps<Thing>(
  things: Iterable<Thing>,
  visit: (thing: Thing) => void,
  size = step,
): Work<void> {
  let left = size;
  for (const thing of things) {
    visit(thing);
    left -= 1;
    if (left > 0) continue;
    left = size;
    yield;
  }
}

/** Goes through so many places, some at a time: from one up to the one that is the next's first. */
export function* inSteps(size: number, visit: (from: number, to: number) => void): Work<void> {
  for (let from = 0; from < size; from += step) {
    visit(from, Math.min(from + step, size));
    yield;
  }
}

/** Things in an order, sorted in steps; equal ones stand as they stood. */
export function* sortInSteps<Thing>(
  things: readonly Thing[],
  compare: (a: Thing, b: Thing) => number,
): Work<Thing[]> {
  if (things.length <= step) return [...things].sort(compare);
  const middle = things.length >> 1;
  const low = yield* sortInSteps(things.slice(0, middle), compare);
  const high = yield* sortInSteps(things.slice(middle), compare);
  yield;
  const [last, first] = [low.at(-1), high[0]];
  if (last === undefined || first === undefined || compare(last, first) <= 0)
    return low.concat(high);
  const sorted: Thing[] = [];
  let next = 0;
  yield* eachInSteps(low, (thing) => {
    for (let other = high[next]; other !== undefined; other = high[next]) {
      if (compare(other, thing) >= 0) break;
      sorted.push(other);
      next += 1;
    }
    sorted.push(thing);
  });
  return sorted.concat(high.slice(next));
}
