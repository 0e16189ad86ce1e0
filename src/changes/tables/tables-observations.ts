import type { z } from 'zod';
import {
  ALLIANCE_KINDS,
  CLAIM_SUBJECTS,
  type ClaimSubject,
  FACILITY_KINDS,
  ORGANIZATION_KINDS,
  REGION_LEVELS,
  UNIT_KINDS,
} from '../../domain/vocabulary.js';
import {
  count,
  date,
  id,
  name,
  number,
  optional,
  passage,
  refuse,
  regionCode,
  required,
  word,
  wordList,
  yuan,
} from './tables-cells.js';
import { evidence } from './tables-entities.js';
import { columnName, defineTable } from './tables-table.js';

export const claimsTable = defineTable(
  'claims',
  {
    id: required(id),
    text: required(passage),
    textEn: optional(passage),
    stated: required(number),
    region: required(regionCode),
    of: optional(word(CLAIM_SUBJECTS)),
    kinds: wordList(name),
    outOf: optional(word(CLAIM_SUBJECTS)),
    outOfKinds: wordList(name),
    on: optional(date),
    ...evidence,
  },
  ['id'],
  kindsOfSubject,
);

export const countsTable = defineTable(
  'counts',
  {
    entity: required(id),
    on: required(date),
    fullMembers: optional(count),
    probationaryMembers: optional(count),
    staff: optional(count),
    householdLinks: optional(count),
    households: optional(count),
    revenue: optional(yuan),
    ...evidence,
  },
  ['entity', 'on'],
);

export const surveysTable = defineTable(
  'surveys',
  {
    unit: optional(id),
    region: optional(regionCode),
    kind: optional(word(UNIT_KINDS)),
    on: required(date),
    ...evidence,
  },
  ['unit', 'region', 'kind', 'on'],
  unitOrKindInRegion,
);

/** The kinds by which a claim's subject can be narrowed; members are those of organizations or units. */
const KINDS: Readonly<Record<ClaimSubject, Readonly<Record<string, string>>>> = {
  ORGANIZATION: ORGANIZATION_KINDS,
  UNIT: UNIT_KINDS,
  ALLIANCE: ALLIANCE_KINDS,
  FACILITY: FACILITY_KINDS,
  MEMBERS: { ...ORGANIZATION_KINDS, ...UNIT_KINDS },
  REGION: REGION_LEVELS,
};

interface ClaimTerms {
  of: ClaimSubject | null;
  kinds: string[];
  outOf: ClaimSubject | null;
  outOfKinds: string[];
}

function kindsOfSubject(claim: ClaimTerms, context: z.RefinementCtx): void {
  if (claim.of === 'REGION') {
    const subjects = Object.keys(CLAIM_SUBJECTS).filter((subject) => subject !== 'REGION');
    refuse(context, 'VALUE', claim.of, `The value is one of ${subjects.join(', ')}`, ['of']);
    return;
  }
  checkKinds('kinds', claim.of, claim.kinds, context);
  checkKinds('outOfKinds', claim.outOf, claim.outOfKinds, context);
}

function checkKinds(
  key: 'kinds' | 'outOfKinds',
  subject: ClaimSubject | null,
  kinds: readonly string[],
  context: z.RefinementCtx,
): void {
  const known = subject === null ? {} : KINDS[subject];
  const unknown = kinds.find((kind) => !Object.hasOwn(known, kind));
  if (unknown === undefined) return;
  const statement =
    subject === null
      ? `${columnName(key)} is empty where ${key === 'kinds' ? 'of' : 'out_of'} is`
      : `A kind of ${subject} is one of ${Object.keys(known).join(', ')}`;
  refuse(context, 'CLAIM_KINDS', unknown, statement, [key]);
}

interface SurveyScope {
  unit: string | null;
  region: string | null;
  kind: string | null;
}

function unitOrKindInRegion({ unit, region, kind }: SurveyScope, context: z.RefinementCtx): void {
  const ofUnit = unit !== null && region === null && kind === null;
  const ofKind = unit === null && region !== null && kind !== null;
  if (ofUnit || ofKind) return;
  const received = [`unit ${unit ?? ''}`, `region ${region ?? ''}`, `kind ${kind ?? ''}`];
  refuse(context, 'SURVEY_SCOPE', received.join(', '));
}
