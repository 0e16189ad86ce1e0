import DataLoader from 'dataloader';
import { Answer } from '../graph/answer.js';
import { type Asking, askNodes, type Named } from '../graph/ask.js';
import type { SelectedField } from '../graph/reading.js';

/** What is known of a thing by whoever names it. */
export interface KnownThing {
  /** The name of its type. */
  readonly type: string;
  /** Values under the names of its fields, which have no arguments. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Reads the things that one place in an operation names by their ids, all of them in one statement. A thing
 * is read once, and counts towards what an operation may ask for as often as it stands in the answer.
 */
export class ThingLoader {
  readonly #loader: DataLoader<string, Answer | null>;
  /** How many loads wait for the statement. */
  #waiting = 0;
  /** How many nodes one thing comes to with all that is asked of it; null before the first was read. */
  #nodesEach: number | null = null;
  readonly #read = new Set<string>();
  /** What is asked of each type, under response keys. */
  readonly #asked: ReadonlyMap<string, readonly (readonly [key: string, name: string])[]>;

  constructor(
    private readonly asking: Asking,
    private readonly types: readonly string[],
    private readonly field: SelectedField,
    /** Whether things that are there are meant, or such as were retracted, each of one of the types. */
    private readonly of: Named = 'there',
  ) {
    this.#loader = new DataLoader((ids) => this.#readAll(ids));
    this.#asked = new Map(
      Object.entries(field.selection).map(([type, fields]) => [
        type,
        Object.entries(fields).map(([key, { name }]) => [key, name]),
      ]),
    );
  }

  /**
   * @param known what needs not be read where no more is asked
   * @throws Problem COST_EXCEEDED where the operation asks for more nodes than it may
   */
  load(id: string, known?: KnownThing): Answer | Promise<Answer | null> {
    const answer = known && this.#answer(known);
    if (answer != null) return answer;
    if (this.#nodesEach !== null && this.#read.has(id))
      this.asking.budget.spend(this.#nodesEach, this.types.join('|'));
    else this.#waiting += 1;
    return this.#loader.load(id);
  }

  /** Null where more is asked than is known. */
  #answer({ type, fields }: KnownThing): Answer | null {
    const asked = this.#asked.get(type) ?? [];
    if (!asked.every(([, name]) => name in fields)) return null;
    this.asking.budget.spend(1, type);
    return new Answer(type, Object.fromEntries(asked.map(([key, name]) => [key, fields[name]])));
  }

  async #readAll(ids: readonly string[]): Promise<(Answer | null)[]> {
    const { asking, types, field } = this;
    const places = this.#waiting;
    this.#waiting = 0;
    for (const id of ids) this.#read.add(id);
    const before = asking.budget.asked;
    const meant = this.of === 'there' ? [types] : types.map((type) => [type]);
    const reading = meant.map((each) => askNodes(asking, each, ids, field, places, this.of));
    // Charged before the first row is read.
    this.#nodesEach = (asking.budget.asked - before) / places;
    const found = new Map((await Promise.all(reading)).flatMap((each) => [...each]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
