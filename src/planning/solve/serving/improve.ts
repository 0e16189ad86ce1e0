import { compareLosses } from '../../model/compare-losses.js';
import type { Draft } from './drafts.js';
import type { Incumbent } from './incumbent.js';

/** Of the sites that share no unit with one that is taken out, how many may take its place. */
const OTHERS = 5;

export interface Scope {
  readonly incumbent: Incumbent;
  /** Sites that a plan may have. */
  readonly sites: readonly number[];
  /** The most sites of a plan that are neither standing nor fixed. */
  readonly room: number;
  readonly isOver: () => boolean;
}

/** What exchanges of one site make of the best plan. @param work how many numbers are looked at, at most */
export function improve(scope: Scope, work: number): void {
  const { incumbent } = scope;
  const draft = incumbent.drafts.of(incumbent.sites);
  incumbent.offer(draft);
  exchange(scope, draft, work);
}

/** A plan out of sites that something speaks for. */
export function planAround(scope: Scope, sites: readonly number[], work: number): void {
  const { drafts } = scope.incumbent;
  const draft = drafts.of([...drafts.fixed, ...sites.slice(0, scope.room)]);
  scope.incumbent.offer(draft);
  exchange(scope, draft, work);
}

/** Leaves each site out in turn, takes another one instead, or one more, until nothing of that is better. */
function exchange(scope: Scope, first: Draft, work: number): void {
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
    const more: Draft[] = [];
    for (const site of sites) {
      if (isSpent()) return;
      if (!best.sites.includes(site)) more.push(drafts.of([...best.sites, site]));
    }
    more.sort((a, b) => compareLosses(a.losses, b.losses));
    const has = new Set(best.sites);
    const others = more
      .slice(0, OTHERS)
      .flatMap((draft) => draft.sites.filter((each) => !has.has(each)));
    if (more[0] !== undefined && best.sites.length - fixed.size < room) isBetter = offer(more[0]);
    for (const out of best.sites) {
      if (fixed.has(out)) continue;
      const rest = best.sites.filter((site) => site !== out);
      let next = drafts.of(rest);
      const near = new Set(drafts.assignment.near.of(out));
      for (const site of new Set([...sites.filter((each) => near.has(each)), ...others])) {
        if (isSpent()) return;
        if (best.sites.includes(site)) continue;
        const other = drafts.of([...rest, site]);
        if (compareLosses(other.losses, next.losses) < 0) next = other;
      }
      if (offer(next)) isBetter = true;
    }
  }
}
