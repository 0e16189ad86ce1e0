import type {
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from '../generated/resolvers.js';

type Fields<Resolvers, Said> = {
  readonly [Field in Exclude<keyof Resolvers, `__${string}`>]-?: Said;
};

/** What is said of each field of a root: a table without one of them does not compile. */
export interface RootFields<Said> {
  readonly Query: Fields<QueryResolvers, Said>;
  readonly Mutation: Fields<MutationResolvers, Said>;
  readonly Subscription: Fields<SubscriptionResolvers, Said>;
}
