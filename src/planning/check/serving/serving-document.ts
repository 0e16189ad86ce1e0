import { z } from 'zod';

/** What a part of a plan has to look like to be one of this model. Whether its numbers make sense is seen later. */
const Numbers = z.array(z.int());
const Whole = z.array(z.int().nonnegative());

const Site = z.strictObject({
  serves: Numbers,
  distances: Whole,
  capacity: z.int().nonnegative().nullable(),
  isFixed: z.boolean(),
  isStanding: z.boolean(),
  members: Numbers,
});
export type Site = z.infer<typeof Site>;

export const Instance = z.strictObject({
  weights: Whole,
  required: z.array(z.boolean()),
  sites: z.array(Site),
  times: z.int().min(1).max(2),
  most: z.int().nonnegative().nullable(),
  mostPerUnit: z.int(),
});
export type Instance = z.infer<typeof Instance>;

export const Plan = z.array(z.strictObject({ site: z.int(), units: Numbers }));
export type Plan = z.infer<typeof Plan>;

export const AimProof = z.strictObject({
  aim: z.enum(['SHORTFALL', 'SERVED', 'SITES', 'DISTANCE']),
  objective: z.int().nullable(),
  bound: z.int(),
  denominator: z.int().positive(),
  multipliers: z.array(z.strictObject({ units: Whole, aims: Whole })),
  /** Each node is decoded when it is visited: trees are deeper than a stack. */
  tree: z.unknown(),
});
export type AimProof = z.infer<typeof AimProof>;
export type Aim = AimProof['aim'];
export type Multipliers = AimProof['multipliers'][number];

export const ServingPart = z.strictObject({
  model: z.literal('SERVING'),
  instance: Instance,
  plan: Plan.nullable(),
  aims: z.array(AimProof),
  unitIds: z.array(z.string()).optional(),
  siteIds: z.array(z.string()).optional(),
});
export type ServingPart = z.infer<typeof ServingPart>;

export const Node = z.union([
  z.strictObject({ leaf: z.int() }),
  z.strictObject({ site: z.int(), chosen: z.unknown(), refused: z.unknown() }),
  z.strictObject({ unit: z.int(), served: z.unknown(), unserved: z.unknown() }),
]);
export type Node = z.infer<typeof Node>;
