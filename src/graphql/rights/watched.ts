import type { GraphQLError } from 'graphql';

/** A subscription that goes on as long as it may. */
export interface Watched {
  /** Aborted when nobody takes its events any more, or who follows it may not. */
  readonly signal: AbortSignal;
  /** Why it may not go on; null as long as it may. */
  readonly refusal: GraphQLError | null;
  /** Looks no more. */
  end(): void;
}

/**
 * Looks again and again whether a subscription may go on.
 *
 * @param look why it may not; null where it may. Where that can't be found out, it goes on until it can
 * @param signal aborted when nobody takes its events any more
 */
export function watched(
  look: () => Promise<GraphQLError | null>,
  everyMs: number,
  signal: AbortSignal,
): Watched {
  const stopped = new AbortController();
  let refusal: GraphQLError | null = null;
  const timer = setInterval(() => {
    look().then(
      (found) => {
        if (found === null) return;
        refusal = found;
        stopped.abort();
      },
      () => undefined,
    );
  }, everyMs).unref();
  return {
    signal: AbortSignal.any([signal, stopped.signal]),
    get refusal() {
      return refusal;
    },
    end: () => clearInterval(timer),
  };
}
