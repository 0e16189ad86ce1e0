import { eachInSteps, inSteps, sortInSteps, type Work } from '../../domain/work.js';

/** A list of whole numbers for each place, all in one array. It never changes. */
export class Lists {
  /** @param starts where the list of each place starts; it ends where the next one does */
  constructor(
    readonly starts: Int32Array,
    readonly values: Int32Array,
  ) {}

  static readonly none = new Lists(new Int32Array(1), new Int32Array(0));

  /** Where the list of a place starts; beyond all places, where they end. */
  start(place: number): number {
    return this.starts[Math.min(place, this.starts.length - 1)] ?? 0;
  }

  end(place: number): number {
    return this.start(place + 1);
  }

  /** The list of a place. */
  at(place: number): Int32Array {
    return this.values.subarray(this.start(place), this.end(place));
  }

  /**
   * The same with other lists at some places; what is between these is copied as a whole.
   *
   * @param size how many places there are then: those that are new and have no list have an empty one
   */
  *with(changed: ReadonlyMap<number, readonly number[]>, size: number): Work<Lists> {
    const starts = new Int32Array(size + 1);
    yield* inSteps(size, (from, to) => {
      for (let place = from; place < to; place += 1) {
        const length = changed.get(place)?.length ?? this.end(place) - this.start(place);
        starts[place + 1] = (starts[place] ?? 0) + length;
      }
    });
    const values = new Int32Array(starts[size] ?? 0);
    const places = yield* sortInSteps([...changed.keys()], (a, b) => a - b);
    let copied = 0;
    yield* eachInSteps([...places, size], (place) => {
      values.set(this.values.subarray(this.start(copied), this.start(place)), starts[copied]);
      values.set(changed.get(place) ?? [], starts[place]);
      copied = place + 1;
    });
    return new Lists(starts, values);
  }
}
