import { createHash } from 'node:crypto';
import type { Answer } from './answer.js';
import { type AllianceModel, at } from './model.js';
import type { ProposedAlliance, ProposedMember } from './plan.js';

/** The alliances of an answer that are new or take in members: new ones first, by lead. */
export function proposedAlliances(
  model: AllianceModel,
  { chosen }: Pick<Answer, 'chosen'>,
  version: number,
): ProposedAlliance[] {
  const { leads, units, instance, options } = model;
  return chosen.flatMap(({ site, units: served }): ProposedAlliance[] => {
    const { by, alliance, region } = at(leads, site);
    if (alliance !== null && served.length === 0) return [];
    const { serves, distances } = at(instance.sites, site);
    // Both ascend.
    let index = 0;
    const members = served.map((place): ProposedMember => {
      while (serves[index] !== place && index < serves.length) index += 1;
      const { unit, gaps } = at(units, place);
      return {
        unit: unit.id,
        name: unit.name,
        nameEn: unit.nameEn,
        distance: at(distances, index),
        parts: gaps.filter((gap) => gap !== unit).map(({ id }) => id),
      };
    });
    const ids = members.map(({ unit }) => unit);
    return [
      {
        id: alliance?.id ?? idOf(version, by.id, ids),
        name: alliance?.name ?? `${by.name}党建联盟`,
        isNew: alliance === null,
        kind: alliance?.kind ?? options.kind,
        lead: by.id,
        leadName: by.name,
        leadNameEn: by.nameEn,
        region,
        members,
        weight: served.reduce((sum, place) => sum + at(instance.weights, place), 0),
        importance: null,
      },
    ];
  });
}

/** The same for the same alliance on the same version of the graph; no other alliance of a plan has it. */
function idOf(version: number, lead: string, members: readonly string[]): string {
  const text = JSON.stringify([version, lead, members]);
  return `plan-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
