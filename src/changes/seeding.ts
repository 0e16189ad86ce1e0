import { z } from 'zod';
import type { Statement } from '../graph/statement.js';

const StateRow = z.object({ state: z.enum(['loading', 'loaded']).nullable() });

/** Whether the shipped county is wanted in this graph: `loading` until all of it is in. */
export function seedingState(): Statement<'loading' | 'loaded' | null> {
  return {
    name: 'changes.seedingState',
    text: "OPTIONAL MATCH (l:ChangeLog) WHERE l.id = 'log' RETURN l.seeds AS state",
    parameters: {},
    decode: (row) => StateRow.parse(row).state,
  };
}

export function setSeedingState(state: 'loading' | 'loaded'): Statement<null> {
  return {
    name: 'changes.setSeedingState',
    text: "MERGE (l:ChangeLog {id: 'log'}) SET l.seeds = $state",
    parameters: { state },
    decode: () => null,
  };
}
