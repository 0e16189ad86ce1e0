import { z } from 'zod';
import { checkProof } from './check.js';
import { checkPlan } from './check-plan.js';
import type { Checked } from './checked.js';
import { checkFrontier } from './frontier/check-frontier.js';

const OfPlan = z.looseObject({ format: z.literal('orgweave-plan-1') });
const OfFrontier = z.looseObject({ format: z.literal('orgweave-frontier-1') });

/**
 * What is proved by a document of any format.
 *
 * @param document what JSON.parse makes of the file
 */
export function checkDocument(document: unknown): Checked {
  if (OfPlan.safeParse(document).success) return checkPlan(document);
  if (OfFrontier.safeParse(document).success) return checkFrontier(document);
  return checkProof(document);
}
