import type { CivilDate } from '../domain/civil-date.js';
import type { Divisions, Granted } from '../domain/divisions.js';
import type { SightReading } from './sight.js';
import type { Parameter } from './statement.js';

/**
 * How the graph answers a selection of GraphQL fields. Each type declares once how each of its
 * fields is read; `compile.ts` walks what was asked into one Cypher statement.
 */
export interface TypeReading {
  /** The GraphQL type's name. */
  readonly name: string;
  /** The label of its nodes. */
  readonly label: string;
  readonly fields: { readonly [field: string]: FieldReading };
  /** How it is seen by whoever sees a part of the graph; null for what is a part of another thing, and seen with it. */
  readonly sight: SightReading | null;
}

/** What a reading may ask of the statement under construction. */
export interface Builder {
  /** The day on which things are asked for unless an argument names another. */
  readonly today: CivilDate;
  /** How regions lay in one another: asked for by readings that are divided alone. */
  readonly divisions: Divisions;
  /** What is granted; null: all is seen. */
  readonly granted: Granted | null;
  /** Binds a value and gives its placeholder, such as `$p3`. */
  bind(value: Parameter): string;
  /** The day that the argument `on` names, or today. */
  on(args: Arguments): CivilDate;
  /** The placeholder of the day that the argument `on` names, or today's. */
  day(args: Arguments): string;
  /** A variable name that the statement does not use yet. */
  name(prefix: string): string;
  /** Whether some regions are granted, so that whoever asks sees what lies in them. */
  areGranted(regions: readonly string[]): boolean;
  /** The condition that an expression is the code of such a region; null where all is seen. */
  granting(code: string): string | null;
  /** The conditions that a node of one of some types is seen by who asks: none where all is. */
  seen(types: readonly string[], node: string): string[];
}

/** The readings of all types by name; links name the types they lead to. */
export type TypeCatalogue = ReadonlyMap<string, TypeReading>;

export type FieldReading = PropertyReading | LinkReading | ConnectionReading | ComputedReading;

/** A value that one expression over the node's variable gives. */
export interface PropertyReading {
  readonly kind: 'property';
  readonly expression: (node: string) => string;
}

/** At most one linked node, or a short list of them that needs no pages. */
export interface LinkReading {
  readonly kind: 'one' | 'list';
  /** The names of the types that it can lead to. */
  readonly types: readonly string[];
  readonly match: (at: LinkVariables, args: Arguments, builder: Builder) => Match;
  /** Orders a list by a text, over the linked node's variable; of a single link, the first counts. */
  readonly order: (node: string) => string;
  /** The other way round: the last in that order first. */
  readonly last?: boolean;
  readonly isDivided?: IsDivided;
}

/** Whether what it gives depends on how regions lay in one another; it doesn't where this is left out. */
type IsDivided = (args: Arguments) => boolean;

/** A Relay connection: pages of linked nodes in a total order. */
export interface ConnectionReading {
  readonly kind: 'connection';
  /** The names of the types that it can lead to. */
  readonly types: readonly string[];
  readonly match: (at: LinkVariables, args: Arguments, builder: Builder) => Match;
  /**
   * Further fields of the edge, read from the relationship's variable; null where the pattern binds
   * no relationship.
   */
  readonly edge: { readonly [field: string]: FieldReading } | null;
  /** How many rows the whole list has, where that is known without the graph: it is not counted then. */
  readonly total?: number;
  readonly isDivided?: IsDivided;
  /** The values of `orderBy`; the first is the default. Each ends in a key that is unique. */
  readonly orders: { readonly [name: string]: readonly OrderKey[] };
}

/** A value worked out by a pure function from facts that the same statement reads. */
export interface ComputedReading {
  readonly kind: 'computed';
  /** Gives Cypher to run before and the expression whose value is handed to `compute`. */
  readonly read: (node: string, args: Arguments, builder: Builder) => ComputedFrom;
  readonly compute: (raw: unknown, asked: SelectedField) => unknown;
}

interface ComputedFrom {
  readonly calls: string;
  readonly expression: string;
}

export interface OrderKey {
  /** Never null in the graph: a cursor compares with it. */
  readonly expression: (at: LinkVariables, builder: Builder) => string;
  readonly descending?: boolean;
}

export interface LinkVariables {
  readonly parent: string;
  readonly node: string;
  readonly edge: string;
}

export interface Match {
  /** Clauses that go before, with what the pattern begins at; they end in a space. */
  readonly before?: string;
  /** A pattern that binds `node` and, where the connection has edge fields, `edge`. */
  readonly pattern: string;
  /** Conditions joined by AND. */
  readonly where: readonly string[];
  /**
   * Whether all that it matches lies in regions that are granted, so that nothing has to be asked whether it is seen; or
   * the name of a variable that says so.
   */
  readonly isSeen?: boolean | string;
}

/** Arguments as GraphQL coerced them; who reads them decodes them. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What was asked of an object, by each type that it may be of and response key. */
export type Selection = Readonly<Record<string, Readonly<Record<string, SelectedField>>>>;

export interface SelectedField {
  readonly name: string;
  readonly args: Arguments;
  readonly selection: Selection;
}

/** A property of the node, under the field's name or another. */
export function property(name: string): PropertyReading {
  return { kind: 'property', expression: (node) => `${node}.${name}` };
}

/** A value that an expression over the node gives. */
export function value(expression: (node: string) => string): PropertyReading {
  return { kind: 'property', expression };
}

/** The node at the other end of a pattern, such as `(${parent})-[:WITHIN]->(${node}:Region)`. */
export function one(type: string, pattern: (at: LinkVariables) => string): LinkReading {
  return {
    kind: 'one',
    types: [type],
    match: (at) => ({ pattern: pattern(at), where: [] }),
    order: (node) => `${node}.id`,
  };
}
