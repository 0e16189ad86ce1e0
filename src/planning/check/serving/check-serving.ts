import { isSame, misshapen, must, noting } from '../document.js';
import type { PartVerdict } from '../part-verdict.js';
import { type Aim, type AimProof, ServingPart } from './serving-document.js';
import { checkInstance, type Losses, lossesOf } from './serving-instance.js';
import { boundOfTree } from './serving-tree.js';

type AimVerdict = PartVerdict['aims'][number];

/**
 * Works out in exact arithmetic what is proved of sites that serve units (docs/planning.md), and whether
 * that is all that is claimed. It trusts nothing in the part, and imports nothing of the planner.
 */
export function checkServing(part: unknown): PartVerdict {
  const { data: claim, error } = ServingPart.safeParse(part);
  if (error !== undefined)
    return { flaws: [misshapen('A part is as it has to be', error)], aims: [] };
  const { instance, plan } = claim;
  const flaws: string[] = [];
  noting(flaws, () => checkInstance(instance));
  noting(flaws, () => checkForm(claim));
  if (flaws.length > 0) return { flaws, aims: [] };
  const losses = plan === null ? null : noting(flaws, () => lossesOf(plan, instance));
  const aims = claim.aims.map((proof) => verdictOf(claim, proof, losses, flaws));
  return { flaws, aims };
}

/** @throws Flaw where aims or ids are not those of the part */
function checkForm({ instance, plan, aims, unitIds, siteIds }: ServingPart): void {
  const { weights, required, sites } = instance;
  const expected: Aim[] = required.includes(true) || plan === null ? ['SHORTFALL'] : [];
  if (plan !== null) expected.push('SERVED', 'SITES', 'DISTANCE');
  const names = aims.map(({ aim }) => aim);
  must(names.join() === expected.join(), `The aims are ${expected.join(', ')}`, names);
  must((unitIds ?? weights).length === weights.length, 'Each unit has an id', unitIds?.length);
  must((siteIds ?? sites).length === sites.length, 'Each site has an id', siteIds?.length);
}

function verdictOf(
  { instance, plan }: ServingPart,
  proof: AimProof,
  losses: Losses | null,
  flaws: string[],
): AimVerdict {
  const { aim, denominator } = proof;
  const before = beforeOf(aim, losses);
  // What a bound is worth depends on what may be lost before.
  const bound =
    before === null
      ? null
      : noting(flaws, () => boundOfTree({ instance, aim, before, denominator }, proof));
  const objective = losses === null ? null : aim === 'SHORTFALL' ? 0n : losses[aim];
  noting(flaws, () => {
    if (plan === null) {
      must(proof.objective === null, 'Without a plan nothing is lost', proof.objective);
      must(proof.bound >= 1, 'That there is no plan has to be proved', proof.bound);
    } else if (objective !== null)
      must(isSame(proof.objective, objective), `${aim} loses ${objective}`, proof.objective);
    if (bound !== null)
      must(
        BigInt(proof.bound) <= bound,
        `The bound of ${aim} that is proved is ${bound}`,
        proof.bound,
      );
  });
  return { aim, objective, bound };
}

/** What a plan may lose by the aims before one; null where that is not known. */
function beforeOf(aim: Aim, losses: Losses | null): bigint[] | null {
  if (aim === 'SHORTFALL' || aim === 'SERVED') return [];
  if (losses === null) return null;
  return aim === 'SITES' ? [losses.SERVED] : [losses.SERVED, losses.SITES];
}
