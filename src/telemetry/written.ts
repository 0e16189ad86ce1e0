import { z } from 'zod';
import type { Statement } from '../graph/statement.js';

/** What a transaction has written. */
export interface Written {
  /** The commit that it has entered in the log; null where it is none. */
  commit: Commit | null;
  /** Units whose timelines it has worked out anew. */
  reassessed: number;
}

const Count = z.number().int();
const Commit = z.object({
  number: Count,
  /** What kind of writer it is: `graphql`, `import`, `orgweave`. */
  actor: z.string(),
  added: Count,
  replaced: Count,
  unchanged: Count,
});
type Commit = z.infer<typeof Commit>;

const Append = z.object({ commit: Commit });
const Timelines = z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows.length);
const Unchanged = z.object({ ids: z.array(z.unknown()) }).transform(({ ids }) => ids.length);

/**
 * Enters what a statement of a transaction writes: what commits and reassessments do is told by few of them. One that
 * says it otherwise is not counted, as no write fails for that.
 */
export function noteWritten<Row>(written: Written, { name, parameters }: Statement<Row>): void {
  switch (name) {
    case 'changes.append':
      written.commit = Append.safeParse(parameters).data?.commit ?? null;
      break;
    case 'kept.createTimelines':
    case 'kept.replaceTimelines':
      written.reassessed += Timelines.safeParse(parameters).data ?? 0;
      break;
    case 'kept.unmark':
      written.reassessed += Unchanged.safeParse(parameters).data ?? 0;
      break;
  }
}
