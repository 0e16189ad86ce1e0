import { fileURLToPath } from 'node:url';
import {
  buildASTSchema,
  concatAST,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { readSchema } from '../../src/graphql/read-schema.js';

/** The arguments of pages, which every list has; test/graph/pages.test.ts walks every list by them. */
const paging = new Set(['first', 'after', 'last', 'before']);
/** Cursors, which that test compares with one another; they are opaque. */
const cursors = new Set(['cursor', 'startCursor', 'endCursor']);

/** The product's schema without its resolvers. */
export function readContract(): GraphQLSchema {
  const folder = fileURLToPath(new URL('../../schema', import.meta.url));
  return buildASTSchema(concatAST(readSchema(folder).map((text) => parse(text))));
}

/**
 * Everything that can be asked below Query: `Unit.parts` a field, `Unit.parts(kinds)` an argument,
 * `UnitFilter.excluded` a condition, `NameOrder.ID_DESC` an order.
 */
export function askable(schema: GraphQLSchema): string[] {
  const parts = new Set<string>();
  const seen = new Set<unknown>();
  const walk = (type: unknown) => {
    if (seen.has(type)) return;
    seen.add(type);
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) {
        if (!cursors.has(field.name)) parts.add(`${type.name}.${field.name}`);
        for (const { name, type: of } of field.args) {
          if (!paging.has(name)) parts.add(`${type.name}.${field.name}(${name})`);
          walk(getNamedType(of));
        }
        const named = getNamedType(field.type);
        const leadsTo = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
        for (const each of leadsTo) walk(each);
      }
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) {
        parts.add(`${type.name}.${field.name}`);
        walk(getNamedType(field.type));
      }
    if (isEnumType(type) && type.name.endsWith('Order'))
      for (const { name } of type.getValues()) parts.add(`${type.name}.${name}`);
  };
  walk(schema.getQueryType());
  return [...parts].sort();
}

/** What an operation asks of it, with literal arguments. */
export function asked(schema: GraphQLSchema, operation: string): Set<string> {
  const parts = new Set<string>();
  const info = new TypeInfo(schema);
  const field = () => `${info.getParentType()?.name}.${info.getFieldDef()?.name}`;
  visit(
    parse(operation),
    visitWithTypeInfo(info, {
      Field: () => {
        parts.add(field());
      },
      Argument: ({ name }) => {
        parts.add(`${field()}(${name.value})`);
      },
      ObjectField: ({ name }) => {
        const type = getNamedType(info.getParentInputType());
        parts.add(`${type?.name}.${name.value}`);
      },
      EnumValue: ({ value }) => {
        parts.add(`${getNamedType(info.getInputType())?.name}.${value}`);
      },
    }),
  );
  return parts;
}
