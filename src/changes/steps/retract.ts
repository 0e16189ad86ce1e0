import { keyStatement, tableOfFile } from '../tables/retraction.js';
import { TABLE_NAMES } from '../tables/tables.js';
import type { Draft } from './draft.js';
import { keyToRetract, type StepOf } from './step.js';

/** Takes a row of the graph back: it never was. */
export function retract(step: StepOf<'retract'>, draft: Draft): void {
  const table = tableOfFile(step.table);
  if (table === undefined) {
    draft.refuse('VALUE', step.table, `A table is one of ${TABLE_NAMES.join(', ')}`);
    return;
  }
  const key = keyToRetract(step);
  if (key === null) draft.refuse('KEY', step.key, keyStatement(table));
  else draft.retract(key, step.reason);
}
