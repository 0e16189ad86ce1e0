import { parentPort, workerData } from 'node:worker_threads';
import type { ProofDocument } from '../proof/proof.js';
import { solveInstance } from './covering/solve-instance.js';
import type { Order, Said } from './solve.js';

/** The thread that solves what it is handed when it starts: it says each better answer, and then the last one. */
const { instance, endsAt, stop }: Order = workerData;

const last = await solveInstance(instance, {
  secondsLeft: () => (Atomics.load(stop, 0) === 1 ? 0 : (endsAt - Date.now()) / 1000),
  onAnswer: (answer) => say(answer, false),
});
say(last, true);

/** Without the instance, which the other side has. */
function say({ instance: _, ...answer }: ProofDocument, isLast: boolean): void {
  parentPort?.postMessage({ answer, isLast } satisfies Said);
}
