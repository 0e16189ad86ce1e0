import { z } from 'zod';

/** What a part has to look like. Whether its numbers make sense is seen later, one by one. */
const Numbers = z.array(z.int());

export const Instance = z.strictObject({
  members: Numbers,
  weights: Numbers,
  otherwise: Numbers,
  places: z.array(Numbers),
  distances: z.array(Numbers),
  fewestMembers: z.int(),
  mostMembers: z.int(),
  mostUnits: z.int(),
  mostRequired: z.int(),
  forbidden: z.array(Numbers),
});
export type Instance = z.infer<typeof Instance>;

const Multipliers = z.strictObject({ units: Numbers, aims: Numbers, branches: Numbers });
export type Multipliers = z.infer<typeof Multipliers>;

const AimProof = z.strictObject({
  aim: z.enum(['COVERED', 'REACHED', 'ORGANIZATIONS', 'DISTANCE']),
  objective: z.int(),
  bound: z.int(),
  denominator: z.int(),
  multipliers: z.array(Multipliers),
  /** Each node is decoded when it is visited: trees are deeper than a stack. */
  tree: z.unknown(),
});
export type AimProof = z.infer<typeof AimProof>;

export const GroupPart = z.strictObject({
  model: z.literal('GROUPS'),
  instance: Instance,
  plan: z.array(Numbers),
  aims: z.array(AimProof),
  unitIds: z.array(z.string()).optional(),
});
export type GroupPart = z.infer<typeof GroupPart>;

const Quantity = z.union([
  z.literal('GROUPS'),
  z.strictObject({ units: Numbers }),
  z.strictObject({ seats: Numbers }),
  z.strictObject({ seats: Numbers, units: Numbers }),
]);
export type Quantity = z.infer<typeof Quantity>;

export const Node = z.union([
  z.strictObject({ leaf: z.int() }),
  z.strictObject({ of: Quantity, value: z.int(), atMost: z.unknown(), atLeast: z.unknown() }),
]);
