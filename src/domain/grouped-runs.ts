/**
 * A work that many ask for at once: it runs one at a time, and whoever asks while it runs waits for the next run, together
 * with all others who do.
 */
export function groupedRuns(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        running = work();
        return running;
      });
    return next;
  };
}
