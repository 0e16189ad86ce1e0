import type { ApolloServerPlugin } from '@apollo/server';
import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import type { View } from '../graph/view.js';
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
        await awaitLeast(request.extensions, graph);
      } catch (error) {
        http.status = statusOfWaiting(error);
        throw error;
      }
    },
    willSendResponse: async ({ response: { body }, contextValue: { graph } }) => {
      if (body.kind !== 'single' || body.singleResult.data == null) return;
      const version = await versionOf(graph);
      if (version !== null)
        body.singleResult.extensions = { ...body.singleResult.extensions, version };
    },
  }),
};

/**
 * Waits until the graph has seen as much as a request's extensions name as `atLeast`.
 *
 * @throws Problem BAD_USER_INPUT where it can't be the number of a commit, TIMEOUT or UNAVAILABLE where it is not there
 */
export async function awaitLeast(
  extensions: { readonly [name: string]: unknown } | null | undefined,
  graph: View,
): Promise<void> {
  const commit = atLeastIn(extensions ?? {});
  if (commit !== null) await graph.require({ commit });
}

/** The HTTP status of an answer that did not come to wait, or waited in vain. */
export function statusOfWaiting(error: unknown): 400 | 503 {
  return error instanceof Problem && error.code === 'BAD_USER_INPUT' ? 400 : 503;
}

/** The version that an answer is of; null for one that says nothing of the graph, which is answered while that is away. */
export async function versionOf(graph: View): Promise<number | null> {
  const head = await graph.seen?.catch(() => null);
  return head?.commit ?? null;
}

const Extensions = z.object({ atLeast: z.int().min(0).nullish() });

/** @throws Problem BAD_USER_INPUT where it can't be the number of a commit */
function atLeastIn(extensions: { readonly [name: string]: unknown }): number | null {
  const { data } = Extensions.safeParse(extensions);
  if (data !== undefined) return data.atLeast ?? null;
  throw new Problem(
    'BAD_USER_INPUT',
    `extensions.atLeast is the number of a commit, 0 or more, received ${JSON.stringify(extensions.atLeast)}.`,
  );
}
