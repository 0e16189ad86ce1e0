import type { PlanAim, PlanStatus } from '../plan/plan.js';
import type { PlanDocument } from '../proof/plan-document.js';
import type { ServingAimProof, ServingDocument } from '../proof/serving.js';
import { type AllianceModel, at } from './model.js';
import type { Part } from './parts.js';

/** What is known of all parts of an instance. */
export interface Answer {
  readonly parts: readonly SolvedPart[];
  readonly status: PlanStatus;
  /** In the figures of the domain. */
  readonly aims: readonly PlanAim[];
  /** Chosen sites with the units that they serve, by their places in the whole, both ascending; none where INFEASIBLE. */
  readonly chosen: readonly ChosenSite[];
}

export interface SolvedPart {
  readonly part: Part;
  readonly document: ServingDocument;
}

export interface ChosenSite {
  readonly site: number;
  readonly units: readonly number[];
}

/** The aims of the model, and what plans of alliances call them. */
export const ALLIANCE_AIMS = [
  ['SERVED', 'SERVED'],
  ['SITES', 'ALLIANCES'],
  ['DISTANCE', 'DISTANCE'],
] as const;
export type AllianceAim = (typeof ALLIANCE_AIMS)[number][1];

/**
 * Puts the parts together: a plan of each is one of the whole, and what they lose adds up. Null where a part has no plan
 * yet, and no proof that there is none.
 */
export function answerOf(parts: readonly SolvedPart[]): Answer | null {
  const hasPlan = parts.every(({ document }) => document.plan !== null);
  const status = statusOf(parts);
  if (status === null) return null;
  const aims = aimsOf(parts);
  return {
    parts,
    status,
    aims: hasPlan ? aims : aims.map((aim) => ({ ...aim, objective: null, bound: null, gap: null })),
    chosen: hasPlan
      ? chosenIn(parts.map(({ part, document }) => ({ part, plan: document.plan })))
      : [],
  };
}

/** Whether it is proved that a part has no plan. */
export function isImpossible({ plan, aims }: ServingDocument): boolean {
  return plan === null && aims.some(({ aim, bound }) => aim === 'SHORTFALL' && bound > 0);
}

/** Whether nothing is left to be found in a part: every aim is proved, or that there is no plan. */
export function isProved(document: ServingDocument): boolean {
  const { plan, aims } = document;
  if (plan === null) return isImpossible(document);
  return aims.every(({ objective, bound }) => objective === bound);
}

function statusOf(parts: readonly SolvedPart[]): PlanStatus | null {
  const documents = parts.map(({ document }) => document);
  if (documents.some(isImpossible)) return 'INFEASIBLE';
  if (documents.some(({ plan }) => plan === null)) return null;
  return documents.every(isProved) ? 'OPTIMAL' : 'FEASIBLE';
}

/** The chosen sites of parts with the units that they serve, by their places in the whole, both ascending. */
export function chosenIn(
  parts: readonly { readonly part: Part; readonly plan: ServingDocument['plan'] }[],
): ChosenSite[] {
  return parts
    .flatMap(({ part, plan }) =>
      (plan ?? []).map(({ site, units }) => ({
        site: at(part.sites, site),
        units: units.map((unit) => at(part.units, unit)),
      })),
    )
    .sort((a, b) => a.site - b.site);
}

/** What proves it, part by part. */
export function documentOf(
  { units, leads }: Pick<AllianceModel, 'units' | 'leads'>,
  parts: readonly SolvedPart[],
): PlanDocument {
  return {
    format: 'orgweave-plan-1',
    parts: parts.map(({ part, document }) => ({
      ...document,
      unitIds: part.units.map((unit) => at(units, unit).unit.id),
      siteIds: part.sites.map((site) => at(leads, site).id),
    })),
  };
}

/**
 * A part's bound of an aim is about plans that are as good *there* in the aims before. Plans of the whole could be worse
 * there and better elsewhere, unless the aims before are proved in every part; else what is certain without a proof stands.
 */
function aimsOf(parts: readonly SolvedPart[]): PlanAim[] {
  const most = sumOf(parts.flatMap(({ part }) => part.instance.weights));
  let isProved = true;
  return ALLIANCE_AIMS.map(([aim, name]): PlanAim => {
    const proofs = parts.flatMap(({ document }) =>
      document.aims.filter((each) => each.aim === aim),
    );
    const loss = sumOf(proofs.map(({ objective }) => objective ?? 0));
    const least =
      isProved || parts.length === 1
        ? sumOf(proofs.map(({ bound }) => bound))
        : certain(aim, parts);
    isProved &&= loss === least;
    const isServed = aim === 'SERVED';
    const objective = isServed ? most - loss : loss;
    const bound = isServed ? most - least : least;
    return {
      aim: name,
      direction: isServed ? 'MOST' : 'LEAST',
      objective,
      bound,
      gap: Math.abs(bound - objective),
    };
  });
}

function certain(aim: ServingAimProof['aim'], parts: readonly SolvedPart[]): number {
  if (aim !== 'SITES') return 0;
  const sites = parts.flatMap(({ part }) => part.instance.sites);
  return sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
