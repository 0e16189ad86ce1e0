/** The Cypher condition that a node or relationship with `validFrom` and `validTo` holds on a day. */
export function holds(variable: string, day: string): string {
  return `(${variable}.validFrom IS NULL OR ${variable}.validFrom <= ${day}) AND (${variable}.validTo IS NULL OR ${day} < ${variable}.validTo)`;
}
