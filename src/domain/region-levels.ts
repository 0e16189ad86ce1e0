import { REGION_LEVELS, valuesOf } from './vocabulary.js';

const besideVillages = new Set(['COMMUNITY', 'SPECIAL_AREA']);
const levels: readonly string[] = valuesOf(REGION_LEVELS);

/** How far down a level stands, 0 for the widest; villages, communities and the like are of one level. */
export function depthOf(level: string): number {
  return levels.indexOf(besideVillages.has(level) ? 'VILLAGE' : level);
}

/**
 * The most steps from a region to one that contains it: from a micro-grid to its province. No region
 * lies deeper, since the parent of a region is of a wider level (rule REGION_LEVEL of an import).
 */
export const MOST_STEPS_WITHIN = new Set(levels.map(depthOf)).size - 1;
