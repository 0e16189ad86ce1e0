import { z } from 'zod';
import { EntityId } from '../../domain/ids.js';
import type { Asking } from '../../graph/ask.js';
import type { Statement } from '../../graph/statement.js';
import { retractedThings } from '../../registry/retracted-things.js';
import { type RowSight, rowSightOf } from '../../registry/rows-seen.js';
import { annotationsOf, type GapAnnotation } from './annotations.js';
import { eventsAbout, type GapEvent, inSequence } from './ledger.js';

/** What has been entered about a unit's findings, in the order of time. */
export interface GapHistory {
  readonly unit: EntityId;
  readonly events: readonly GapEvent[];
  readonly annotations: readonly GapAnnotation[];
}

/**
 * Reads the ledger of a unit, without entries where nothing was ever found on it; null: no such unit, or it is not seen.
 * Of one that was retracted it says what was found on it, and what closed with that.
 */
export async function gapHistory(
  asking: Pick<Asking, 'reader' | 'sight'>,
  id: string,
): Promise<GapHistory | null> {
  const { reader } = asking;
  if (!(await isEverSeen(asking, id))) return null;
  const [unit] = await reader.read(unitWithId(id));
  if (unit === undefined) return null;
  const [events, annotations] = await Promise.all([
    reader.read(eventsAbout([unit])),
    reader.read(annotationsOf([unit])),
  ]);
  const told = await Promise.all(
    inSequence(events).map(async (event) => {
      const sight = await rowSightOf(asking, event.recordedAt);
      return sight.thing(unit) === 'WHOLE' ? [asSeen(event, sight)] : [];
    }),
  );
  const notes = await Promise.all(
    annotations.map(async (note) => {
      const sight = await rowSightOf(asking, note.recordedAt);
      return sight.thing(unit) === 'WHOLE' ? [note] : [];
    }),
  );
  return {
    unit,
    events: told.flat(),
    annotations: notes.flat().sort((a, b) => (placeInTime(a) < placeInTime(b) ? -1 : 1)),
  };
}

/** Whether what has an id is seen, or something was that had it and was retracted. */
async function isEverSeen(asking: Pick<Asking, 'reader' | 'sight'>, id: string): Promise<boolean> {
  const now = await rowSightOf(asking);
  if (now.thing(id) === 'WHOLE') return true;
  const gone = (await retractedThings(asking.reader)).get(id) ?? [];
  const then = await Promise.all(gone.map(({ at }) => rowSightOf(asking, at)));
  return then.some((sight) => sight.thing(id) === 'WHOLE');
}

/**
 * An entry without the keys of causes that are not seen, for all of which `outside` stands. Who recorded what is not seen
 * is not told either, nor what that came from.
 */
export function asSeen(event: GapEvent, sight: RowSight): GapEvent {
  const isTold = (cause: string) => !isRow(cause) || sight.row(cause) !== null;
  const told = event.causes.filter(isTold);
  if (told.length === event.causes.length) return event;
  const causes = [...told, OUTSIDE];
  return told.length > 0
    ? { ...event, causes }
    : { ...event, causes, actor: OUTSIDE, origin: OUTSIDE };
}

const OUTSIDE = 'outside';

/** Others are a day, or a rule set. */
function isRow(cause: string): boolean {
  return !cause.startsWith('date|') && !cause.startsWith('rules|');
}

/** Of one instant, a note that has ended stands before the one that took its place. */
function placeInTime(note: GapAnnotation): string {
  return JSON.stringify([note.recordedAt, note.endedAt ?? '~', note]);
}

const IdRow = z.object({ id: EntityId });

function unitWithId(id: string): Statement<EntityId> {
  return {
    name: 'kept.unitWithId',
    text: `MATCH (u:Unit) WHERE u.id = $id RETURN u.id AS id
      UNION MATCH (u:Retracted) WHERE u.id = $id AND u.was = 'Unit' RETURN u.id AS id`,
    parameters: { id },
    decode: (row) => IdRow.parse(row).id,
  };
}
