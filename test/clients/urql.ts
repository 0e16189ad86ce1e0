import { Client, fetchExchange } from '@urql/core';
import { type CacheExchangeOpts, cacheExchange } from '@urql/exchange-graphcache';
import type { CachingClient } from './client.js';

/** urql with Graphcache; `schema`, an introspection, makes that one aware of the schema. */
export function urql(address: string, schema?: CacheExchangeOpts['schema']): CachingClient {
  const client = new Client({
    url: `${address}/graphql`,
    preferGetMethod: false,
    exchanges: [cacheExchange({ ...(schema && { schema }), logger: () => {} }), fetchExchange],
  });
  return {
    ask: async ({ text, variables }) => {
      const asked = client.query(text, variables, { requestPolicy: 'network-only' });
      const { error } = await asked.toPromise();
      if (error !== undefined) throw error;
    },
    shown: ({ text, variables }) => client.readQuery(text, variables)?.data ?? null,
  };
}
