import type { ApolloServerPlugin } from '@apollo/server';

/**
 * What GraphQL over HTTP wants of an operation that cannot be run: 400 for clients that know
 * application/graphql-response+json, 200 for the others, who would not read the errors of a 400. A
 * request that holds no operation at all stays a 400.
 */
export const statusCodes: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response: { http }, source }) => {
      const accepted = request.http?.headers.get('accept') ?? '';
      if (
        source !== undefined &&
        http.status === 400 &&
        !accepted.includes('application/graphql-response+json')
      )
        http.status = 200;
    },
  }),
};
