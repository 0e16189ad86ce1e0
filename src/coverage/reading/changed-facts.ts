import type { Reader } from '../../graph/graph.js';
import type { Affected, RowChanges } from '../facts/row-changes.js';
import type { RuleSet } from '../rules/rules.js';
import {
  organizationsAfter,
  organizationsOf,
  type PlacedOrganization,
  readOrganizations,
} from './changed-organizations.js';
import { type PlacedUnit, readUnits, unitsAfter, unitsIn, unitsOf } from './changed-units.js';
import type { DivisionsChange } from './divisions-change.js';

/** Units and organizations with all that their assessment on any day rests on. */
export interface AffectedFacts {
  readonly units: readonly PlacedUnit[];
  readonly organizations: readonly PlacedOrganization[];
}

/**
 * The facts of what a change affects, as they are and as it leaves them. The rows are read once; those of the change
 * then take their places, and the same assemblers make facts of both.
 */
export async function readChangedFacts(
  reader: Reader,
  affected: Affected,
  changes: RowChanges,
  rules: RuleSet,
  divided: DivisionsChange | null,
): Promise<{ readonly before: AffectedFacts; readonly after: AffectedFacts }> {
  const organizations = await readOrganizations(reader, affected);
  const units = await readUnits(reader, affected.units, changes.written, rules, divided);
  return {
    before: { units: unitsOf(units), organizations: organizationsOf(organizations) },
    after: {
      units: unitsAfter(units, organizations.rows, changes),
      organizations: organizationsAfter(organizations, unitsIn(units.batches), changes),
    },
  };
}
