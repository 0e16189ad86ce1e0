/**
 * The Cypher condition that a survey found at a unit, or at a region that contains it, is one of the
 * unit: its own, or one of its kind in the region. A model's survey of a region says nothing of the
 * real units in it.
 */
export function surveyReaches(unit: string, at: string, survey: string): string {
  const model = `${survey}.sourceKind = 'SYNTHETIC' AND ${unit}.sourceKind <> 'SYNTHETIC'`;
  return `(${at} = ${unit} OR ${survey}.kind = ${unit}.kind AND NOT (${model}))`;
}
