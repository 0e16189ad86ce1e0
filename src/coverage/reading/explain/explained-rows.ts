import type { EntityId } from '../../../domain/ids.js';
import type { Row } from '../../explain/rows.js';
import type { StoredRows } from './stored-rows.js';

/** The rows that explain a unit, of the surveys only those that include it. */
export function rowsBehindUnit(stored: StoredRows, id: EntityId): Row[] {
  const unit = stored.units.find((row) => row.id === id);
  const around = new Set(unit === undefined ? [] : regionsAround(unit.region, stored));
  const surveys = stored.surveys.filter(
    (survey) =>
      survey.unit === id ||
      (unit !== undefined &&
        survey.region !== null &&
        around.has(survey.region) &&
        survey.kind === unit.kind &&
        // A model's survey of a region says nothing of the real units in it.
        (survey.sourceKind !== 'SYNTHETIC' || unit.sourceKind === 'SYNTHETIC')),
  );
  return [
    ...rowsBehind(stored),
    ...surveys.map(({ unit: _unit, kind: _kind, ...survey }): Row => {
      return { ...survey, table: 'surveys' };
    }),
  ];
}

/** All rows but the surveys: organizations with the level of the region that they are based in. */
export function rowsBehind(stored: StoredRows): Row[] {
  const levels = new Map(stored.regions.map(({ id, level }) => [id, level]));
  return [
    ...stored.units.map((row): Row => ({ ...lasting(row), table: 'units' })),
    ...stored.organizations.flatMap((row): Row[] => {
      const level = levels.get(row.region);
      return level === undefined ? [] : [{ ...lasting(row), level, table: 'organizations' }];
    }),
    ...stored.alliances.map((row): Row => ({ ...lasting(row), table: 'alliances' })),
    ...stored.regions.map((row): Row => ({ ...row, table: 'regions' })),
    ...stored.coverages.map((row): Row => ({ ...lasting(row), table: 'coverages' })),
    ...stored.parts.map((row): Row => ({ ...lasting(row), table: 'parts' })),
    ...stored.memberships.map((row): Row => ({ ...lasting(row), table: 'memberships' })),
    ...stored.services.map((row): Row => ({ ...lasting(row), table: 'services' })),
    ...stored.subordinations.map((row): Row => ({ ...lasting(row), table: 'subordinations' })),
    ...stored.counts.map((row): Row => ({ ...row, table: 'counts' })),
  ];
}

/** The regions around one, itself first, up to the first that is not read. */
export function regionsAround(region: EntityId, { regions }: StoredRows): EntityId[] {
  const parents = new Map(regions.map(({ id, parent }) => [id, parent]));
  const around = new Set<EntityId>();
  for (let at: EntityId | null = region; at !== null && !around.has(at); ) {
    around.add(at);
    at = parents.get(at) ?? null;
  }
  return [...around];
}

function lasting<R extends Pick<StoredRows['parts'][number], 'validFrom' | 'validTo'>>({
  validFrom,
  validTo,
  ...row
}: R) {
  return { ...row, lifetime: { validFrom, validTo } };
}
