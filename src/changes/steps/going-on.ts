import type { CivilDate } from '../../domain/civil-date.js';
import type { Draft, DraftRow } from './draft.js';

/** What a link says that goes over to another thing on a day: one that begins later begins then. */
export function goingOn(draft: Draft, link: DraftRow, on: CivilDate) {
  const { validFrom } = draft.lifetimeOf(link);
  return { ...link.cells, validFrom: validFrom > on ? validFrom : on };
}
