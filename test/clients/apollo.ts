import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { setVerbosity } from '@apollo/client/utilities/invariant';
import type { CachingClient } from './client.js';

/** Apollo Client with its default cache. */
export function apollo(address: string): CachingClient {
  // It warns of each fragment on a type while nobody has told it the possible types of the schema.
  setVerbosity('error');
  const client = new ApolloClient({
    link: new HttpLink({ uri: `${address}/graphql` }),
    cache: new InMemoryCache(),
  });
  return {
    ask: async ({ text, variables }) => {
      await client.query({ query: gql(text), variables, fetchPolicy: 'network-only' });
    },
    shown: ({ text, variables }) => client.readQuery({ query: gql(text), variables }),
  };
}
