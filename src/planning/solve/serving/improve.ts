import { compare, type Draft } from './drafts.js';
import type { Incumbent } from './incumbent.js';

/** How many pairs of a site and a unit are looked at, in all. */
const WORK = 12_000_000;

export interface Scope {
  readonly incumbent: Incumbent;
  /** Sites that a plan may have. */
  readonly sites: readonly number[];
  /** The most sites of a plan that are neither standing nor fixed. */
  readonly room: number;
  readonly isOver: () => boolean;
}

/** The greedy plan, and what exchanges of one site make of it. */
export function firstPlan(scope: Scope): void {
  const { incumbent } = scope;
  exchange(scope, filled(scope, incumbent.drafts.of(incumbent.drafts.fixed)), WORK);
}

/** A plan out of sites that something speaks for. */
export function planAround(scope: Scope, sites: readonly number[], work: number): void {
  const { drafts } = scope.incumbent;
  exchange(scope, drafts.of([...drafts.fixed, ...sites.slice(0, scope.room)]), work);
}

/** Adds the site with which least is lost, and so on, while that is less. */
function filled(scope: Scope, first: Draft, barred = -1): Draft {
  const { incumbent, sites, room, isOver } = scope;
  const { drafts } = incumbent;
  let draft = first;
  while (draft.sites.length - drafts.fixed.length < room && !isOver()) {
    let best = draft;
    let bestPromise = promiseOf(scope, draft);
    for (const site of sites) {
      if (site === barred || draft.sites.includes(site)) continue;
      const next = drafts.of([...draft.sites, site]);
      const promise = promiseOf(scope, next);
      if (
        compare(
          [...next.losses.slice(0, 2), promise, ...next.losses.slice(2)],
          [...best.losses.slice(0, 2), bestPromise, ...best.losses.slice(2)],
        ) >= 0
      )
        continue;
      best = next;
      bestPromise = promise;
    }
    if (best === draft) return draft;
    draft = best;
  }
  return draft;
}

/** Where units have to be served twice: what is lost of those that are within reach of fewer sites, each time. */
function promiseOf({ incumbent }: Scope, { sites }: Draft): number {
  const { instance } = incumbent.drafts;
  if (instance.times === 1) return 0;
  const counts = new Int32Array(instance.weights.length);
  for (const site of sites)
    for (const unit of instance.sites[site]?.serves ?? []) counts[unit] = (counts[unit] ?? 0) + 1;
  return instance.weights.reduce(
    (sum, weight, unit) =>
      sum +
      (weight + (instance.required[unit] ? 1 : 0)) *
        Math.max(instance.times - (counts[unit] ?? 0), 0),
    0,
  );
}

/** Leaves each site out in turn, or takes another one instead, until nothing of that is better. */
function exchange(scope: Scope, first: Draft, work: number): void {
  const { incumbent, sites, isOver } = scope;
  const { drafts } = incumbent;
  const ends = drafts.work + work;
  const fixed = new Set(drafts.fixed);
  let best = first;
  incumbent.offer(best);
  for (let isBetter = true; isBetter && !isOver(); ) {
    isBetter = false;
    for (const out of best.sites) {
      if (fixed.has(out)) continue;
      const rest = best.sites.filter((site) => site !== out);
      let next = drafts.of(rest);
      for (const site of sites) {
        if (isOver() || drafts.work > ends) break;
        if (best.sites.includes(site)) continue;
        const other = drafts.of([...rest, site]);
        if (compare(other.losses, next.losses) < 0) next = other;
      }
      if (compare(next.losses, best.losses) >= 0) continue;
      best = next;
      isBetter = true;
      incumbent.offer(best);
      break;
    }
    if (drafts.work > ends) return;
  }
}
