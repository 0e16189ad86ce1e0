import { z } from 'zod';
import type { ServingDocument, ServingNode } from '../../../../src/planning/proof/serving.js';
import type { Random } from '../../../../src/synthetic/random.js';

/** A document that can be changed anywhere. */
const Numbers = z.array(z.number());
const Tree: z.ZodType<ServingNode> = z.lazy(() =>
  z.union([
    z.object({ leaf: z.number() }),
    z.object({ site: z.number(), chosen: Tree, refused: Tree }),
    z.object({ unit: z.number(), served: Tree, unserved: Tree }),
  ]),
);
const Changeable = z.object({
  model: z.literal('SERVING'),
  instance: z.object({
    weights: Numbers,
    required: z.array(z.boolean()),
    sites: z.array(
      z.object({
        serves: Numbers,
        distances: Numbers,
        capacity: z.number().nullable(),
        isFixed: z.boolean(),
        isStanding: z.boolean(),
        members: Numbers,
      }),
    ),
    times: z.number(),
    most: z.number().nullable(),
    mostPerUnit: z.number(),
  }),
  plan: z.array(z.object({ site: z.number(), units: Numbers })).nullable(),
  aims: z.array(
    z.object({
      aim: z.enum(['SHORTFALL', 'SERVED', 'SITES', 'DISTANCE']),
      objective: z.number().nullable(),
      bound: z.number(),
      denominator: z.number(),
      multipliers: z.array(z.object({ units: Numbers, aims: Numbers })),
      tree: Tree,
    }),
  ),
});
type Changeable = z.infer<typeof Changeable>;

/** A document with one to three random changes anywhere in it. */
export function tampered(document: ServingDocument, draws: Random): ServingDocument {
  const changed = Changeable.parse(structuredClone(document));
  for (let changes = draws.int(1, 3); changes > 0; changes -= 1)
    draws.pick(tamperings)(changed, draws);
  return changed;
}

/** Leaves split at random: their halves are bounded by the same multipliers, which proves no less. */
export function grown({ aims, ...rest }: ServingDocument, draws: Random): ServingDocument {
  const { weights, required, sites } = rest.instance;
  return {
    ...rest,
    aims: aims.map((proof) => {
      const grow = (node: ServingNode, decided: ReadonlySet<string>): ServingNode => {
        if ('site' in node) {
          const below = new Set([...decided, ...sites.map((_, at) => `site ${at}`)]);
          return { ...node, chosen: grow(node.chosen, below), refused: grow(node.refused, below) };
        }
        if ('unit' in node) {
          const below = new Set([...decided, `unit ${node.unit}`]);
          return {
            ...node,
            served: grow(node.served, below),
            unserved: grow(node.unserved, below),
          };
        }
        if (draws.chance(0.5)) return node;
        const unit = draws.int(0, weights.length);
        const isOpen = unit < weights.length && (!required[unit] || proof.aim === 'SHORTFALL');
        if (isOpen && !decided.has(`unit ${unit}`)) {
          const below = new Set([...decided, `unit ${unit}`]);
          return { unit, served: grow(node, below), unserved: grow(node, below) };
        }
        const site = draws.int(0, sites.length - 1);
        if (sites[site]?.isFixed !== false || decided.has(`site ${site}`)) return node;
        // Those like it may be decided as well.
        const below = new Set([...decided, ...sites.map((_, at) => `site ${at}`)]);
        return { site, chosen: grow(node, below), refused: grow(node, below) };
      };
      return { ...proof, tree: grow(proof.tree, new Set()) };
    }),
  };
}

const tamperings: ((document: Changeable, draws: Random) => void)[] = [
  ({ plan }, draws) => {
    const group = plan?.[draws.int(0, plan.length - 1)];
    if (group !== undefined) group.units = changedList(group.units, draws);
  },
  (document, draws) => {
    if (draws.chance(0.3)) document.plan = document.plan === null ? [] : null;
    else document.plan?.splice(draws.int(0, document.plan.length), 1);
  },
  ({ plan }, draws) => {
    const group = plan?.[draws.int(0, plan.length - 1)];
    if (group !== undefined) group.site = near(group.site, draws);
  },
  ({ aims }, draws) => {
    const proof = draws.pick(aims);
    proof.objective = near(proof.objective ?? 0, draws);
  },
  ({ aims }, draws) => {
    const proof = draws.pick(aims);
    proof.bound = near(proof.bound, draws);
  },
  ({ aims }, draws) => {
    // A claim that is off in both, so that it agrees with itself.
    const proof = draws.pick(aims);
    const by = draws.pick([-1, 1]);
    proof.objective = (proof.objective ?? 0) + by;
    proof.bound += by;
  },
  ({ aims }, draws) => {
    const proof = draws.pick(aims);
    proof.denominator = near(proof.denominator, draws);
  },
  ({ aims }, draws) => {
    const { multipliers } = draws.pick(aims);
    const list = multipliers[draws.int(0, multipliers.length - 1)];
    if (list === undefined) return;
    if (draws.chance(0.5)) list.units = changedList(list.units, draws, 20_000);
    else list.aims = changedList(list.aims, draws, 20_000);
  },
  ({ aims }, draws) => {
    const proof = draws.pick(aims);
    proof.tree = changedTree(proof.tree, draws);
  },
  ({ aims }, draws) => {
    if (aims.length > 1) aims.splice(draws.int(0, aims.length - 1), 1);
  },
  ({ instance }, draws) => {
    instance.weights = changedList(instance.weights, draws);
  },
  ({ instance }, draws) => {
    const unit = draws.int(0, instance.required.length - 1);
    if (instance.required.length > 0) instance.required[unit] = !instance.required[unit];
  },
  ({ instance }, draws) => {
    instance.times = draws.pick([1, 2, 3]);
  },
  ({ instance }, draws) => {
    instance.most =
      instance.most === null ? 1 : draws.chance(0.5) ? null : near(instance.most, draws);
  },
  ({ instance }, draws) => {
    instance.mostPerUnit = near(instance.mostPerUnit, draws);
  },
  ({ instance }, draws) => {
    const site = draws.pick(instance.sites);
    const change = draws.pick([
      'serves',
      'distances',
      'members',
      'capacity',
      'isFixed',
      'isStanding',
    ] as const);
    if (change === 'capacity')
      site.capacity = site.capacity === null ? 1 : near(site.capacity, draws);
    else if (change === 'isFixed' || change === 'isStanding') site[change] = !site[change];
    else site[change] = changedList(site[change], draws);
  },
];

function changedList(list: readonly number[], draws: Random, by = 2): number[] {
  const changed = [...list];
  const at = draws.int(0, Math.max(0, list.length - 1));
  const change = draws.int(0, 4);
  if (change === 0) changed.splice(at, 1);
  else if (change === 1) changed.push(draws.int(0, 7));
  else changed[at] = (changed[at] ?? 0) + draws.pick([-by, -1, 1, by]);
  return changed;
}

function changedTree(node: ServingNode, draws: Random): ServingNode {
  if (draws.chance(0.3)) {
    if ('leaf' in node)
      return draws.chance(0.5)
        ? { leaf: near(node.leaf, draws) }
        : { site: draws.int(0, 3), chosen: node, refused: node };
    if ('site' in node) {
      if (draws.chance(0.4)) return { ...node, site: near(node.site, draws) };
      return draws.chance(0.5) ? node.chosen : { ...node, chosen: node.refused };
    }
    if (draws.chance(0.4)) return { ...node, unit: near(node.unit, draws) };
    return draws.chance(0.5) ? node.served : { ...node, served: node.unserved };
  }
  if ('site' in node)
    return draws.chance(0.5)
      ? { ...node, chosen: changedTree(node.chosen, draws) }
      : { ...node, refused: changedTree(node.refused, draws) };
  if ('unit' in node)
    return draws.chance(0.5)
      ? { ...node, served: changedTree(node.served, draws) }
      : { ...node, unserved: changedTree(node.unserved, draws) };
  return node;
}

function near(value: number, draws: Random): number {
  return value + draws.pick([-2, -1, 1, 2]);
}
