import { z } from 'zod';
import { AimProof, Instance, Plan } from '../serving/serving-document.js';

/** What a frontier's document has to look like. Whether its numbers make sense is seen later. */
const Point = z.strictObject({
  most: z.int().nonnegative(),
  plan: Plan.nullable(),
  served: z.int().nullable(),
  bound: z.int().nullable(),
  proof: AimProof.pick({ denominator: true, multipliers: true, tree: true }).extend({
    aim: z.enum(['SERVED', 'SHORTFALL']),
  }),
});
export type Point = z.infer<typeof Point>;

export const FrontierDocument = z.strictObject({
  format: z.literal('orgweave-frontier-1'),
  instance: Instance,
  points: z.array(Point),
  unitIds: z.array(z.string()),
  siteIds: z.array(z.string()),
});
export type FrontierDocument = z.infer<typeof FrontierDocument>;
