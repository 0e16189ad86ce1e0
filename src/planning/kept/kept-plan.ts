import { z } from 'zod';
import { Scope } from '../../registry/lists.js';
import type { AllianceOptions } from '../alliances/options.js';
import type { AlliancePlan } from '../alliances/plan.js';
import type { PlanAlliance, PlanFacts, PlanOrganization, PlanUnit } from '../facts/facts.js';
import type { RemedyOptions } from '../remedies/options.js';
import type { RemedyPlan } from '../remedies/remedy-plan.js';
import type { PlanHeading } from './plan-store.js';

/** A plan of either kind. */
export type AnyPlan = RemedyPlan | AlliancePlan;

export type PlanKind = PlanHeading['kind'];

/** Of which units a plan was asked. */
export interface PlanScope extends Pick<Scope, 'region' | 'kinds' | 'sources'> {
  /** Where no region was named: the codes of those in which whoever asked could plan; left out: everywhere, */
  readonly regions?: readonly string[];
  /** and the ids of the organizations below which that one could. */
  readonly organizations?: readonly string[];
}

/** Of what a plan was asked. */
export interface PlanQuestion {
  readonly scope: PlanScope;
  readonly options: RemedyOptions | AllianceOptions;
}

/** What is kept of a plan beside its heading. */
export interface PlanContent extends PlanQuestion {
  /** What the steps name, and on what they close findings, as it was. */
  readonly named: NamedFacts;
  readonly plan: AnyPlan;
}

/** The facts of the things that a plan rests on. */
export interface NamedFacts {
  readonly units: readonly PlanUnit[];
  readonly organizations: readonly PlanOrganization[];
  readonly alliances: readonly PlanAlliance[];
}

export interface KeptPlan extends PlanHeading, PlanContent {}

/** Of the facts that a plan was made from, those of what its steps name, and of the units on which they close findings. */
export function namedIn(
  facts: PlanFacts,
  { steps, closes }: Pick<AnyPlan, 'steps' | 'closes'>,
): NamedFacts {
  const ids = new Set([
    ...steps.flatMap((step) => Object.values(step).flatMap(textsIn)),
    ...closes.map(({ unit }) => unit),
  ]);
  const isNamed = ({ id }: { readonly id: string }) => ids.has(id);
  return {
    units: facts.units.filter(isNamed),
    organizations: facts.organizations.filter(isNamed),
    alliances: facts.alliances.filter(isNamed),
  };
}

function textsIn(step: object): string[] {
  return Object.values(step).filter((value) => typeof value === 'string');
}

/** What this product has written there: the rest of it was checked when it was made. */
const Content = z.custom<PlanContent>(
  (value) =>
    z
      .looseObject({
        scope: Scope,
        options: z.looseObject({}),
        named: z.looseObject({ units: z.array(z.unknown()) }),
        plan: z.looseObject({ status: z.string(), steps: z.array(z.unknown()) }),
      })
      .safeParse(value).success,
  'A kept plan has its scope, its options, what it names, and the plan',
);

export function contentOf(text: string): PlanContent {
  return Content.parse(JSON.parse(text));
}
