import { CivilDate } from '../domain/civil-date.js';
import { Divisions, type Granted } from '../domain/divisions.js';
import { NodeBudget } from './node-budget.js';
import type { Arguments, Builder, TypeCatalogue, TypeReading } from './reading.js';
import { seenIdsOf } from './seen-ids.js';
import { grantedOf, PartNames, type Sight } from './sight.js';
import type { Parameter } from './statement.js';

const Day = CivilDate.nullish();

/** Hands out the parameters and variable names of a statement under construction. */
export class StatementBuilder implements Builder {
  readonly parameters: Record<string, Parameter> = {};
  #names = 0;
  #copies = 1;
  readonly #days = new Map<CivilDate, string>();
  readonly granted: Granted | null;
  /** The codes of the regions that are granted and of all that lie in them; null where all is seen. */
  readonly #regions: ReadonlySet<string> | null;
  /** Null where all is seen. */
  readonly #seen: PartNames | null;

  /**
   * @param today the day on which things are asked for unless an argument names another.
   * @param sight what of the graph whoever asks may see
   */
  constructor(
    private readonly catalogue: TypeCatalogue,
    readonly today: CivilDate,
    sight: Sight,
    private readonly budget = new NodeBudget(),
    readonly divisions = Divisions.UNMOVED,
  ) {
    this.granted = grantedOf(sight);
    this.#regions = sight === 'ALL' ? null : seenIdsOf(sight).regions;
    this.#seen = sight === 'ALL' ? null : new PartNames(sight, this);
  }

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

  /** One placeholder for each day, as a parameter costs about as much as a condition. */
  day(args: Arguments): string {
    const on = this.on(args);
    const known = this.#days.get(on) ?? this.bind(on);
    this.#days.set(on, known);
    return known;
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

  areGranted(regions: readonly string[]): boolean {
    const granted = this.#regions;
    return granted === null || regions.every((code) => granted.has(code));
  }

  granting(code: string): string | null {
    return this.#seen?.inside(code) ?? null;
  }

  /** @param ids of which the node has one, where that is known */
  seen(types: readonly string[], node: string, ids?: readonly string[]): string[] {
    if (this.#seen === null) return [];
    const seen = ids === undefined ? this.#seen : this.#seen.ofThose(node, ids);
    const readings = types.map((type) => this.reading(type));
    const labelsOf = new Map<string, string[]>();
    for (const { label, sight } of readings)
      for (const way of sight?.there(node, seen) ?? ['true'])
        labelsOf.set(way, [...(labelsOf.get(way) ?? []), `${node}:${label}`]);
    if (labelsOf.get('true')?.length === readings.length) return [];
    if (labelsOf.delete('false') && labelsOf.size === 0) return ['false'];
    // What is enough for all of the types stands once and needs no label, which costs an engine half as much.
    const ways = [...labelsOf].map(([way, labels]) =>
      labels.length === readings.length ? way : `(${labels.join(' OR ')}) AND ${way}`,
    );
    return [`(${ways.join(' OR ')})`];
  }

  /** As `seen`, of what something leads to that is seen itself. */
  seenFrom(types: readonly string[], node: string): string[] {
    const isSeenWithLink = types.every((type) => {
      const { sight } = this.reading(type);
      return sight === null || sight.isSeenWithLink === true;
    });
    return isSeenWithLink ? [] : this.seen(types, node);
  }

  /** The condition that what a field says of a node is seen; null where it is, whatever the node. */
  whole(type: string, field: string, node: string): string | null {
    if (this.#seen === null) return null;
    const line = this.catalogue.get(type)?.sight?.line;
    return line === undefined || line.fields.includes(field) ? null : line.whole(node, this.#seen);
  }

  /** Whether things of some types are seen as parts of another thing. */
  areParts(types: readonly string[]): boolean {
    return types.every((type) => this.reading(type).sight === null);
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
