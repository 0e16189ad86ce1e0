import { z } from 'zod';
import { checkProof, type Verdict } from './check.js';
import { checkPlan } from './check-plan.js';

/** What is proved by a document of any format. */
export type Checked = Pick<Verdict, 'outcome' | 'flaws' | 'line'>;

const OfPlan = z.looseObject({ format: z.literal('orgweave-plan-1') });

/** @param document what JSON.parse makes of the file */
export function checkDocument(document: unknown): Checked {
  return OfPlan.safeParse(document).success ? checkPlan(document) : checkProof(document);
}
