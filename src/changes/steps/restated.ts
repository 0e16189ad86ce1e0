import { type Violation, violation } from '../tables/violation.js';
import { type StepRow, type StepRows, stepsOrigin } from './rows-of-steps.js';

/**
 * Steps that are to be committed: those that end, move or restate by a synthetic source what another kind states are
 * refused, though a simulation takes them (domain.md, "Coverage").
 */
export function committed(steps: StepRows): StepRows {
  const { changes, source, rows } = steps;
  if (source?.kind !== 'SYNTHETIC') return steps;
  const problems = async () => [
    ...(await changes.problems()),
    ...rows.filter(isReal).map(({ after }) => refusal(after, source.id)),
  ];
  return { ...steps, changes: { ...changes, problems } };
}

/** Whether a row is in the graph by a source that is not synthetic. */
export function isReal({ before }: Pick<StepRow, 'before'>): boolean {
  const kind = before?.sourceKind ?? null;
  return kind !== null && kind !== 'SYNTHETIC';
}

function refusal({ key, step }: StepRow['after'], source: string): Violation {
  const statement = `A synthetic source ends, moves and restates only what synthetic sources state, which ${key} is not`;
  return {
    ...{ file: stepsOrigin, line: step + 1 },
    ...violation('SYNTHETIC', 'source', source, statement),
  };
}
