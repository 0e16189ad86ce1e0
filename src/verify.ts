import { ruleSetOf } from './changes/write/refresh-context.js';
import { type Difference, verify } from './coverage/kept/verify.js';
import type { Deployment } from './deployment.js';
import { withProgress } from './progress-bar.js';
import { verifyThings } from './registry/verify-things.js';

/**
 * Compares all that is kept with what follows from the facts and prints each difference.
 *
 * @returns how many differences there are
 */
export async function verifyKept(
  { graph, refreshPolicy, log }: Deployment,
  print: (text: string) => void,
): Promise<number> {
  return withProgress(log, async (onProgress) => {
    let differences = 0;
    const compared = verify(
      graph,
      (state) => ruleSetOf(state, refreshPolicy),
      (done, total) => onProgress({ stage: 'comparing', done, total }),
    );
    for await (const difference of compared) {
      differences += 1;
      print(described(difference));
    }
    for await (const difference of verifyThings(graph)) {
      differences += 1;
      print(described(difference));
    }
    return differences;
  });
}

function described({ of, expected, kept }: Difference): string {
  return `${of}: ${JSON.stringify(expected)} follows from the facts, ${JSON.stringify(kept)} is kept.`;
}
