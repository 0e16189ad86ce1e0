import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../domain/problem.js';
import type { Order, Said } from './order.js';
import { Sayings } from './sayings.js';
import { workOut } from './work-out.js';

/** The thread that works out what it is handed when it starts: it says each better result, and then the last one. */
const { task, endsAt, stop }: Order = workerData;

const sayings = new Sayings((said, transferred) => parentPort?.postMessage(said, transferred));
try {
  await workOut(task, {
    secondsLeft: () => {
      const isStopped = Atomics.load(stop, 0) === 1;
      sayings.sayWhatIsDue(isStopped);
      return isStopped ? 0 : (endsAt - Date.now()) / 1000;
    },
    onResult: (reached, result) => sayings.hear(reached, result),
  });
  sayings.sayLast();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  const { code, message } = error;
  parentPort?.postMessage({ code, message } satisfies Said);
}
