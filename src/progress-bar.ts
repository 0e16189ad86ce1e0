import { SingleBar } from 'cli-progress';
import type { Logger } from 'pino';
import type { Progress } from './changes/write/progress.js';
import { progressLine, thingsOf } from './progress-line.js';

/**
 * Runs work that tells how far it is: shown as a bar on a terminal's stderr, which is taken away
 * however the work ends, else a line in the log every ten seconds; logged each time at the level debug.
 *
 * @param alsoTold receives the same
 */
export async function withProgress<T>(
  log: Logger,
  work: (onProgress: (progress: Progress) => void) => Promise<T>,
  alsoTold?: (progress: Progress) => void,
): Promise<T> {
  const bar = process.stderr.isTTY ? progressBar() : progressLines(log);
  try {
    return await work((progress) => {
      bar.show(progress);
      log.debug(progress, 'progress');
      alsoTold?.(progress);
    });
  } finally {
    bar.stop();
  }
}

/** How far a search is: what its best plan so far is worth, and what is proved of every plan. */
interface SearchProgress {
  /** Of what these are, as it is said behind `searching`; nothing where that is all. */
  readonly of?: string;
  readonly incumbent: number;
  readonly bound: number;
}

/**
 * Runs a search that tells how far it is: shown on a terminal's stderr beside the seconds, and taken away however the
 * search ends.
 *
 * @param limit how many seconds it has
 */
export async function withSearchBar<T>(
  limit: number,
  work: (onProgress: (progress: SearchProgress) => void) => Promise<T>,
): Promise<T> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const bar = new SingleBar({
    format: 'searching{of} {bar} {value}/{total} s, best {incumbent}, bound {bound}',
    clearOnComplete: true,
    fps: 5,
  });
  bar.start(limit, 0, { of: '', incumbent: '…', bound: '…' });
  const seconds = setInterval(() => bar.increment(), 1_000);
  try {
    return await work(({ of = '', incumbent, bound }) => bar.update({ of, incumbent, bound }));
  } finally {
    clearInterval(seconds);
    bar.stop();
  }
}

const lineEveryMs = 10_000;

/** Lines of a log, while work goes on and where it is asked for its progress too seldom. */
function progressLines(log: Logger) {
  let last: Progress | null = null;
  let since = 0;
  const lines = setInterval(() => {
    if (last === null) return;
    const { text, ...line } = progressLine(last, (performance.now() - since) / 1_000);
    log.info({ ...last, ...line }, text);
  }, lineEveryMs);
  const show = (progress: Progress) => {
    if (last?.stage !== progress.stage) since = performance.now();
    last = progress;
  };
  return { show, stop: () => clearInterval(lines) };
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
      bar = new SingleBar({
        format: `${stage} ${amount} ${thingsOf(stage)}`,
        clearOnComplete: true,
        fps: 5,
      });
      bar.start(progress.total ?? 0, 0);
    }
    bar.update(progress.done);
  };
  return { show, stop };
}
