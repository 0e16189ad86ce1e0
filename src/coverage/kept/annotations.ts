import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { valuesOf } from '../../domain/vocabulary.js';
import type { Statement } from '../../graph/statement.js';
import { UNIT_FINDINGS } from '../rules/findings.js';

/** Why a gap stands, as offices report it. */
export const GAP_REASONS = {
  NO_MEMBERS: '没有党员',
  INVESTORS_OPPOSED: '出资人不支持',
  NO_GUIDANCE: '上级未及时指导',
  OTHER: '其他',
} as const;

const Annotation = z.object({
  unit: EntityId,
  code: z.enum(valuesOf(UNIT_FINDINGS)),
  reason: z.enum(valuesOf(GAP_REASONS)),
  note: z.string().nullable(),
  /** The office that sees to it; never a person. */
  office: z.string(),
  due: CivilDate,
  actor: z.string(),
  recordedAt: z.string(),
  /** When another note took its place or the finding closed; null while it stands. */
  endedAt: z.string().nullable(),
});

/** A note on a finding of a unit. */
export type GapAnnotation = z.infer<typeof Annotation>;

/** All notes on findings of some units, ended ones too, in no order. */
export function annotationsOf(units: readonly string[]): Statement<GapAnnotation> {
  return {
    name: 'kept.annotationsOf',
    text: `UNWIND $units AS one MATCH (a:GapAnnotation) WHERE a.unit = one
      RETURN a.unit AS unit, a.code AS code, a.reason AS reason, a.note AS note, a.office AS office,
        a.due AS due, a.actor AS actor, a.recordedAt AS recordedAt, a.endedAt AS endedAt`,
    parameters: { units },
    decode: (row) => Annotation.parse(row),
  };
}

export function createAnnotation({
  note,
  endedAt: _endedAt,
  ...annotation
}: GapAnnotation): Statement<null> {
  return {
    name: 'kept.createAnnotation',
    text: 'CREATE (a:GapAnnotation) SET a = $annotation',
    parameters: { annotation: note === null ? annotation : { ...annotation, note } },
    decode: () => null,
  };
}

/** Ends the notes that stand on findings: `{ unit, code }`. */
export function endAnnotations(
  findings: readonly { readonly unit: string; readonly code: string }[],
  endedAt: string,
): Statement<null> {
  return {
    name: 'kept.endAnnotations',
    text: `UNWIND $findings AS finding MATCH (a:GapAnnotation) WHERE a.unit = finding.unit
      AND a.code = finding.code AND a.endedAt IS NULL SET a.endedAt = $endedAt`,
    parameters: { findings, endedAt },
    decode: () => null,
  };
}
