import type { Instance } from '../model/instance.js';
import { readPlaceRows } from './points-rows.js';
import { refused } from './refused.js';

/** What is asked of points and sites. */
export interface Question {
  readonly problem: 'lscp' | 'mclp';
  /** In the unit of x and y, in metres between lon and lat. */
  readonly radius: number;
  /** The most sites of a plan (mclp); else null. */
  readonly most: number | null;
}

/**
 * Reads a covering problem from a CSV file of points and sites: a site covers a point where they are no farther from
 * one another than the radius, as computed in doubles. Both have the order of the rows.
 *
 * @param file the name that messages begin with
 * @returns the names of the sites as well: their ids, or `line 7`
 * @throws Problem BAD_USER_INPUT naming line, column and rule
 */
export function readPoints(
  file: string,
  text: string,
  { problem, radius, most }: Question,
): { instance: Instance; siteNames: string[] } {
  const { rows, distance } = readPlaceRows(file, text);
  const points = rows.filter(({ isPoint }) => isPoint);
  const sites = rows.filter(({ isSite }) => isSite);
  if (points.length === 0 || sites.length === 0)
    throw refused(file, 'A file has a point and a site', `${points.length} and ${sites.length}`);
  const weights = points.map(({ weight }) => (problem === 'mclp' ? weight : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!Number.isSafeInteger(total))
    throw refused(file, 'Weights add up to at most 9007199254740991', String(total));
  const places = points.map(({ place }) => place);
  const covers = sites.map(({ place }) => {
    const covered: number[] = [];
    places.forEach((other, point) => {
      if (distance(place, other) <= radius) covered.push(point);
    });
    return covered;
  });
  const costs = sites.map(() => 1);
  return {
    instance: { problem, weights, costs, covers, most },
    siteNames: sites.map(({ name }) => name),
  };
}
