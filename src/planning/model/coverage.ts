import type { Instance } from './instance.js';

/** By point: the sites that cover it, ascending. */
export function sitesByPoint({
  weights,
  covers,
}: Pick<Instance, 'weights' | 'covers'>): number[][] {
  const sites: number[][] = weights.map(() => []);
  for (const [site, points] of covers.entries())
    for (const point of points) sites[point]?.push(site);
  return sites;
}

/** The points that no site covers, ascending. */
export function uncoverable(instance: Instance): number[] {
  return [...sitesByPoint(instance).entries()]
    .filter(([, sites]) => sites.length === 0)
    .map(([point]) => point);
}
