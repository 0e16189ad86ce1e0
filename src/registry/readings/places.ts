import { MOST_STEPS_WITHIN } from '../../domain/region-levels.js';

/** The relationships from a region to one that contains it, or none to itself. */
export const within = `[:WITHIN*0..${MOST_STEPS_WITHIN}]`;

/** The relationships from a unit to a region that contains it, or none to itself. */
export const around = `[:LOCATED_IN|WITHIN*0..${MOST_STEPS_WITHIN + 1}]`;

/** The pattern that leads from a region to those below it, itself among them. */
export function regionsBelow(region: string, below = ''): string {
  return `(${region})<-${within}-(${below}:Region)`;
}

/**
 * The pattern that a thing is based or located in a region or below it.
 *
 * @param home the variable of the region in which it is itself
 */
export function placedIn(thing: string, region: string, home = ''): string {
  return `(${thing})-[:BASED_IN|LOCATED_IN]->(${home}:Region)-${within}->(${region})`;
}
