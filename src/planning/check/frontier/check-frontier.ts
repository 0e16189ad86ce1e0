import type { Checked } from '../checked.js';
import { isSame, misshapen, must, noting } from '../document.js';
import type { Instance } from '../serving/serving-document.js';
import { checkInstance, lossesOf } from '../serving/serving-instance.js';
import { boundOfTree } from '../serving/serving-tree.js';
import { boundsTogether, fixedOf, type ProvedPoint } from './bounds-together.js';
import { FrontierDocument, type Point } from './frontier-document.js';

/**
 * Works out in exact arithmetic what is proved of each point of a frontier, and whether that is all that is claimed. It
 * trusts nothing in the document, and imports nothing of the planner.
 *
 * @param document what JSON.parse makes of the file
 */
export function checkFrontier(document: unknown): Checked {
  const { data: claim, error } = FrontierDocument.safeParse(document);
  if (error !== undefined) {
    const flaw = misshapen("A frontier's document is as docs/planning.md has it", error);
    return { outcome: 'MALFORMED', flaws: [flaw], line: flaw };
  }
  const flaws: string[] = [];
  noting(flaws, () => checkInstance(claim.instance));
  noting(flaws, () => checkForm(claim));
  const proved = flaws.length > 0 ? [] : provedPoints(claim, flaws);
  const told = proved.map(toldOf).join('; ');
  const facts = proved.length === 0 ? 'nothing' : `of a weight of ${weightOf(claim)} ${told}`;
  return flaws.length === 0
    ? { outcome: 'PROVED', flaws, line: `Proved: ${facts}.` }
    : {
        outcome: 'NOT_PROVED',
        flaws,
        line: `Not proved: ${flaws.join(' ')} What is proved: ${facts}.`,
      };
}

/** @throws Flaw where ids or points are not those of the instance */
function checkForm({ instance, points, unitIds, siteIds }: FrontierDocument): void {
  const { weights, sites, most } = instance;
  must(unitIds.length === weights.length, 'Each unit has an id', unitIds.length);
  must(siteIds.length === sites.length, 'Each site has an id', siteIds.length);
  must(most === null, 'The most sites are those of the points', most);
  let least = fixedOf(instance);
  for (const point of points) {
    must(point.most >= least, `Points ascend, from ${fixedOf(instance)} sites`, point.most);
    least = point.most + 1;
  }
}

function provedPoints(claim: FrontierDocument, flaws: string[]): ProvedPoint[] {
  const weight = weightOf(claim);
  const alone = claim.points.map((point): ProvedPoint => {
    const { most, plan } = point;
    const instance = { ...claim.instance, most };
    const loss =
      plan === null ? null : notingOf(point, flaws, () => lossesOf(plan, instance).SERVED);
    const own = notingOf(point, flaws, () => ({ bound: ownBound(point, instance, weight) }));
    return {
      most,
      served: loss === null ? null : weight - loss,
      bound: own === null ? weight : own.bound,
    };
  });
  const proved = boundsTogether(claim.instance, alone);
  for (const [at, point] of claim.points.entries())
    notingOf(point, flaws, () => mustBeAsClaimed(point, proved[at]));
  return proved;
}

/** As `noting`, with the point whose flaw it is. */
function notingOf<T>({ most }: Point, flaws: string[], work: () => T): T | null {
  const own: string[] = [];
  const result = noting(own, work);
  flaws.push(...own.map((flaw) => `At most ${counted(most)}: ${flaw}`));
  return result;
}

/** @throws Flaw where the tree is no proof, or proves no SHORTFALL */
function ownBound({ proof }: Point, instance: Instance, weight: bigint): bigint | null {
  const { aim, denominator } = proof;
  const loss = boundOfTree({ instance, aim, before: [], denominator }, proof);
  if (aim === 'SERVED') return loss === null ? 0n : weight - loss;
  must(loss === null || loss >= 1n, 'That there is no plan has to be proved', Number(loss));
  return null;
}

/** @throws Flaw */
function mustBeAsClaimed(claim: Point, proved: ProvedPoint | undefined): void {
  const { plan, served, bound } = claim;
  if (plan === null) {
    must(served === null && bound === null, 'Without a plan nothing is served', [served, bound]);
    must(proved?.bound === null, 'Without a plan it is proved that there is none', bound);
    return;
  }
  if (proved?.served != null)
    must(isSame(served, proved.served), `The plan serves ${proved.served}`, served);
  must(proved?.bound != null, 'Where there is a plan, it is not proved that there is none', bound);
  const isProved = bound !== null && BigInt(bound) >= proved.bound;
  must(isProved, `The bound that is proved is ${proved.bound}`, bound);
}

function weightOf({ instance }: FrontierDocument): bigint {
  return instance.weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
}

function toldOf({ most, served, bound }: ProvedPoint): string {
  const parts = [
    served === null ? [] : [`${served} served`],
    bound === null ? ['no plan'] : [`bound ${bound}`],
  ];
  return `at most ${counted(most)}: ${parts.flat().join(', ')}`;
}

function counted(sites: number): string {
  return sites === 1 ? '1 site' : `${sites} sites`;
}
