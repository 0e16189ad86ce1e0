import type { ApolloServerPlugin } from '@apollo/server';
import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import type { Context } from './context.js';

/**
 * Says in the extensions of an answer of which `version` of the graph it is, that or a later one in what is read by
 * itself, and answers a request whose extensions
 * name one as `atLeast` from that or a later one: so a client reads through one server what it has written through
 * another.
 */
export const versions: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request, response: { http }, contextValue: { graph } }) => {
      try {
        const commit = atLeastIn(request.extensions);
        if (commit !== null) await graph.require({ commit });
      } catch (error) {
        http.status = error instanceof Problem && error.code === 'BAD_USER_INPUT' ? 400 : 503;
        throw error;
      }
    },
    willSendResponse: async ({ response: { body }, contextValue: { graph } }) => {
      if (body.kind !== 'single' || body.singleResult.data == null) return;
      // What says nothing of the graph is of no version, and answered while it is away.
      const head = await graph.seen?.catch(() => null);
      if (head != null)
        body.singleResult.extensions = { ...body.singleResult.extensions, version: head.commit };
    },
  }),
};

const Extensions = z.object({ atLeast: z.int().min(0).nullish() });

/** @throws Problem BAD_USER_INPUT where it can't be the number of a commit */
function atLeastIn(extensions: { readonly [name: string]: unknown } = {}): number | null {
  const { data } = Extensions.safeParse(extensions);
  if (data !== undefined) return data.atLeast ?? null;
  throw new Problem(
    'BAD_USER_INPUT',
    `extensions.atLeast is the number of a commit, 0 or more, received ${JSON.stringify(extensions.atLeast)}.`,
  );
}
