import type { ServingInstance } from '../model/serving.js';
import type { FoundPoint } from './frontier-document.js';

/** What each point's own bound and those of the others say of it. */
export function boundsOf(
  { times, required, sites }: ServingInstance,
  found: readonly FoundPoint[],
): (number | null)[] {
  const bounds = found.map(({ bound }) => bound);
  const fixed = sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
  // Without the one of its n alliances that serves least, a plan still serves (n - 1) / n of what it did.
  const mayLoseOne = times === 1 && !required.includes(true);
  for (const [place, { alliances }] of found.entries()) {
    const [bound, before] = [bounds[place], bounds[place - 1]];
    const free = alliances - fixed;
    if (!mayLoseOne || bound == null || before == null || free < 2) continue;
    if (found[place - 1]?.alliances === alliances - 1)
      bounds[place] = Math.min(bound, Math.floor((before * free) / (free - 1)));
  }
  for (let place = bounds.length - 2; place >= 0; place -= 1) {
    const [bound, next] = [bounds[place], bounds[place + 1]];
    if (bound != null && next != null) bounds[place] = Math.min(bound, next);
  }
  return bounds;
}
