import type { Draft } from './draft.js';
import { retractionIn, type StepOf } from './step.js';

/** Takes a row of the graph back: it never was. */
export function retract(step: StepOf<'retract'>, draft: Draft): void {
  const said = retractionIn(step);
  if ('violations' in said) for (const each of said.violations) draft.refuseAs(each);
  else draft.retract(said.key, said.reason);
}
