import type { ApolloServerPlugin } from '@apollo/server';

export const graphqlResponse = 'application/graphql-response+json';

/**
 * What GraphQL over HTTP wants of an operation that cannot be run: 400 for clients that know
 * application/graphql-response+json, 200 for the others, who would not read the errors of a 400. A
 * request that holds no operation at all stays a 400.
 */
export const statusCodes: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response: { http }, source }) => {
      if (source !== undefined && http.status !== undefined)
        http.status = statusFor(http.status, request.http?.headers.get('accept'));
    },
  }),
};

/** @param accept the header of the request */
export function statusFor(status: number, accept: string | undefined): number {
  return status === 400 && !knowsGraphqlResponse(accept) ? 200 : status;
}

/** Whether a client knows the type by which the errors of a 400 are read. */
export function knowsGraphqlResponse(accept = ''): boolean {
  return accept.includes(graphqlResponse);
}
