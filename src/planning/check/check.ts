import type { z } from 'zod';
import type { Checked } from './checked.js';
import { checkInstance, worthOf } from './covering/problem.js';
import { boundOfTree } from './covering/tree.js';
import {
  type Instance,
  isSame,
  misshapen,
  must,
  mustBeAmong,
  noting,
  ProofDocument,
} from './document.js';

/** What is proved by a document, whatever it claims. */
export interface Verdict extends Checked {
  /** Whether the plan is one of the problem; false where there is none. */
  readonly isPlanValid: boolean;
  /** What a valid plan costs (scp, lscp) or covers (mclp), worked out anew; else null. */
  readonly objective: bigint | null;
  /** What every plan costs at least (scp, lscp) or covers at most (mclp); null where nothing is proved of that. */
  readonly bound: bigint | null;
  /** Whether it is proved that there is no plan. */
  readonly isInfeasible: boolean;
}

/** What was found out. */
type Proved = Omit<Verdict, keyof Checked>;

const nothing: Proved = { isPlanValid: false, objective: null, bound: null, isInfeasible: false };

/**
 * Works out in exact arithmetic what a proof document proves (docs/planning.md), and whether that is all that it
 * claims. It trusts nothing in the document, and imports nothing of the planner.
 *
 * @param document what JSON.parse makes of the file
 */
export function checkProof(document: unknown): Verdict {
  const { data: claim, error } = ProofDocument.safeParse(document);
  if (error !== undefined) return malformed(error);
  const { instance, plan, proof } = claim;
  const flaws: string[] = [];
  noting(flaws, () => checkInstance(instance));
  if (flaws.length > 0) return verdict(claim, nothing, flaws);
  const objective = plan === null ? null : noting(flaws, () => worthOf(plan, instance));
  const proved = noting(flaws, () => ({
    bound: proof.kind === 'TREE' ? boundOfTree(instance, proof) : noPlan(proof.points, instance),
  }));
  const found: Proved = {
    isPlanValid: objective !== null,
    objective,
    bound: proved?.bound ?? null,
    isInfeasible: proved?.bound === null,
  };
  noting(flaws, () => mustHold(claim, found));
  return verdict(claim, found, flaws);
}

/** There is no plan, and so no bound, where points have no site at all. @throws Flaw where that is not so */
function noPlan(points: readonly number[], { problem, weights, covers }: Instance): null {
  must(problem !== 'mclp', 'Uncovered points leave no plan in scp and lscp alone', problem);
  must(points.length > 0, 'A proof without a tree names a point that no site covers', points);
  mustBeAmong(points, weights.length, 'Uncovered points');
  const covered = new Set(covers.flat());
  for (const point of points) must(!covered.has(point), 'An uncovered point has no site', point);
  return null;
}

/** @throws Flaw naming the first claim that what was found does not prove */
function mustHold(claim: ProofDocument, { objective, bound, isInfeasible }: Proved): void {
  const { status } = claim;
  if (status === 'INFEASIBLE') {
    const isBare = claim.plan === null && claim.objective === null && claim.bound === null;
    must(isBare, 'Where there is no plan, plan, objective and bound are null', status);
    must(isInfeasible, 'That there is no plan has to be proved', status);
    return;
  }
  must(claim.plan !== null, `${status} comes with a plan`, claim.plan);
  // A plan that is none has its flaw already.
  if (objective !== null)
    must(isSame(claim.objective, objective), `The objective is ${objective}`, claim.objective);
  must(claim.bound !== null, `${status} comes with a bound`, claim.bound);
  if (bound !== null) {
    const claimed = BigInt(claim.bound);
    const isProved = claim.instance.problem === 'mclp' ? claimed >= bound : claimed <= bound;
    must(isProved, `The bound that is proved is ${bound}`, claim.bound);
  }
  if (status === 'OPTIMAL')
    must(
      claim.bound === claim.objective,
      'The bound of an optimal plan is its objective',
      claim.bound,
    );
}

function malformed(error: z.ZodError): Verdict {
  const flaw = misshapen('A proof document is as docs/planning.md has it', error);
  return { ...nothing, outcome: 'MALFORMED', flaws: [flaw], line: flaw };
}

function verdict(claim: ProofDocument, found: Proved, flaws: readonly string[]): Verdict {
  const isProved = flaws.length === 0;
  const told = isProved
    ? `Proved: ${claim.status}.`
    : `Not proved: ${claim.status}. ${flaws.join(' ')}`;
  const line = `${told} What is proved: ${factsOf(claim, found)}.`;
  return { ...found, outcome: isProved ? 'PROVED' : 'NOT_PROVED', flaws, line };
}

function factsOf({ instance, plan }: ProofDocument, found: Proved): string {
  const { objective, bound, isInfeasible } = found;
  const isGreatest = instance.problem === 'mclp';
  const size = plan?.length === 1 ? '1 site' : `${plan?.length} sites`;
  const facts = [
    objective === null ? [] : `the plan of ${size} ${isGreatest ? 'covers' : 'costs'} ${objective}`,
    bound === null
      ? []
      : isGreatest
        ? `no plan covers more than ${bound}`
        : `no plan costs less than ${bound}`,
    isInfeasible ? 'there is no plan' : [],
  ].flat();
  return facts.length === 0 ? 'nothing' : facts.join(', and ');
}
