import { CivilDate } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import type { Arguments, Builder, FactsReading, TypeCatalogue, TypeReading } from './reading.js';
import type { Parameter } from './statement.js';

const Day = CivilDate.nullish();

/** How many nodes one statement may return at the most. */
const mostNodes = 50_000;

/** Hands out the parameters and variable names of a statement under construction. */
export class StatementBuilder implements Builder {
  readonly parameters: Record<string, Parameter> = {};
  readonly #facts = new Map<string, string>();
  #names = 0;
  #nodes = 0;
  #copies = 1;

  /** @param today the day on which things are asked for unless an argument names another. */
  constructor(
    private readonly catalogue: TypeCatalogue,
    readonly today: CivilDate,
  ) {}

  /** How a type is read. */
  reading(type: string): TypeReading {
    const reading = this.catalogue.get(type);
    if (reading === undefined)
      throw new Error(`A link leads to a type that is read, received ${type}.`);
    return reading;
  }

  day(args: Arguments): string {
    return this.bind(Day.parse(args.on) ?? this.today);
  }

  /** Equal scalars share one placeholder. */
  bind(value: Parameter): string {
    for (const [name, bound] of Object.entries(this.parameters))
      if (bound === value) return `$${name}`;
    const name = `p${Object.keys(this.parameters).length}`;
    this.parameters[name] = value;
    return `$${name}`;
  }

  once(key: string, read: () => FactsReading): FactsReading {
    const known = this.#facts.get(key);
    if (known !== undefined) return { calls: '', expression: known };
    const reading = read();
    this.#facts.set(key, reading.expression);
    return reading;
  }

  name(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  /**
   * Accounts for a page and for what is nested in it: pages multiply.
   *
   * @throws Problem COST_EXCEEDED where the statement could return more nodes than one may.
   */
  withinPage<T>(size: number, field: string, compile: () => T): T {
    const outer = this.#copies;
    this.#copies *= size;
    this.#nodes += this.#copies;
    if (this.#nodes > mostNodes)
      throw new Problem(
        'COST_EXCEEDED',
        `An operation asks for at most ${mostNodes} nodes, pages within pages multiplied; received one for up to ${this.#nodes} with ${field}.`,
      );
    const compiled = compile();
    this.#copies = outer;
    return compiled;
  }
}
