import type {
  GroupDocument,
  GroupNode,
  GroupQuantity,
} from '../../../src/planning/proof/groups.js';
import type { Random } from '../../../src/synthetic/random.js';

/** A copy that can be changed anywhere. */
type Changeable<T> = T extends string
  ? T
  : T extends object
    ? { -readonly [Key in keyof T]: Changeable<T[Key]> }
    : T;

type Tree = Changeable<GroupNode>;
type Quantity = Changeable<GroupQuantity>;

/** A document with one to three random changes of plan, objectives, bounds, multipliers, trees or instance. */
export function tampered(document: GroupDocument, draws: Random): GroupDocument {
  const changed: Changeable<GroupDocument> = JSON.parse(JSON.stringify(document));
  const changes = draws.int(1, 3);
  for (let each = 0; each < changes; each += 1) draws.pick(tamperings)(changed, draws);
  return changed;
}

const tamperings: ((document: Changeable<GroupDocument>, draws: Random) => void)[] = [
  (document, draws) => {
    const at = draws.int(0, Math.max(0, document.plan.length - 1));
    draws.pick([
      () => document.plan.splice(at, 1),
      () => document.plan.push([draws.int(0, 6)]),
      () => document.plan.splice(at, 1, changedList(document.plan[at] ?? [], draws)),
      () => document.plan.reverse(),
    ])();
  },
  ({ aims }, draws) => {
    const proof = draws.pick(aims);
    proof.bound = near(proof.bound, draws);
  },
  ({ aims }, draws) => {
    const proof = draws.pick(aims);
    proof.objective = near(proof.objective, draws);
  },
  ({ aims }, draws) => {
    // A claim that is off in both, so that it agrees with itself.
    const proof = draws.pick(aims);
    const by = draws.pick([-1, 1]);
    proof.objective += by;
    proof.bound += by;
  },
  ({ aims }, draws) => {
    const proof = draws.pick(aims);
    if (draws.chance(0.2)) proof.denominator = draws.pick([0, 1, proof.denominator * 2]);
    else {
      const list = proof.multipliers[draws.int(0, Math.max(0, proof.multipliers.length - 1))];
      if (list === undefined) return;
      const by = (values: number[]) =>
        values.map((value) => (draws.chance(0.3) ? value + draws.int(-9, 9) * 1000 : value));
      draws.pick([
        () => {
          list.units = by(list.units);
        },
        () => {
          list.aims = by(list.aims);
        },
        () => {
          list.branches = by(list.branches);
        },
        () => {
          list.units = changedList(list.units, draws);
        },
      ])();
    }
  },
  ({ aims }, draws) => {
    const proof = draws.pick(aims);
    proof.tree = changedTree(proof.tree, draws);
  },
  ({ instance }, draws) => {
    const list = draws.pick([instance.members, instance.weights, instance.otherwise]);
    const at = draws.int(0, Math.max(0, list.length - 1));
    if (list[at] !== undefined) list[at] = near(list[at], draws);
  },
  ({ instance }, draws) => {
    draws.pick([
      () => {
        instance.fewestMembers = near(instance.fewestMembers, draws);
      },
      () => {
        instance.mostMembers = near(instance.mostMembers, draws);
      },
      () => {
        instance.mostUnits = near(instance.mostUnits, draws);
      },
      () => {
        instance.mostRequired = near(instance.mostRequired, draws);
      },
      () => instance.forbidden.push(changedList([draws.int(0, 6)], draws)),
      () => instance.forbidden.pop(),
      () => instance.places.pop(),
      () => instance.places.push([0, draws.int(1, 6)]),
    ])();
  },
  ({ instance }, draws) => {
    const [one, other] = [draws.int(0, 6), draws.int(0, 6)];
    const row = instance.distances[one];
    const column = instance.distances[other];
    if (row?.[other] === undefined || column?.[one] === undefined) return;
    const distance = near(row[other], draws);
    row[other] = distance;
    if (draws.chance(0.8)) column[one] = distance;
  },
];

function near(value: number, draws: Random): number {
  return value + draws.pick([-2, -1, 1, 2]);
}

function changedList(list: readonly number[], draws: Random): number[] {
  const at = draws.int(0, Math.max(0, list.length - 1));
  return draws.pick([
    () => list.filter((_, place) => place !== at),
    () => [...list, draws.int(0, 7)].sort((a, b) => a - b),
    () => list.map((each, place) => (place === at ? draws.int(0, 7) : each)),
    () => [...list].reverse(),
  ])();
}

/** Walks down some way and puts something else there. */
function changedTree(node: Tree, draws: Random): Tree {
  if ('leaf' in node)
    return draws.chance(0.5) ? { leaf: near(node.leaf, draws) } : grown(node, draws);
  return draws.pick<() => Tree>([
    () => node.atMost,
    () => node.atLeast,
    () => ({ ...node, atMost: node.atLeast, atLeast: node.atMost }),
    () => ({ ...node, value: near(node.value, draws) }),
    () => ({ ...node, of: quantity(draws) }),
    () => ({ ...node, atMost: changedTree(node.atMost, draws) }),
    () => ({ ...node, atLeast: changedTree(node.atLeast, draws) }),
  ])();
}

function grown(node: Tree, draws: Random): Tree {
  return { of: quantity(draws), value: draws.int(0, 2), atMost: node, atLeast: node };
}

function quantity(draws: Random): Quantity {
  return draws.pick<() => Quantity>([
    () => 'GROUPS',
    () => ({ units: [0, draws.int(0, 7)] }),
    () => ({ seats: [draws.int(0, 7)] }),
    () => ({ seats: [0, draws.int(0, 7)] }),
    () => ({ seats: [draws.int(0, 3), draws.int(4, 7)], units: [draws.int(0, 7)] }),
    () => ({ seats: [draws.int(0, 7)], units: [draws.int(0, 3), draws.int(4, 7)] }),
  ])();
}
