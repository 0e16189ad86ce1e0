import { fileURLToPath } from 'node:url';
import {
  buildASTSchema,
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  parse,
} from 'graphql';
import { readSchema } from '../../src/graphql/read-schema.js';

/** The contract as the SDL files have it. */
export const schema: GraphQLSchema = buildASTSchema(
  parse(readSchema(fileURLToPath(new URL('../../schema', import.meta.url))).join('\n')),
);

/** The types that the SDL declares, without those of GraphQL itself. */
export const declaredTypes: readonly GraphQLNamedType[] = Object.values(schema.getTypeMap()).filter(
  ({ name, astNode }) => !name.startsWith('__') && astNode != null,
);

/** The values of an enum, in the order in which the schema has them. */
export function valuesOfEnum(name: string): string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`An enum of the schema has a name, received ${name}.`);
  return namesOf(type);
}

function namesOf(type: GraphQLEnumType): string[] {
  return type.getValues().map((value) => value.name);
}
