/** The Cypher condition that a node or relationship with `validFrom` and `validTo` holds on a day. */
export function holds(variable: string, day: string): string {
  return `(${variable}.validFrom IS NULL OR ${variable}.validFrom <= ${day}) AND (${variable}.validTo IS NULL OR ${day} < ${variable}.validTo)`;
}

/** The condition that several do: everything on a path, for one. */
export function allHold(variables: readonly string[], day: string): string {
  return variables.map((variable) => holds(variable, day)).join(' AND ');
}
