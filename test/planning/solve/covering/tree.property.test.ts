import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instance } from '../../../../src/planning/model/instance.js';
import type { ProofDocument } from '../../../../src/planning/proof/proof.js';
import { answerOf } from '../../../../src/planning/solve/covering/answer.js';
import { coveringOf } from '../../../../src/planning/solve/covering/covering.js';
import { Incumbent } from '../../../../src/planning/solve/covering/incumbent.js';
import type { Multipliers } from '../../../../src/planning/solve/covering/multipliers.js';
import { multipliersOf } from '../../../../src/planning/solve/covering/multipliers.js';
import { Relaxation } from '../../../../src/planning/solve/covering/relaxation.js';
import { Tree } from '../../../../src/planning/solve/covering/tree.js';
import { Ledger } from '../../../../src/planning/solve/ledger.js';
import { LinearSolver } from '../../../../src/planning/solve/linear.js';
import { expectProved } from './expect-proved.js';
import { bestOf, instances } from './instances.js';

const solver = await LinearSolver.open();

test('a tree that starts from the worst plan and no prices proves the best of all', () => {
  fc.assert(
    fc.property(instances(12), (instance) => {
      const best = bestOf(instance);
      fc.pre(best !== null);
      const answer = searched(instance, () => 60);
      expect(answer).toMatchObject({ status: 'OPTIMAL', objective: best, bound: best });
      expectProved(answer);
    }),
    { numRuns: 300 },
  );
});

test('a tree that is ended before proves what it says', () => {
  fc.assert(
    fc.property(instances(12), fc.nat({ max: 20 }), (instance, looks) => {
      fc.pre(bestOf(instance) !== null);
      let left = looks;
      expectProved(searched(instance, () => left--));
    }),
    { numRuns: 200 },
  );
});

function searched(instance: Instance, secondsLeft: () => number): ProofDocument {
  const covering = coveringOf(instance);
  const { coversAll, costs, worths, sites } = covering;
  const incumbent = new Incumbent(
    coversAll ? [...costs.keys()] : [],
    (coversAll ? costs : worths).reduce((sum, each) => sum + each, 0),
    () => {},
  );
  const relaxation = new Relaxation(solver, covering, new Int8Array(sites));
  const ledger = new Ledger<Multipliers>();
  const tree = new Tree({ covering, relaxation, incumbent, ledger, secondsLeft });
  const { node } = tree.prove(multipliersOf(covering, []));
  relaxation.close();
  return answerOf(instance, covering, incumbent.plan, { ledger, tree: node, bound: tree.bound });
}
