import { z } from 'zod';
import { TABLE_NAMES } from '../changes/tables/tables.js';
import { RULES, type Rule } from '../changes/tables/violation.js';
import { problemCodes } from '../domain/problem.js';

const Count = z.number().int();

/** What `POST /import` answers where the files break no rule. */
export const ImportAnswer = z.object({
  /** Whether the files were checked alone. */
  dryRun: z.boolean(),
  /** How many rows they have, and the rows that follow from them. */
  rows: Count,
  /** What was done with the rows of each file; nothing where they were checked alone. */
  tables: z.partialRecord(
    z.enum(TABLE_NAMES),
    z.object({ added: Count, replaced: Count, unchanged: Count }),
  ),
  /** The regions that lie elsewhere from a day on, as nothing tells of another one. */
  moved: z.array(z.object({ region: z.string(), on: z.string() })),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

const Violation = z.object({
  file: z.string(),
  line: Count.nullable(),
  column: z.string().nullable(),
  rule: z.custom<Rule>((rule) => typeof rule === 'string' && Object.hasOwn(RULES, rule)),
  message: z.string(),
  value: z.string().nullable(),
});

/** What it answers where they do, and where it is refused: then nothing was written. */
export const ImportRefusal = z.object({
  errors: z.tuple([
    z.object({
      message: z.string(),
      extensions: z.object({
        code: z.custom<keyof typeof problemCodes>(
          (code) => typeof code === 'string' && Object.hasOwn(problemCodes, code),
        ),
      }),
    }),
  ]),
  /** The first hundred. */
  violations: z.array(Violation).optional(),
  kinds: z.array(z.object({ first: Violation, count: Count, lines: z.array(Count) })).optional(),
  /** How many there are. */
  total: Count.optional(),
});
export type ImportRefusal = z.infer<typeof ImportRefusal>;
