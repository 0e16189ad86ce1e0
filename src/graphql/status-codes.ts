import type { ApolloServerPlugin } from '@apollo/server';
import type { Problem } from '../domain/problem.js';

export const graphqlResponse = 'application/graphql-response+json';

/** In how many seconds a client comes again whose operation was not begun, as there was too much to do. */
export const retryAfter = '5';

/** Whether an operation that was not begun may be sent again as it is. */
export function mayBeTriedAgain({ code }: Problem): boolean {
  return code === 'OVERLOADED' || code === 'TIMEOUT' || code === 'UNAVAILABLE';
}

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
