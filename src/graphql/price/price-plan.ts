import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { hasVariables } from '../executor/has-variables.js';
import type { Variables } from '../executor/run.js';
import { fragmentsOf } from '../operation-size.js';
import type { Asked, PriceOf, Prices } from './prices.js';

/** What an operation costs, in points. */
export interface OperationPrice {
  readonly points: number;
  /** Of each field at its root. */
  readonly fields: readonly FieldPoints[];
}

export interface FieldPoints {
  /** Its response key. */
  readonly key: string;
  readonly field: string;
  readonly points: number;
}

/** So many things a list has that no argument bounds, as most such lists have no more. */
const usualList = 4;

/**
 * What an operation costs before it is run: a field costs what its price says, and each thing in it one point and what
 * is selected of it. What no variable and no count decides is added up once.
 */
export class PricePlan {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Record<string, FragmentDefinitionNode>;
  readonly #root: readonly PricedField[];

  /** @param conditions the variables that decide what is selected */
  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    { operation, selectionSet }: OperationDefinitionNode,
    private readonly conditions: Variables,
    readonly prices: Prices,
  ) {
    this.#schema = schema;
    this.#fragments = Object.fromEntries(fragmentsOf(document));
    const type = schema.getRootType(operation);
    if (type == null)
      throw new Error(`A valid operation is one of its schema, received a ${operation}.`);
    const selected = collectFields(schema, this.#fragments, conditions, type, selectionSet);
    this.#root = this.#fields(type, selected);
  }

  price(variables: Variables, asked: Asked): OperationPrice {
    const fields = this.#root.map((field) => ({
      ...{ key: field.key, field: field.name },
      points: Math.ceil(field.points(variables, asked, null)),
    }));
    return { points: fields.reduce((sum, { points }) => sum + points, 0), fields };
  }

  /** What is selected of a type below some nodes: of an abstract one for each that a thing can be. */
  selected(type: GraphQLNamedType, nodes: readonly FieldNode[]): readonly PricedField[][] {
    const schema = this.#schema;
    const types = isAbstractType(type)
      ? schema.getPossibleTypes(type)
      : isObjectType(type)
        ? [type]
        : [];
    return types.map((each) =>
      this.#fields(
        each,
        collectSubfields(schema, this.#fragments, this.conditions, each, [...nodes]),
      ),
    );
  }

  #fields(
    type: GraphQLObjectType,
    selected: ReadonlyMap<string, readonly FieldNode[]>,
  ): PricedField[] {
    return [...selected].flatMap(([key, nodes]) => {
      const definition = type.getFields()[nodes[0]?.name.value ?? ''];
      // The fields of GraphQL itself, such as __typename, cost nothing.
      return definition === undefined ? [] : [new PricedField(type, key, nodes, definition, this)];
    });
  }
}

class PricedField {
  readonly name: string;
  readonly #priceOf: PriceOf | undefined;
  readonly #isList: boolean;
  readonly #isPage: boolean;
  readonly #below: readonly (readonly PricedField[])[];
  readonly #isFixed: boolean;
  readonly #hasVariables: boolean;
  /** By the number of things in it that is handed down. */
  readonly #fixed = new Map<number | null, number>();

  constructor(
    { name: parent }: GraphQLObjectType,
    readonly key: string,
    private readonly nodes: readonly FieldNode[],
    private readonly definition: GraphQLField<unknown, unknown>,
    plan: PricePlan,
  ) {
    this.name = definition.name;
    this.#priceOf = plan.prices.get(`${parent}.${definition.name}`);
    this.#isList = isListType(getNullableType(definition.type));
    this.#isPage = definition.args.some(({ name }) => name === 'first');
    this.#below = plan.selected(getNamedType(definition.type), nodes);
    this.#hasVariables = nodes.some(hasVariables);
    this.#isFixed =
      this.#priceOf === undefined &&
      !this.#hasVariables &&
      this.#below.flat().every((field) => field.#isFixed);
  }

  /** @param listed how many things a list in what it stands in has; null where nothing says so */
  points(variables: Variables, asked: Asked, listed: number | null): number {
    if (!this.#isFixed) return this.#points(variables, asked, listed);
    const known = this.#fixed.get(listed) ?? this.#points(variables, asked, listed);
    this.#fixed.set(listed, known);
    return known;
  }

  #points(variables: Variables, asked: Asked, listed: number | null): number {
    const args = this.#isPage || this.#priceOf !== undefined ? this.#args(variables) : {};
    const { own, rows = null } = this.#priceOf?.(args, asked) ?? { own: this.#isPage ? 5 : 0 };
    if (this.#below.length === 0) return own;
    const size = rows ?? (this.#isPage ? pageSize(args) : null);
    const things = this.#isList ? (size ?? listed ?? usualList) : 1;
    const handedDown = this.#isList ? null : size;
    const each = this.#below.map((fields) =>
      fields.reduce((sum, field) => sum + field.points(variables, asked, handedDown), 1),
    );
    return own + things * Math.max(...each);
  }

  /** None where they break a rule, which is found when it is run. */
  #args(variables: Variables): Readonly<Record<string, unknown>> {
    const [node] = this.nodes;
    try {
      return node === undefined ? {} : getArgumentValues(this.definition, node, variables);
    } catch {
      return {};
    }
  }
}

/** At most as many as a page may have; beyond, the list refuses it. */
function pageSize({ first, last }: Readonly<Record<string, unknown>>): number {
  const size = first ?? last;
  return typeof size === 'number' ? Math.max(0, Math.min(size, 200)) : 0;
}
