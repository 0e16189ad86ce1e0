import { type CivilDate, isAlive, type Lifetime } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { RecordedRows, Row } from '../facts/recorded-rows.js';
import type { FactBreak } from '../messages/fact-kinds.js';

/** What keeps a fact from holding, because of what, and since or until when. */
export interface Breaking {
  readonly broken: FactBreak;
  readonly because: EntityId | null;
  readonly date: CivilDate | null;
}

type Entity = RecordedRows['units' | 'organizations' | 'alliances'];

/** From when until when a row holds by itself: a count until the next one, a survey for good. */
export function lifetimeOf(row: Row, rows: readonly Row[]): Lifetime {
  switch (row.table) {
    case 'regions':
      return { validFrom: null, validTo: null };
    case 'surveys':
      return { validFrom: row.on, validTo: null };
    case 'counts': {
      const later = rows.flatMap((each) =>
        each.table === 'counts' && each.entity === row.entity && each.on > row.on ? [each.on] : [],
      );
      return { validFrom: row.on, validTo: later.sort()[0] ?? null };
    }
    default:
      return row.lifetime;
  }
}

/**
 * What keeps a row from holding on a day: its own dates, or those of an entity at one of its ends
 * (domain.md: an edge never holds outside the lifetime of its two ends).
 */
export function breakingOf(
  row: Row,
  lifetime: Lifetime,
  entities: ReadonlyMap<EntityId, Entity>,
  on: CivilDate,
): Breaking | null {
  if (!isAlive(lifetime, on)) {
    const { validFrom, validTo } = lifetime;
    if (validFrom !== null && validFrom > on)
      return { broken: 'NOT_BEGUN', because: null, date: validFrom };
    const broken = row.table === 'counts' ? 'SUPERSEDED' : 'ENDED';
    return { broken, because: null, date: validTo };
  }
  for (const id of endsOf(row)) {
    const end = entities.get(id);
    if (end !== undefined && !isAlive(end.lifetime, on)) return endBreaking(end, on);
  }
  return null;
}

/** What can stand at the ends of a link, by its id. */
export function entitiesIn(rows: readonly Row[]): ReadonlyMap<EntityId, Entity> {
  return new Map(
    rows.flatMap((row): [EntityId, Entity][] =>
      row.table === 'units' || row.table === 'organizations' || row.table === 'alliances'
        ? [[row.id, row]]
        : [],
    ),
  );
}

/** The entities that have to be alive for a link to hold. */
function endsOf(row: Row): readonly EntityId[] {
  switch (row.table) {
    case 'coverages':
      return [row.organization, row.unit];
    case 'parts':
      return [row.unit, row.whole];
    case 'memberships':
      return [row.member, row.alliance];
    case 'services':
      return [row.alliance, row.target];
    case 'subordinations':
      return [row.organization, row.superior];
    default:
      return [];
  }
}

const words = { units: 'UNIT', organizations: 'ORGANIZATION', alliances: 'ALLIANCE' } as const;

/** Why an entity is not alive on a day on which it is not. */
export function endBreaking({ table, id, lifetime }: Entity, on: CivilDate): Breaking {
  const { validFrom, validTo } = lifetime;
  return validFrom !== null && validFrom > on
    ? { broken: `${words[table]}_NOT_BEGUN`, because: id, date: validFrom }
    : { broken: `${words[table]}_ENDED`, because: id, date: validTo };
}
