import type { Answer } from '../answer.js';
import { type AllianceModel, at } from '../model.js';
import type { RefusedCandidate } from '../plan.js';

/** Leads that were considered and that a plan does not have, each with the rule; by id. */
export function refusedCandidates(
  { leads, instance, refused }: AllianceModel,
  { chosen }: Pick<Answer, 'chosen'>,
): RefusedCandidate[] {
  const has = new Set(
    chosen
      .filter(({ site, units }) => at(leads, site).alliance === null || units.length > 0)
      .map(({ site }) => site),
  );
  const left = leads.flatMap(({ id, by, alliance }, site): RefusedCandidate[] => {
    if (has.has(site)) return [];
    const { name, nameEn } = alliance ?? by;
    const rule = at(instance.sites, site).serves.length === 0 ? 'NO_GAP' : 'PRICE';
    return [{ id, name, nameEn, rule, price: null }];
  });
  return [...refused.map((each): RefusedCandidate => ({ ...each, price: null })), ...left].sort(
    (a, b) => (a.id < b.id ? -1 : 1),
  );
}
