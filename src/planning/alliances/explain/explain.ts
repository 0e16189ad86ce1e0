import type { ServingInstance } from '../../model/serving.js';
import { withoutSite } from '../../solve/serving/best-plans.js';
import { type SecondsLeft, shareOf } from '../../solve/time-share.js';
import type { Answer, SolvedPart } from '../answer.js';
import { type AllianceModel, at } from '../model.js';
import type { AlliancePlan, Importance } from '../plan.js';
import { priceOf } from './price.js';

/** What a plan is explained by. */
type Explained = Pick<AlliancePlan, 'alliances' | 'unserved' | 'refused'>;

/**
 * Works out what each alliance is worth, and the price of each unit that is not served and each lead that is not chosen,
 * as long as there is time: alliances first, then units by their weight, then leads.
 *
 * @returns them with what was worked out, and whether all was
 */
export async function explained(
  model: AllianceModel,
  { parts }: Answer,
  plan: Explained,
  secondsLeft: SecondsLeft,
): Promise<Explained & { readonly isWhole: boolean }> {
  const where = placesIn(model, parts);
  const units = plan.unserved
    .filter(({ rule }) => rule === 'PRICE')
    .sort((a, b) => b.weight - a.weight || (a.unit < b.unit ? -1 : 1));
  const standing = new Set(model.options.extend);
  const leads = plan.refused.filter(({ rule, id }) => rule === 'PRICE' && !standing.has(id));
  let waiting = plan.alliances.length + units.length + leads.length;
  let isWhole = true;

  const importance = new Map<string, Importance | null>();
  for (const { id, lead, isNew } of plan.alliances)
    importance.set(
      id,
      await priced(where.site(isNew ? lead : id), (instance, site) => withoutSite(instance, site)),
    );
  const priceOfUnit = new Map<string, Importance | null>();
  for (const { unit } of units) priceOfUnit.set(unit, await priced(where.unit(unit), requiring));
  const priceOfLead = new Map<string, Importance | null>();
  for (const { id } of leads) priceOfLead.set(id, await priced(where.site(id), fixing));
  return {
    alliances: plan.alliances.map((each) => ({
      ...each,
      importance: importance.get(each.id) ?? null,
    })),
    unserved: plan.unserved.map((each) => ({ ...each, price: priceOfUnit.get(each.unit) ?? null })),
    refused: plan.refused.map((each) => ({ ...each, price: priceOfLead.get(each.id) ?? null })),
    isWhole,
  };

  async function priced(
    place: PlaceInPart | null,
    change: (instance: ServingInstance, place: number) => ServingInstance,
  ): Promise<Importance | null> {
    const share = 1 / Math.max(1, waiting);
    waiting -= 1;
    if (place === null) return null;
    const { part, document } = place.solved;
    // Most take next to nothing: what one leaves is for those that follow.
    const time = shareOf({ secondsLeft }, share);
    const price = await priceOf(document, change(part.instance, place.place), time.secondsLeft);
    isWhole &&= price !== null;
    return price;
  }
}

interface PlaceInPart {
  readonly solved: SolvedPart;
  readonly place: number;
}

/** Where units and leads are, by their ids. */
function placesIn(
  { units, leads }: AllianceModel,
  parts: readonly SolvedPart[],
): Readonly<Record<'unit' | 'site', (id: string) => PlaceInPart | null>> {
  const unitPlaces = new Map<string, PlaceInPart>();
  const sitePlaces = new Map<string, PlaceInPart>();
  for (const solved of parts) {
    for (const [place, unit] of solved.part.units.entries())
      for (const gap of at(units, unit).gaps) unitPlaces.set(gap.id, { solved, place });
    for (const [place, site] of solved.part.sites.entries())
      sitePlaces.set(at(leads, site).id, { solved, place });
  }
  return {
    unit: (id) => unitPlaces.get(id) ?? null,
    site: (id) => sitePlaces.get(id) ?? null,
  };
}

function requiring(instance: ServingInstance, unit: number): ServingInstance {
  return { ...instance, required: instance.required.map((each, place) => each || place === unit) };
}

function fixing(instance: ServingInstance, site: number): ServingInstance {
  return {
    ...instance,
    sites: instance.sites.map((each, place) =>
      place === site ? { ...each, isFixed: true } : each,
    ),
  };
}
