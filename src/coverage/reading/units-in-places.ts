import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { holds } from '../../graph/holds.js';
import type { Statement } from '../../graph/statement.js';
import { regionsBelow } from '../../registry/readings/places.js';

const UnitRow = z.object({ unit: EntityId });

/** The units in some regions or below them that exist on a day; one for each of these that it is in. */
export function unitsInPlaces(places: readonly string[], on: CivilDate): Statement<EntityId> {
  return {
    name: 'coverage.unitsInPlaces',
    text: `UNWIND $places AS one MATCH (p:Region) WHERE p.id = one
      MATCH ${regionsBelow('p')}<-[:LOCATED_IN]-(u:Unit) WHERE ${holds('u', '$on')} RETURN u.id AS unit`,
    parameters: { places, on },
    decode: (row) => UnitRow.parse(row).unit,
  };
}
