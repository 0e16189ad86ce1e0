import { SingleBar } from 'cli-progress';
import type { Logger } from 'pino';
import type { Progress } from './changes/write/progress.js';

/**
 * Runs work that tells how far it is: shown as a bar on a terminal's stderr, which is taken away
 * however the work ends, and logged at the level debug.
 *
 * @param alsoTold receives the same
 */
export async function withProgress<T>(
  log: Logger,
  work: (onProgress: (progress: Progress) => void) => Promise<T>,
  alsoTold?: (progress: Progress) => void,
): Promise<T> {
  const bar = process.stderr.isTTY ? progressBar() : null;
  try {
    return await work((progress) => {
      bar?.show(progress);
      log.debug(progress, 'progress');
      alsoTold?.(progress);
    });
  } finally {
    bar?.stop();
  }
}

/** A bar that starts anew with each stage. A bar that is not stopped would keep the process alive. */
function progressBar() {
  let bar: SingleBar | null = null;
  let stage: Progress['stage'] | null = null;
  const stop = () => bar?.stop();
  const show = (progress: Progress) => {
    if (bar === null || stage !== progress.stage) {
      stop();
      stage = progress.stage;
      const amount = progress.total === null ? '{value}' : '{bar} {value}/{total}';
      const things = stage === 'assessing' || stage === 'comparing' ? 'units' : 'rows';
      bar = new SingleBar({
        format: `${stage} ${amount} ${things}`,
        clearOnComplete: true,
        fps: 5,
      });
      bar.start(progress.total ?? 0, 0);
    }
    bar.update(progress.done);
  };
  return { show, stop };
}
