import type { Granted } from '../domain/divisions.js';
import type { Asking } from './ask.js';
import type { Reader } from './graph.js';
import { grantedOf } from './sight.js';
import { StatementBuilder } from './statement-builder.js';

/** Reads for one question what whoever asks may see. */
export interface Seeing {
  readonly reader: Reader;
  /** What tells it apart from what others see, for the keys of remembered answers; null: all is seen. */
  readonly granted: Granted | null;
  /** What a statement is made with that has conditions on what is seen: each has one of its own. */
  readonly builder: () => StatementBuilder;
}

/** What statements of a question that are written by hand are made with and read by. */
export async function seeingOf({
  reader,
  types,
  today,
  sight,
}: Pick<Asking, 'reader' | 'types' | 'today' | 'sight'>): Promise<Seeing> {
  const seen = await sight();
  return {
    reader,
    granted: grantedOf(seen),
    builder: () => new StatementBuilder(types, today, seen),
  };
}
