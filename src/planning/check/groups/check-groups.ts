import type { z } from 'zod';
import { Flaw, misshapen, must, mustBeAmong, noting } from '../document.js';
import type { PartVerdict } from '../part-verdict.js';
import { type AimProof, GroupPart, Node, type Quantity } from './document.js';
import { checkInstance, lossesOf } from './instance.js';
import { type Asked, boundOf, type Side } from './leaf.js';

const AIMS = ['COVERED', 'REACHED', 'ORGANIZATIONS', 'DISTANCE'] as const;

/**
 * Works out in exact arithmetic what is proved of a plan of groups (docs/planning.md), and whether that is all that it
 * claims.
 *
 * @param part what JSON.parse makes of it
 */
export function checkGroups(part: unknown): PartVerdict {
  const { data: claim, error } = GroupPart.safeParse(part);
  if (error !== undefined)
    return {
      flaws: [misshapen('A plan of groups is as docs/planning.md has it', error)],
      aims: [],
    };
  const { instance, plan, aims, unitIds } = claim;
  const flaws: string[] = [];
  const losses = noting(flaws, () => {
    checkInstance(instance);
    const names = aims.map(({ aim }) => aim);
    must(names.join() === AIMS.join(), `The aims are ${AIMS.join(', ')}`, names);
    const isNamed = unitIds === undefined || unitIds.length === instance.members.length;
    must(isNamed, 'Each unit has an id', unitIds?.length);
    return lossesOf(instance, plan);
  });
  const found = aims.map((proof, at) => {
    const objective = losses?.[at] ?? null;
    const bound = losses === null ? null : noting(flaws, () => boundOfAim(claim, at, losses));
    noting(flaws, () => mustHold(proof, objective, bound));
    return { aim: proof.aim, objective, bound };
  });
  return { flaws, aims: found };
}

/** @throws Flaw naming the first claim that what was found does not prove */
function mustHold(proof: AimProof, objective: bigint | null, bound: bigint | null): void {
  const { aim } = proof;
  if (objective !== null) {
    const isSo = BigInt(proof.objective) === objective;
    must(isSo, `By ${aim} the plan loses ${objective}`, proof.objective);
  }
  if (bound === null) return;
  const isProved = BigInt(proof.bound) <= bound;
  must(isProved, `The bound of ${aim} that is proved is ${bound}`, proof.bound);
}

/** What a tree proves that every plan loses: the least of its leaves. @throws Flaw where it is no proof */
function boundOfAim({ instance, aims }: GroupPart, aim: number, losses: readonly bigint[]): bigint {
  const { denominator = 0, multipliers = [], tree = null } = aims[aim] ?? {};
  must(denominator >= 1, 'The denominator is 1 or more', denominator);
  const asked: Asked = { instance, aim, losses, denominator };
  let least: bigint | null = null;
  const path: Side[] = [];
  // The path to a node is at hand, and no call within a call: trees are deeper than a stack.
  const waiting: { node: unknown; depth: number; side: Side | null }[] = [];
  waiting.push({ node: tree, depth: 0, side: null });
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    path.length = place.depth;
    if (place.side !== null) path.push(place.side);
    const node = nodeOf(place.node);
    if ('leaf' in node) {
      const list = multipliers[node.leaf];
      must(list !== undefined, 'A leaf names one of the lists of multipliers', node.leaf);
      const bound = boundOf(asked, path, list);
      if (least === null || bound < least) least = bound;
      continue;
    }
    const { of, value, atMost, atLeast } = node;
    mustBeQuantity(of, instance.members.length);
    const depth = path.length;
    waiting.push({ node: atLeast, depth, side: { of, value, isAtMost: false } });
    waiting.push({ node: atMost, depth, side: { of, value, isAtMost: true } });
  }
  const step = stepOf(instance, aim);
  return step * atLeastNothing(least ?? 0n, BigInt(denominator) * step);
}

/** Losses are multiples of a step, and none is below 0. */
function atLeastNothing(bound: bigint, step: bigint): bigint {
  return bound > 0n ? (bound + step - 1n) / step : 0n;
}

/** What divides all that a plan can lose by an aim; 1 where it can lose nothing. */
function stepOf({ weights, otherwise, distances }: GroupPart['instance'], aim: number): bigint {
  const summed = [weights, otherwise, [1], distances.flat()][aim] ?? [];
  let step = 0n;
  for (const each of summed) {
    let rest = BigInt(each);
    while (rest !== 0n) [step, rest] = [rest, step % rest];
  }
  return step === 0n ? 1n : step;
}

function mustBeQuantity(of: Quantity, units: number): void {
  if (of === 'GROUPS') return;
  if ('seats' in of) mustBeAmong(of.seats, units, 'The seats of a branch');
  if ('units' in of) mustBeAmong(of.units, units, 'The units of a branch');
}

function nodeOf(value: unknown): z.infer<typeof Node> {
  const { success, data } = Node.safeParse(value);
  if (success) return data;
  throw new Flaw(
    'A node of the tree is {leaf} or {of, value, atMost, atLeast}, received another one.',
  );
}
