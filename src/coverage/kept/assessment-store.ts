import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { SOURCE_KINDS, type SourceKind, valuesOf } from '../../domain/vocabulary.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import type { UnitFacts } from '../facts.js';
import { decodeFacts, readFacts } from '../queries/facts-reading.js';
import type { RuleSet } from '../rules.js';
import { decodeKept, type KeptAssessment } from './kept-assessment.js';

/** A unit as it is to be assessed: its facts, past and future, and where it is counted. */
export interface UnitToAssess {
  readonly facts: UnitFacts;
  /** The code of the region that it is located in. */
  readonly region: string;
  readonly sourceKind: SourceKind;
}

const UnitRow = z.object({
  region: z.string(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  facts: z.unknown(),
});

export function unitsToAssess(ids: readonly string[], on: CivilDate): Statement<UnitToAssess> {
  const builder = new StatementBuilder(new Map(), on);
  const facts = readFacts('u', builder);
  return {
    name: 'kept.unitsToAssess',
    text: `UNWIND ${builder.bind(ids)} AS one MATCH (u:Unit) WHERE u.id = one
${facts.calls}RETURN u.region AS region, u.sourceKind AS sourceKind, ${facts.expression} AS facts`,
    parameters: builder.parameters,
    decode: (row) => {
      const unit = UnitRow.parse(row);
      return { ...unit, facts: decodeFacts(unit.facts) };
    },
  };
}

/** A unit's kept assessment and the shelf that it stands on; null on none, where it has no findings. */
export interface StoredAssessment {
  readonly kept: KeptAssessment;
  readonly shelf: string | null;
}

const StoredRow = z.object({
  kept: z.unknown(),
  shelf: z.string().nullable(),
});

export function assessmentsOf(
  units: readonly string[],
  rules: RuleSet,
): Statement<StoredAssessment> {
  return {
    name: 'kept.assessmentsOf',
    text: 'UNWIND $units AS one MATCH (a:Assessment) WHERE a.unit = one RETURN properties(a) AS kept, a.shelf AS shelf',
    parameters: { units },
    decode: decodeStored(rules),
  };
}

function decodeStored(rules: RuleSet) {
  return (row: unknown): StoredAssessment => {
    const { kept, shelf } = StoredRow.parse(row);
    return { kept: decodeKept(kept, rules), shelf };
  };
}

/** Units assessed for the first time: `{ unit, properties }`. */
export function createAssessments(rows: readonly Parameter[]): Statement<null> {
  return {
    name: 'kept.createAssessments',
    text: 'UNWIND $rows AS row MATCH (u:Unit) WHERE u.id = row.unit CREATE (u)-[:ASSESSED]->(a:Assessment) SET a = row.properties',
    parameters: { rows },
    decode: () => null,
  };
}

export function replaceAssessments(rows: readonly Parameter[]): Statement<null> {
  return {
    name: 'kept.replaceAssessments',
    text: 'UNWIND $rows AS row MATCH (a:Assessment) WHERE a.unit = row.unit SET a = row.properties',
    parameters: { rows },
    decode: () => null,
  };
}
