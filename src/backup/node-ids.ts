import { Problem } from '../domain/problem.js';

/** The ids that nodes have in a backup, and those that they are given: 16 bytes a node, as there may be millions. */
export class NodeIds {
  #ids = new Float64Array(1_024);
  #size = 0;
  #given: Float64Array | null = null;

  /** @throws Problem BAD_USER_INPUT once `close` has been called */
  add(id: number): void {
    if (this.#given !== null)
      throw new Problem(
        'BAD_USER_INPUT',
        'A backup has its nodes before what leads from one to another, received one behind.',
      );
    if (this.#size === this.#ids.length) {
      const larger = new Float64Array(2 * this.#size);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    this.#ids[this.#size] = id;
    this.#size += 1;
  }

  /** Once all are there. @throws Problem BAD_USER_INPUT where two are the same */
  close(): void {
    if (this.#given !== null) return;
    this.#ids = this.#ids.subarray(0, this.#size).sort();
    this.#given = new Float64Array(this.#size);
    const twice = this.#ids.find((id, at) => at > 0 && id === this.#ids[at - 1]);
    if (twice !== undefined)
      throw new Problem('BAD_USER_INPUT', `A backup has each node once, received ${twice} twice.`);
  }

  has(id: number): boolean {
    return this.#placeOf(id) !== null;
  }

  give(id: number, given: number): void {
    const place = this.#placeOf(id);
    if (place !== null && this.#given !== null) this.#given[place] = given;
  }

  /** @throws Error where no node has the id */
  givenTo(id: number): number {
    const given = this.#given?.[this.#placeOf(id) ?? -1];
    if (given === undefined) throw new Error(`A node of the backup has the id, received ${id}.`);
    return given;
  }

  #placeOf(id: number): number | null {
    let [low, high] = [0, this.#size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ids[middle] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    return this.#ids[low] === id ? low : null;
  }
}
