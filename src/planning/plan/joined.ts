/** Things that have been joined to one another (union and find: Tarjan 1975). */
export class Joined<T> {
  readonly #above = new Map<T, T>();

  headOf(thing: T): T {
    let head = thing;
    for (let next = this.#above.get(head); next !== undefined; next = this.#above.get(head))
      head = next;
    if (head !== thing) this.#above.set(thing, head);
    return head;
  }

  join(one: T, other: T): void {
    const [a, b] = [this.headOf(one), this.headOf(other)];
    if (a !== b) this.#above.set(b, a);
  }
}
