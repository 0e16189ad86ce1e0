import DataLoader from 'dataloader';
import { Answer } from '../graph/answer.js';
import { type Asking, askNodes } from '../graph/ask.js';
import type { SelectedField } from '../graph/reading.js';

/** Values of a thing under the names of its fields, as far as whoever names it knows them. */
export type KnownFields = Readonly<Record<string, unknown>>;

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
  /** What is asked, under response keys; none where a thing can be of several types. */
  readonly #asked: readonly (readonly [key: string, name: string])[] | null;

  constructor(
    private readonly asking: Asking,
    private readonly types: readonly string[],
    private readonly field: SelectedField,
  ) {
    this.#loader = new DataLoader((ids) => this.#readAll(ids));
    const [type, ...others] = types;
    this.#asked =
      type === undefined || others.length > 0
        ? null
        : Object.entries(field.selection[type] ?? {}).map(([key, { name }]) => [key, name]);
  }

  /**
   * @param known values that the index has; they have no arguments
   * @throws Problem COST_EXCEEDED where the operation asks for more nodes than it may
   */
  load(id: string, known?: KnownFields): Answer | Promise<Answer | null> {
    if (known !== undefined && this.#asked?.every(([, name]) => name in known) === true) {
      const [type = ''] = this.types;
      this.asking.budget.spend(1, type);
      return new Answer(
        type,
        Object.fromEntries(this.#asked.map(([key, name]) => [key, known[name]])),
      );
    }
    if (this.#nodesEach !== null && this.#read.has(id))
      this.asking.budget.spend(this.#nodesEach, this.types.join('|'));
    else this.#waiting += 1;
    return this.#loader.load(id);
  }

  async #readAll(ids: readonly string[]): Promise<(Answer | null)[]> {
    const { asking, types, field } = this;
    const places = this.#waiting;
    this.#waiting = 0;
    for (const id of ids) this.#read.add(id);
    const before = asking.budget.asked;
    const reading = askNodes(asking, types, ids, field, places);
    // Charged before the first row is read.
    this.#nodesEach = (asking.budget.asked - before) / places;
    const found = await reading;
    return ids.map((id) => found.get(id) ?? null);
  }
}
