import type { AllianceFact, UnitFacts } from '../../coverage/facts/facts.js';
import type { MembershipRow, Rows, ServiceRow } from '../../coverage/facts/rows.js';
import { mostCauses } from '../../coverage/kept/stale.js';
import type { Lifetime } from '../../domain/civil-date.js';
import { tables } from '../tables/tables.js';

/**
 * Why a unit is assessed of which nothing was known before: the keys of its own row and of those that its facts are
 * made of, the first in the order of import.
 */
export function causesOf({ id, coverages, alliances, counts, surveys }: UnitFacts): string[] {
  const edges = alliances.map(({ edge }) => edge);
  const parts = [...coverages, ...alliances].flatMap(({ through }) => through?.part ?? []);
  return [
    [tables.units.keyOfCells({ id })],
    coverages.map(({ edge }) => keyOfCoverage(edge)),
    parts.map(keyOfPart),
    edges.filter(isMembership).map(keyOfMembership),
    edges.filter(isService).map(keyOfService),
    counts.map(keyOfCount),
    surveys.map(keyOfSurvey),
  ]
    .flatMap((keys) => (keys.length > 1 ? [...new Set(keys)].sort() : keys))
    .slice(0, mostCauses);
}

type Edge = AllianceFact['edge'];

function isMembership(edge: Edge): edge is MembershipRow {
  return 'member' in edge;
}

function isService(edge: Edge): edge is ServiceRow {
  return 'target' in edge;
}

function keyOfCoverage({ organization, unit, mode, lifetime }: Rows['coverages']): string {
  return tables.coverages.keyOfCells({ organization, unit, mode, ...from(lifetime) });
}

function keyOfPart({ unit, whole, lifetime }: Rows['parts']): string {
  return tables.parts.keyOfCells({ unit, whole, ...from(lifetime) });
}

function keyOfMembership({ member, alliance, lifetime }: MembershipRow): string {
  return tables.memberships.keyOfCells({ member, alliance, ...from(lifetime) });
}

function keyOfService({ alliance, target, lifetime }: ServiceRow): string {
  return tables.services.keyOfCells({ alliance, target, ...from(lifetime) });
}

function keyOfCount({ entity, on }: Rows['counts']): string {
  return tables.counts.keyOfCells({ entity, on });
}

function keyOfSurvey({ unit, region, kind, on }: Rows['surveys']): string {
  return tables.surveys.keyOfCells({
    ...{ unit: unit ?? '', region: region ?? '', kind: kind ?? '', on },
  });
}

function from({ validFrom }: Lifetime): { readonly validFrom: string } {
  return { validFrom: validFrom ?? '' };
}
