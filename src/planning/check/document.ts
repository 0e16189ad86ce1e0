import { z } from 'zod';

/** What a file has to look like to be a proof document. Whether its numbers make sense is seen later, one by one. */
const Numbers = z.array(z.int());

export const Instance = z.strictObject({
  problem: z.enum(['scp', 'lscp', 'mclp']),
  weights: Numbers,
  costs: Numbers,
  covers: z.array(Numbers),
  most: z.int().nullable(),
});
export type Instance = z.infer<typeof Instance>;

const Tree = z.strictObject({
  kind: z.literal('TREE'),
  denominator: z.int(),
  multipliers: z.array(Numbers),
  /** Each node is decoded when it is visited: trees are deeper than a stack. */
  tree: z.unknown(),
});
export type Tree = z.infer<typeof Tree>;

const Uncovered = z.strictObject({ kind: z.literal('UNCOVERED'), points: Numbers });

export const ProofDocument = z.strictObject({
  format: z.literal('orgweave-proof-1'),
  instance: Instance,
  status: z.enum(['OPTIMAL', 'FEASIBLE', 'INFEASIBLE']),
  plan: Numbers.nullable(),
  objective: z.int().nullable(),
  bound: z.int().nullable(),
  proof: z.discriminatedUnion('kind', [Tree, Uncovered]),
});
export type ProofDocument = z.infer<typeof ProofDocument>;

export const Node = z.union([
  z.strictObject({ leaf: z.int() }),
  z.strictObject({ uncovered: z.int() }),
  z.strictObject({ site: z.int(), chosen: z.unknown(), refused: z.unknown() }),
]);

/** Why something in a document is not as it has to be: the rule, then what was received. */
export class Flaw extends Error {}

/** @throws Flaw where a rule does not hold */
export function must(holds: boolean, rule: string, received: unknown): asserts holds {
  if (!holds) throw new Flaw(`${rule}, received ${JSON.stringify(received)}.`);
}

/** @throws Flaw where a list is not ascending, each once, from 0 and below an end */
export function mustBeAmong(list: readonly number[], end: number, what: string): void {
  let least = 0;
  for (const each of list) {
    must(
      each >= least && each < end,
      `${what} are ascending, each once, from 0 to ${end - 1}`,
      each,
    );
    least = each + 1;
  }
}

/** What is wrong with a document that has not the shape that it has to have. */
export function misshapen(rule: string, { issues: [issue] }: z.ZodError): string {
  const place = issue === undefined || issue.path.length === 0 ? 'all of it' : issue.path.join('.');
  return `${rule}; ${place}: ${issue?.message}.`;
}

/** Whether what is claimed is what was found. */
export function isSame(claimed: number | null, found: bigint): boolean {
  return claimed !== null && BigInt(claimed) === found;
}

/** The result of work, or null with its flaw noted. */
export function noting<T>(flaws: string[], work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Flaw)) throw error;
    flaws.push(error.message);
    return null;
  }
}
