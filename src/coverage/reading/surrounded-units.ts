import type { EntityId } from '../../domain/ids.js';
import type { UnitRowLists } from '../facts/assemble-unit.js';
import type { Lying } from '../facts/lying.js';
import type { AssessedUnitRow, Rows } from '../facts/rows.js';

/** Rows that tell of units what their assessment asks for. */
export interface AssessedRows extends Rows {
  readonly units: AssessedUnitRow;
}

/** Units with the rows that their facts are made of. */
export interface RowsAroundUnits<R extends AssessedRows> {
  readonly units: readonly R['units'][];
  readonly rows: UnitRowLists<R>;
  /** Regions that contain units: all where all were asked for, else those in which units of their kind were surveyed. */
  readonly regions: readonly R['regions'][];
  /** The codes of those of these that contain, or ever contained, a region in which a unit is located. */
  readonly regionsAround: (region: EntityId) => readonly EntityId[];
  readonly lying: Lying;
}
