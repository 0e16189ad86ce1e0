import { defaultFieldResolver, type GraphQLFieldResolver, GraphQLScalarType } from 'graphql';
import { DateTimeResolver, JSONResolver, LocalDateResolver } from 'graphql-scalars';
import { Answer, Deferred } from '../../graph/answer.js';
import { type Context, entityTypes } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';
import { Password } from '../password-scalar.js';

/** Which type an answer is of, and the scalars. */
export const typeResolvers: Resolvers = {
  // graphql-scalars' own Date gives JavaScript dates; a civil date is text, checked against the calendar.
  Date: new GraphQLScalarType({
    ...LocalDateResolver.toConfig(),
    name: 'Date',
    specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  }),
  DateTime: new GraphQLScalarType({
    ...DateTimeResolver.toConfig(),
    specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  }),
  JSON: JSONResolver,
  Password,
  Node: {
    __resolveType: among(...entityTypes),
  },
  Member: { __resolveType: among('Organization', 'Unit') },
  ServiceTarget: { __resolveType: among('Unit', 'Region') },
  SearchResult: {
    __resolveType: among('Organization', 'Unit', 'Alliance', 'Facility', 'Region'),
  },
};

/** A compiled answer has its values under response keys; everything else has them under field names. */
export const readAnswer: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) => {
  if (!(source instanceof Answer)) return defaultFieldResolver(source, args, context, info);
  const value = source.values[info.path.key];
  return value instanceof Deferred ? value.read(context.reader) : value;
};

/** The type that an answer was read as, among those that its place in the schema allows. */
function among<T extends string>(...names: readonly T[]) {
  return ({ typeName }: Answer): T | null => names.find((name) => name === typeName) ?? null;
}
