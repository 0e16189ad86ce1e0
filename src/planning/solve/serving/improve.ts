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

/** The greedy plan. */
export function firstPlan(scope: Scope): void {
  const { incumbent } = scope;
  incumbent.offer(filled(scope, incumbent.drafts.of(incumbent.drafts.fixed)));
}

/** What exchanges of one site make of the best plan. @param work how many pairs are looked at, at most */
export function improve(scope: Scope, work: number): void {
  const { drafts, sites } = scope.incumbent;
  exchange(scope, drafts.of(sites), work);
}

/** A plan out of sites that something speaks for. */
export function planAround(scope: Scope, sites: readonly number[], work: number): void {
  const { drafts } = scope.incumbent;
  const draft = drafts.of([...drafts.fixed, ...sites.slice(0, scope.room)]);
  scope.incumbent.offer(draft);
  exchange(scope, draft, work);
}

/** A site with what was lost with it when it was last looked at. */
interface Candidate {
  readonly site: number;
  readonly draft: Draft;
  /** What counts before the number of sites; less than nothing. */
  readonly gain: readonly number[];
  readonly round: number;
}

/**
 * Adds the site with which least is lost, and so on, while that is less. What a site brings gets less and less, so that
 * one that brought less before than another one does now need not be looked at (lazy greedy: Minoux 1978).
 */
function filled(scope: Scope, first: Draft): Draft {
  const { incumbent, sites, room, isOver } = scope;
  const { drafts } = incumbent;
  let draft = first;
  const look = (site: number, round: number): Candidate => {
    const next = drafts.of([...draft.sites, site]);
    const before = rankOf(scope, draft);
    const gain = rankOf(scope, next).map((loss, at) => loss - (before[at] ?? 0));
    return { site, draft: next, gain, round };
  };
  let candidates = sites.flatMap((site) => (isOver() ? [] : [look(site, 0)]));
  for (let round = 0; draft.sites.length - drafts.fixed.length < room && !isOver(); round++) {
    candidates.sort(byGain);
    for (let [best] = candidates; best !== undefined && best.round < round; [best] = candidates) {
      const looked = look(best.site, round);
      const rest = candidates.slice(1);
      const at = rest.findIndex((each) => byGain(looked, each) <= 0);
      candidates = at === -1 ? [...rest, looked] : rest.toSpliced(at, 0, looked);
    }
    const [best] = candidates;
    if (best === undefined || compareLosses(best.gain, [0, 0, 0]) >= 0) return draft;
    draft = best.draft;
    candidates = candidates.slice(1);
  }
  return draft;
}

function byGain(a: Candidate, b: Candidate): number {
  return (
    compareLosses(a.gain, b.gain) ||
    b.round - a.round ||
    compareLosses(a.draft.losses, b.draft.losses) ||
    a.site - b.site
  );
}

/** What is lost by those who are not served, and where they have to be served twice by those whom fewer sites reach. */
function rankOf({ incumbent }: Scope, { sites, losses }: Draft): number[] {
  const { instance } = incumbent.drafts;
  const [shortfall = 0, unserved = 0] = losses;
  if (instance.times === 1) return [shortfall, unserved, 0];
  const counts = new Int32Array(instance.weights.length);
  for (const site of sites)
    for (const unit of instance.sites[site]?.serves ?? []) counts[unit] = (counts[unit] ?? 0) + 1;
  const promise = instance.weights.reduce((sum, weight, unit) => {
    const missing = Math.max(instance.times - (counts[unit] ?? 0), 0);
    return sum + (weight + (instance.required[unit] ? 1 : 0)) * missing;
  }, 0);
  return [shortfall, unserved, promise];
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
    incumbent.offer(best);
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
      const near = drafts.neighbours.of(out);
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
