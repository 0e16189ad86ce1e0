import { z } from 'zod';
import { appendAudit } from '../access/audit/append-audit.js';
import type { Initiator } from '../access/audit/entry.js';
import {
  createAnnotation,
  endAnnotations,
  GAP_REASONS,
  type GapAnnotation,
} from '../coverage/kept/annotations.js';
import { timelinesOf } from '../coverage/kept/timeline-store.js';
import { verdictsOn } from '../coverage/kept/verdict-change.js';
import { UNIT_FINDINGS } from '../coverage/rules/findings.js';
import { CivilDate, dayOf } from '../domain/civil-date.js';
import { EntityId } from '../domain/ids.js';
import { Problem } from '../domain/problem.js';
import { unfitIn, unfitInLines } from '../domain/texts.js';
import { valuesOf } from '../domain/vocabulary.js';
import { grantsAround } from './granted/grants-around.js';
import { lock } from './write/log.js';
import { type RefreshContext, ruleSetOf } from './write/refresh-context.js';

const longestOffice = 100;
const longestNote = 500;

/** What an analyst notes on a finding. */
export const NewAnnotation = z.object({
  unit: z.string(),
  code: z.enum(valuesOf(UNIT_FINDINGS)),
  reason: z.enum(valuesOf(GAP_REASONS)),
  note: z
    .string()
    .trim()
    .nullish()
    .transform((note) => (note == null || note === '' ? null : note)),
  office: z.string().trim(),
  due: CivilDate,
});
type NewAnnotation = z.infer<typeof NewAnnotation>;

/** A note that was made, and the unit that it is about. */
export interface Annotated {
  readonly annotation: GapAnnotation;
  readonly unit: EntityId;
}

/** Where, when and for whom notes are made. */
interface NoteContext extends RefreshContext {
  /** The codes of the regions in which that one may record what it finds; null: everywhere. */
  readonly granted: readonly string[] | null;
  /** Who that is, for the audit log, by the grants over the regions in which the unit lies. */
  readonly initiatorIn: (regions: readonly string[]) => Initiator;
}

/**
 * Notes on a finding that holds today why it stands, who sees to it and until when, in the place of an
 * earlier note. It ends when the finding closes.
 *
 * @throws Problem NOT_FOUND where no unit has the id, or it lies elsewhere than in what is granted, BAD_USER_INPUT where the finding does not hold
 * or a part of the note breaks its rule, CONFLICT while assessments are brought up to date
 */
export async function annotateGap(
  { graph, now, refreshPolicy, granted, initiatorIn }: NoteContext,
  annotation: NewAnnotation,
): Promise<Annotated> {
  const today = dayOf(now(), refreshPolicy.timeZone);
  checkText(annotation, today);
  return graph.write(async (tx) => {
    const { kept: state } = await lock(tx);
    if (state === null || !state.complete || state.on !== today)
      throw new Problem(
        'CONFLICT',
        'A gap is annotated when assessments are up to date, they are being worked on: try again.',
      );
    const grants = granted === null ? [] : await grantsAround(tx, annotation.unit, granted, today);
    const [timeline] = grants === null ? [] : await tx.read(timelinesOf([annotation.unit]));
    if (grants === null || timeline === undefined)
      throw new Problem(
        'NOT_FOUND',
        `A unit of ${granted === null ? 'the graph' : 'what is granted'} is annotated, received ${JSON.stringify(annotation.unit)}.`,
      );
    const initiator = initiatorIn(grants);
    const { assessment } = verdictsOn(today, ruleSetOf(state, refreshPolicy))(timeline);
    const open = (assessment?.findings ?? []).map(({ code }) => code);
    if (!open.includes(annotation.code))
      throw new Problem(
        'BAD_USER_INPUT',
        `A finding that holds today is annotated, ${annotation.code} does not on ${annotation.unit}${open.length === 0 ? '' : ` (${open.join(', ')} does)`}.`,
      );
    const recordedAt = now().toISOString();
    const unit = EntityId.parse(annotation.unit);
    const { code } = annotation;
    const entry = { ...annotation, unit, actor: initiator.name, recordedAt, endedAt: null };
    await tx.run(endAnnotations([{ unit, code }], recordedAt));
    await tx.run(createAnnotation(entry));
    const detail = { unit, code };
    await appendAudit(tx, { at: recordedAt, initiator, action: 'ANNOTATE', detail });
    return { annotation: entry, unit };
  });
}

function checkText({ office, note, reason, due }: NewAnnotation, today: CivilDate): void {
  const found = unfitIn(office) ?? (note === null ? null : unfitInLines(note));
  if (found !== null)
    throw new Problem(
      'BAD_USER_INPUT',
      `A note and its office have no characters that are not seen, received ${found}.`,
    );
  if (office.length < 1 || office.length > longestOffice)
    throw new Problem(
      'BAD_USER_INPUT',
      `An office has a name of 1 to ${longestOffice} characters, received ${office.length}.`,
    );
  if (note !== null && note.length > longestNote)
    throw new Problem(
      'BAD_USER_INPUT',
      `A note has at most ${longestNote} characters, received ${note.length}.`,
    );
  if (reason === 'OTHER' && note === null)
    throw new Problem('BAD_USER_INPUT', 'The reason OTHER is stated in the note, received none.');
  if (due < today)
    throw new Problem('BAD_USER_INPUT', `due is today (${today}) or later, received ${due}.`);
}
