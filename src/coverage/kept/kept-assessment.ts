import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import {
  EXCLUSIONS,
  SEVERITIES,
  SOURCE_KINDS,
  STATUSES,
  UNIT_KINDS,
  valuesOf,
} from '../../domain/vocabulary.js';
import { orNull } from '../../graph/or-null.js';
import type { Parameter } from '../../graph/statement.js';
import type { Assessment } from '../assessment/assess.js';
import type { Place } from '../index/place.js';
import { UNIT_FINDINGS } from '../rules/findings.js';
import type { RuleSet } from '../rules/rules.js';

/** A unit's assessment as the graph keeps it, and where the unit is counted. */
export interface KeptAssessment {
  readonly unit: EntityId;
  readonly place: Place;
  /** Null where the unit does not exist on the day. */
  readonly assessment: Assessment | null;
  /** The next day on which this may change; null where no fact says so. */
  readonly holdsUntil: CivilDate | null;
}

/** The properties of its node but for the shelf. Unknown (null) ones are left out. */
export function propertiesOf({ unit, place, assessment, holdsUntil }: KeptAssessment): {
  [name: string]: Parameter;
} {
  const { findings = [], ...rest } = assessment ?? {};
  const all: { [name: string]: Parameter } = {
    unit,
    path: place.path.join(' '),
    grids: place.grids.length === 0 ? null : place.grids.join(' '),
    kind: place.kind,
    sourceKind: place.sourceKind,
    ...rest,
    findings: findings.map(({ code, severity, since }) => `${code} ${severity} ${since ?? ''}`),
    holdsUntil,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** Decodes a node's properties; what a finding rests on is the rule set's that it was judged by. */
export function decodeKept(raw: unknown, rules: RuleSet): KeptAssessment {
  const kept = Kept.parse(raw);
  const { path, grids, kind, sourceKind } = kept;
  const place = { path, grids: grids ?? [], kind, sourceKind };
  const { status, exclusion, fullMembers, holdsUntil } = kept;
  return {
    unit: kept.unit,
    place,
    holdsUntil,
    assessment:
      status === null
        ? null
        : {
            ...Figures.parse(raw),
            status,
            exclusion,
            fullMembers,
            findings: kept.findings.map(({ code, severity, since }) => {
              const { rule: id, article } = rules.findings[code];
              return { code, severity, since, rule: { id, article } };
            }),
            holdsUntil,
          },
  };
}

const FindingText = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(
    z.tuple([
      z.enum(valuesOf(UNIT_FINDINGS)),
      z.enum(valuesOf(SEVERITIES)),
      z.union([CivilDate, z.literal('').transform(() => null)]),
    ]),
  )
  .transform(([code, severity, since]) => ({ code, severity, since }));

const Codes = z.string().transform((codes) => (codes === '' ? [] : codes.split(' ')));

const Kept = z.object({
  unit: EntityId,
  path: Codes,
  grids: orNull(Codes),
  kind: z.enum(valuesOf(UNIT_KINDS)),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  status: orNull(z.enum(valuesOf(STATUSES))),
  exclusion: orNull(z.enum(valuesOf(EXCLUSIONS))),
  fullMembers: orNull(z.number().int()),
  findings: orNull(z.array(FindingText)).transform((findings) => findings ?? []),
  holdsUntil: orNull(CivilDate),
});

const Figures = z.object({
  required: z.boolean(),
  solo: z.boolean(),
  unspecifiedWithoutSolo: z.boolean(),
  organizationCovered: z.boolean(),
  workCovered: z.boolean(),
  temporarilyCovered: z.boolean(),
  coveringOrganizations: z.number().int(),
});
