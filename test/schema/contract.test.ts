import {
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { declaredTypes, schema } from './built-schema.js';

/** Everything in the contract that a reader can meet, with its description, by where it stands. */
function* described(): Generator<[string, string | null | undefined]> {
  for (const type of declaredTypes) {
    yield [type.name, type.description];
    if (isEnumType(type))
      for (const { name, description } of type.getValues())
        yield [`${type.name}.${name}`, description];
    if (isInputObjectType(type))
      for (const { name, description } of Object.values(type.getFields()))
        yield [`${type.name}.${name}`, description];
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        yield [`${type.name}.${field.name}`, field.description];
        for (const { name, description } of field.args)
          yield [`${type.name}.${field.name}(${name}:)`, description];
      }
  }
}

function* outputs(): Generator<[string, GraphQLOutputType]> {
  for (const type of declaredTypes)
    if (isObjectType(type) || isInterfaceType(type))
      for (const { name, type: output } of Object.values(type.getFields()))
        yield [`${type.name}.${name}`, output];
}

const connections = declaredTypes
  .filter(isObjectType)
  .filter(({ name }) => name.endsWith('Connection'));

/** A field of a root whose others are answered where it fails. */
const root = /^(Query|Mutation)\./;

test('the schema is valid', () => {
  expect(validateSchema(schema)).toEqual([]);
});

test('everything has a description: a sentence', () => {
  const places = [...described()];
  const bare = places.filter(([, text]) => !/^.{3,}[.]$/s.test(text?.trim() ?? ''));
  expect(bare).toEqual([]);
  expect(places.length).toBeGreaterThan(500);
});

describe('shapes', () => {
  test('a list is never null, and holds no null but where an id may have nothing', () => {
    const nullable = [...outputs()].flatMap(([place, type]) => {
      if (isListType(type) && !root.test(place)) return [`${place} may be null`];
      const list = isNonNullType(type) ? type.ofType : type;
      return isListType(list) && !isNonNullType(list.ofType) ? [`${place} may hold null`] : [];
    });
    expect(nullable).toEqual(['Query.nodes may hold null']);
  });

  test('a question or a write may fail alone, so that its field may be null', () => {
    const certain = [...outputs()].filter(
      ([place, type]) => root.test(place) && isNonNullType(type),
    );
    expect(certain.map(([place]) => place)).toEqual([]);
  });

  test('an id is one that node(id:) takes: caches know a thing by it', () => {
    const node = interfaceNamed('Node');
    const others = declaredTypes
      .filter(isObjectType)
      .filter((type) => 'id' in type.getFields() && !type.getInterfaces().includes(node));
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  test.each(connections.map((type) => [type.name, type] as const))(
    '%s has rows, a place and a total',
    (name, type) => {
      const { edges, nodes, pageInfo, totalCount } = type.getFields();
      const edge = edges && getNamedType(edges.type);
      if (!isObjectType(edge)) throw new Error(`A connection has edges, received ${name}.`);
      const { cursor, node } = edge.getFields();
      const shape = [edges, nodes, pageInfo, totalCount, cursor].map((field) =>
        String(field?.type),
      );
      expect(shape).toEqual([
        `[${edge.name}!]!`,
        `[${node?.type}]!`,
        'PageInfo!',
        'Int!',
        'String!',
      ]);
    },
  );

  test('every connection is asked for in pages', () => {
    for (const type of declaredTypes.filter(isObjectType))
      for (const { name, type: output, args } of Object.values(type.getFields())) {
        if (!getNamedType(output).name.endsWith('Connection')) continue;
        const paging = ['first', 'after', 'last', 'before'].map((each) =>
          String(args.find((arg) => arg.name === each)?.type),
        );
        expect([type.name, name, ...paging]).toEqual([
          type.name,
          name,
          ...['Int', 'String', 'Int', 'String'],
        ]);
      }
  });

  test('a type that is dated has both ends, and everything but sources tells where it is from', () => {
    const nodes = schema.getPossibleTypes(interfaceNamed('Node')).map(({ name }) => name);
    const stated = new Set(
      schema.getPossibleTypes(interfaceNamed('Stated')).map(({ name }) => name),
    );
    expect(nodes.filter((name) => !stated.has(name))).toEqual(['Source']);
    const dates = declaredTypes
      .filter(isObjectType)
      .filter((type) => 'validFrom' in type.getFields() && 'recordedAt' in type.getFields());
    for (const type of dates)
      expect(type.getInterfaces().map(({ name }) => name)).toContain('Dated');
  });

  test('the scalars are Date, DateTime, JSON and Password, and fields named for a time are of them', () => {
    expect(
      declaredTypes
        .filter(isScalarType)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Date', 'DateTime', 'JSON', 'Password']);
    for (const [place, type] of outputs()) {
      if (/\.(validFrom|validTo|since|on|holdsUntil|date)$/.test(place))
        expect([place, getNamedType(type).name]).toEqual([place, 'Date']);
      if (/At$/.test(place)) expect([place, getNamedType(type).name]).toEqual([place, 'DateTime']);
    }
  });
});

function interfaceNamed(name: string) {
  const type = schema.getType(name);
  if (!isInterfaceType(type)) throw new Error(`An interface has a name, received ${name}.`);
  return type;
}
