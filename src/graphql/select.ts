import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
} from 'graphql';
// Not graphql-parse-resolve-info: it loses fields that are named like members of a JavaScript object,
// and takes fragments that double one another at their full size.
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { SelectedField, Selection } from '../graph/reading.js';

/**
 * What an operation asks of a field, with all below it: fragments, aliases and directives resolved by
 * GraphQL's own algorithm. What is asked of an interface or a union stands under each of its types.
 */
export function selected(info: GraphQLResolveInfo): SelectedField {
  return fieldOf(info.parentType, info.fieldNodes, info);
}

function fieldOf(
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo,
): SelectedField {
  const [node, definition] = definitionOf(parent, nodes);
  const type = getNamedType(definition.type);
  return {
    name: definition.name,
    args: getArgumentValues(definition, node, info.variableValues),
    selection: isCompositeType(type) ? selectionOf(type, nodes, info) : {},
  };
}

function selectionOf(
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo,
): Selection {
  const types = isAbstractType(type) ? info.schema.getPossibleTypes(type) : [type];
  return Object.fromEntries(types.map((each) => [each.name, fieldsOf(each, nodes, info)]));
}

/** The fields asked of an object type by response key; those of introspection are nobody's to read. */
function fieldsOf(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo,
): { [key: string]: SelectedField } {
  const { schema, fragments, variableValues } = info;
  const fields = collectSubfields(schema, fragments, variableValues, type, nodes);
  return Object.fromEntries(
    [...fields]
      .filter(([, [first]]) => first?.name.value.startsWith('__') === false)
      .map(([key, each]) => [key, fieldOf(type, each, info)]),
  );
}

function definitionOf(
  parent: GraphQLObjectType,
  [node]: readonly FieldNode[],
): [FieldNode, GraphQLField<unknown, unknown>] {
  const definition = node && parent.getFields()[node.name.value];
  if (node === undefined || definition === undefined)
    throw new Error(`A selected field is one of ${parent.name}, received ${node?.name.value}.`);
  return [node, definition];
}
