import { z } from 'zod';
import type { Parameter, Statement } from '../../graph/statement.js';
import type { RuleSet } from '../rules/rules.js';
import { decodeKept, type KeptAssessment } from './kept-assessment.js';

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
