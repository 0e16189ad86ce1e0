import { createClient } from 'graphql-sse';
import { z } from 'zod';

/** What a stream sends: GraphQL's shape. */
const Received = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.looseObject({ message: z.string(), extensions: z.looseObject({ code: z.string() }) }))
    .optional(),
});
export type Received = z.output<typeof Received>;

/** A client that follows a subscription until it is told to leave, or the stream ends. */
export interface Follower {
  /** All that it has received so far. */
  readonly received: readonly Received[];
  /** Waits until it has received so many things. */
  until(count: number): Promise<void>;
  /** Resolves when the stream has ended. */
  readonly ended: Promise<void>;
  leave(): void;
}

/** Follows as clients of graphql-sse do, without trying again by itself. */
export function following(
  address: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Follower {
  const client = createClient({
    url: `${address}/graphql/stream`,
    singleConnection: false,
    retryAttempts: 0,
    headers,
  });
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  let leave = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    leave = client.subscribe(
      { query, variables },
      {
        next: (result) => {
          received.push(Received.parse(result));
          for (const look of [...waiting]) look();
        },
        error: (error) => reject(error),
        complete: () => resolve(),
      },
    );
  });
  ended.catch(() => undefined);
  return {
    received,
    ended,
    leave: () => {
      leave();
      client.dispose();
    },
    until: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (received.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
