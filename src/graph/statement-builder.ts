import { CivilDate } from '../domain/civil-date.js';
import { Divisions } from '../domain/divisions.js';
import { NodeBudget } from './node-budget.js';
import type { Arguments, Builder, TypeCatalogue, TypeReading } from './reading.js';
import type { Parameter } from './statement.js';

const Day = CivilDate.nullish();

/** Hands out the parameters and variable names of a statement under construction. */
export class StatementBuilder implements Builder {
  readonly parameters: Record<string, Parameter> = {};
  #names = 0;
  #copies = 1;

  /** @param today the day on which things are asked for unless an argument names another. */
  constructor(
    private readonly catalogue: TypeCatalogue,
    readonly today: CivilDate,
    private readonly budget = new NodeBudget(),
    readonly divisions = Divisions.UNMOVED,
  ) {}

  /** How a type is read. */
  reading(type: string): TypeReading {
    const reading = this.catalogue.get(type);
    if (reading === undefined)
      throw new Error(`A link leads to a type that is read, received ${type}.`);
    return reading;
  }

  on(args: Arguments): CivilDate {
    return Day.parse(args.on) ?? this.today;
  }

  day(args: Arguments): string {
    return this.bind(this.on(args));
  }

  /** One placeholder a use: the text, which the engine plans, then doesn't depend on the values. */
  bind(value: Parameter): string {
    const name = this.name('p');
    this.parameters[name] = value;
    return `$${name}`;
  }

  name(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  /**
   * Accounts for a page and for what is nested in it.
   *
   * @throws Problem COST_EXCEEDED where the operation asks for more nodes than it may
   */
  withinPage<T>(size: number, field: string, compile: () => T): T {
    const outer = this.#copies;
    this.#copies *= size;
    this.budget.spend(this.#copies, field);
    const compiled = compile();
    this.#copies = outer;
    return compiled;
  }
}
