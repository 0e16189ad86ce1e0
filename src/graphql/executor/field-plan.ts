import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  isNonNullType,
  locatedError,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type Complete, completerOf, type ObjectCompleter } from './completers.js';
import { hasVariables } from './has-variables.js';
import {
  type Completed,
  type FieldState,
  isPromise,
  keysOf,
  nullText,
  type Path,
  type Run,
} from './run.js';

/** The operation that a field is planned for. */
export interface Planning {
  readonly schema: GraphQLSchema;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** What is selected of an object type below some nodes. */
  selected(type: GraphQLObjectType, nodes: readonly FieldNode[]): ObjectCompleter;
  /** A number of its own for each field. */
  nextField(): number;
}

/** A field that is selected of an object type, under its response key. */
export class FieldPlan {
  readonly index: number;
  readonly #definition: GraphQLField<unknown, unknown>;
  readonly #resolve: GraphQLFieldResolver<unknown, unknown>;
  readonly #complete: Complete;
  /** Null where they depend on variables. */
  readonly #args: Record<string, unknown> | null;

  constructor(
    private readonly parent: GraphQLObjectType,
    readonly key: string,
    private readonly nodes: readonly FieldNode[],
    private readonly plan: Planning,
  ) {
    const [node] = nodes;
    if (node === undefined) throw new Error('A selected field has a node, received none.');
    const definition = definitionOf(parent, node, plan.schema);
    this.index = plan.nextField();
    this.#definition = definition;
    this.#resolve = definition.resolve ?? defaultFieldResolver;
    this.#complete = completerOf(definition.type, {
      name: `${parent.name}.${definition.name}`,
      nodes,
      schema: plan.schema,
      infoIn: (run) => run.stateOf(this).info,
      selected: (type) => plan.selected(type, nodes),
    });
    this.#args = hasVariables(node) ? null : getArgumentValues(definition, node);
  }

  /** Its value of an object as JSON text; throws what makes it null where it can't be. */
  value(run: Run, source: unknown, parent: Path | undefined): Completed {
    const path = { prev: parent, key: this.key };
    try {
      const { args, info } = run.stateOf(this);
      const resolved = this.#resolve(source, args, run.context, info);
      const completed = isPromise(resolved)
        ? resolved.then((value) => this.#complete(run, value, path))
        : this.#complete(run, resolved, path);
      return isPromise(completed)
        ? completed.then(undefined, (error) => this.#failed(error, run, path))
        : completed;
    } catch (error) {
      return this.#failed(error, run, path);
    }
  }

  stateIn({ variables }: Run): FieldState {
    const { plan, parent, key, nodes } = this;
    const [node] = nodes;
    const { name, type } = this.#definition;
    if (node === undefined) throw new Error('A selected field has a node, received none.');
    return {
      args: this.#args ?? getArgumentValues(this.#definition, node, variables),
      info: {
        fieldName: name,
        fieldNodes: nodes,
        returnType: type,
        parentType: parent,
        path: { prev: undefined, key, typename: parent.name },
        schema: plan.schema,
        fragments: plan.fragments,
        rootValue: undefined,
        operation: plan.definition,
        variableValues: variables,
      },
    };
  }

  #failed(raw: unknown, run: Run, path: Path): string {
    const error = locatedError(raw, this.nodes, keysOf(path));
    if (isNonNullType(this.#definition.type)) throw error;
    run.note(error, path);
    return nullText;
  }
}

function definitionOf(
  parent: GraphQLObjectType,
  node: FieldNode,
  schema: GraphQLSchema,
): GraphQLField<unknown, unknown> {
  const name = node.name.value;
  const definition =
    parent.getFields()[name] ?? metaFieldsOf(parent, schema).find((field) => field.name === name);
  if (definition === undefined)
    throw new Error(`A selected field is one of ${parent.name}, received ${name}.`);
  return definition;
}

/** The fields that GraphQL itself gives a type. */
function metaFieldsOf(
  parent: GraphQLObjectType,
  schema: GraphQLSchema,
): GraphQLField<unknown, unknown>[] {
  return parent === schema.getQueryType()
    ? [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef]
    : [TypeNameMetaFieldDef];
}
