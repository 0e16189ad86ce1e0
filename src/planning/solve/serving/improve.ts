import { compareLosses } from '../../model/compare-losses.js';
import type { Draft } from './drafts.js';
import type { Incumbent } from './incumbent.js';

/** How many of the sites that share a unit with one that is taken out may take its place, and how many of the others. */
const [NEAR, OTHERS] = [30, 5];

export interface Scope {
  readonly incumbent: Incumbent;
  /** Sites that a plan may have. */
  readonly sites: readonly number[];
  /** The most sites of a plan that are neither standing nor fixed. */
  readonly room: number;
  readonly isOver: () => boolean;
}

/** By site: what speaks against it; the less the better. */
export type Worth = (site: number) => number;

/**
 * What exchanges of one site make of the best plan.
 * @param work how many numbers are looked at, at most
 * @param worth what is tried first; unless it is given, what a site would bring of those that nobody serves
 */
export function improve(scope: Scope, work: number, worth?: Worth): void {
  const { incumbent } = scope;
  const draft = incumbent.drafts.of(incumbent.sites);
  incumbent.offer(draft);
  exchange(scope, draft, work, worth);
}

/** A plan out of sites that something speaks for. */
export function planAround(
  scope: Scope,
  sites: readonly number[],
  work: number,
  worth?: Worth,
): void {
  const { drafts } = scope.incumbent;
  const draft = drafts.of([...drafts.fixed, ...sites.slice(0, scope.room)]);
  scope.incumbent.offer(draft);
  exchange(scope, draft, work, worth);
}

/** Leaves each site out in turn, takes another one instead, or one more, until nothing of that is better. */
function exchange(scope: Scope, first: Draft, work: number, worth?: Worth): void {
  const { incumbent, sites, room, isOver } = scope;
  const { drafts } = incumbent;
  const ends = drafts.work + work;
  const isSpent = () => isOver() || drafts.work > ends;
  const fixed = new Set(drafts.fixed);
  let best = first;
  const offer = (draft: Draft): boolean => {
    if (compareLosses(draft.losses, best.losses) >= 0) return false;
    best = draft;
    if (compareLosses(best.losses, incumbent.losses) < 0) incumbent.offer(drafts.of(best.sites));
    return true;
  };
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    const against = worth ?? promises(best);
    const byWorth = (a: number, b: number) => against(a) - against(b) || a - b;
    const ordered = [...sites].sort(byWorth);
    if (best.sites.length - fixed.size < room) {
      let next = best;
      for (const site of ordered) {
        if (isSpent()) return;
        if (best.sites.includes(site)) continue;
        const more = drafts.of([...best.sites, site]);
        if (compareLosses(more.losses, next.losses) < 0) next = more;
      }
      isBetter = offer(next);
    }
    for (const out of [...best.sites].sort(byWorth).reverse()) {
      if (fixed.has(out)) continue;
      const rest = best.sites.filter((site) => site !== out);
      const has = new Set(best.sites);
      const near = new Set(drafts.assignment.near.of(out));
      const free = ordered.filter((site) => !has.has(site));
      const tried = [
        ...free.filter((site) => near.has(site)).slice(0, NEAR),
        ...free.filter((site) => !near.has(site)).slice(0, OTHERS),
      ];
      let next = drafts.of(rest);
      for (const site of tried) {
        if (isSpent()) return;
        const other = drafts.of([...rest, site]);
        if (compareLosses(other.losses, next.losses) < 0) next = other;
      }
      if (offer(next)) isBetter = true;
    }
  }

  /** By what they would bring of those that nobody serves now. */
  function promises({ sites: chosen }: Draft): Worth {
    drafts.of(chosen);
    const bySite = new Map(sites.map((site) => [site, -drafts.assignment.promise(site)]));
    return (site) => bySite.get(site) ?? 0;
  }
}
