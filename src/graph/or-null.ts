import type { z } from 'zod';

/** Decodes a property that the graph leaves out where it is unknown. */
export function orNull<S extends z.ZodType>(schema: S) {
  return schema.nullish().transform((value): z.output<S> | null => value ?? null);
}
