import type { CivilDate } from '../../domain/civil-date.js';
import { type Draft, type DraftRow, holdsOn } from './draft.js';

type EntityRow = NonNullable<ReturnType<Draft['entity']>>;

/** The organization, unit, alliance or facility that a step is about; null, with the reason, where it is not alive. */
export function living(draft: Draft, id: string, on: CivilDate): EntityRow | null {
  const row = draft.entity(id);
  if (row !== null && holdsOn(row.cells, on)) return row;
  draft.refuse(
    'STEP_TARGET',
    id,
    `A step on ${on} is about organizations, units, alliances and facilities that are alive on that day`,
  );
  return null;
}

/** The same of things that have to be of one type. */
export function livingOf(
  table: EntityRow['table'],
  draft: Draft,
  id: string,
  on: CivilDate,
): DraftRow | null {
  const row = living(draft, id, on);
  if (row === null || row.table === table) return row;
  draft.refuse('STEP_TARGET', id, `This step is about ${table}, not ${row.table}`);
  return null;
}
