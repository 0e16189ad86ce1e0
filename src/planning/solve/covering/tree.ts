import type { Ledger } from '../ledger.js';
import { boundOf, CHOSEN, type Decision, FREE, impliedBy, REFUSED } from './bound.js';
import { type Covering, sitesOf } from './covering.js';
import { Experience, scoreOf } from './experience.js';
import { costsOf, planAround } from './improve.js';
import type { Incumbent } from './incumbent.js';
import { type Multipliers, multipliersOf } from './multipliers.js';
import type { Relaxation, Relaxed } from './relaxation.js';
import { type Implied, type Proved, Trail, without } from './trail.js';

/** Of the sites that the linear program is undecided about, how many are tried both ways. */
const TRIED = 5;
/** Of the multipliers of other branches, how many are tried on one before it gets its own. */
const REMEMBERED = 30;
/** How far a site is tried. */
const TRIED_ITERATIONS = 100;
const UNDECIDED = 1e-6;

export interface Searched {
  readonly covering: Covering;
  readonly relaxation: Relaxation;
  readonly incumbent: Incumbent;
  readonly ledger: Ledger<Multipliers>;
  /** What is left of the time; 0 or less where it is over. */
  readonly secondsLeft: () => number;
}

/**
 * Depth first through branches on one site each, until no better plan than the incumbent is left or the time is over.
 * What is found on the way goes to the incumbent.
 */
export class Tree {
  /** Branches that were looked into. */
  nodes = 0;
  /** The least that a leaf proves, over the denominator. */
  bound = Infinity;
  readonly #at: Searched;
  readonly #trail: Trail;
  readonly #experience = new Experience();

  constructor(searched: Searched) {
    this.#at = searched;
    this.#trail = new Trail(searched.covering);
  }

  /**
   * The proof of the branch that the trail is in.
   * @param known multipliers of the branch around this one
   */
  prove(known: Multipliers): Proved {
    this.nodes++;
    const implied: Implied[] = [];
    const proved = this.#settle(known, implied);
    for (const { site } of implied) this.#trail.free(site);
    return without(implied, proved);
  }

  #settle(known: Multipliers, implied: Implied[]): Proved {
    let best = known;
    for (;;) {
      const closing = [best, ...this.#at.ledger.latest(REMEMBERED)].find((each) =>
        this.#closes(each),
      );
      if (closing !== undefined) return this.#leaf(closing);
      this.#imply(best, implied);
      const relaxed = this.#relax();
      if (relaxed === undefined) return this.#leaf(best);
      if (relaxed === null) return this.#uncovered() ?? this.#leaf(best);
      this.#round(relaxed);
      if (this.#boundBy(relaxed.multipliers) > this.#boundBy(best)) best = relaxed.multipliers;
      if (this.#closes(best)) continue;
      this.#imply(best, implied);
      const undecided = this.#undecided(relaxed);
      if (undecided.length === 0) return this.#leaf(this.#decided());
      const split = this.#bestOf(undecided, relaxed, implied);
      if (split !== null) return this.#split(split, best);
    }
  }

  #split(first: Decision, best: Multipliers): Proved {
    const [one, other] = [this.#inside(first, best), this.#inside(opposite(first), best)];
    const [chosen, refused] = first.value === CHOSEN ? [one, other] : [other, one];
    return {
      node: { site: first.site, chosen: chosen.node, refused: refused.node },
      uses: new Set([...chosen.uses, ...refused.uses]),
    };
  }

  #inside(decision: Decision, best: Multipliers): Proved {
    this.#trail.decide(decision);
    const proved = this.prove(best);
    this.#trail.free(decision.site);
    return proved;
  }

  /** The decision to look into first, of the site that moves the loss most both ways; null where some were implied. */
  #bestOf(sites: readonly number[], relaxed: Relaxed, implied: Implied[]): Decision | null {
    const { basis } = this.#at.relaxation;
    const before = implied.length;
    let best: Decision | null = null;
    let most = -1;
    for (const site of sites) {
      const value = relaxed.values[site] ?? 0;
      const [refused = 0, chosen = 0] = ([REFUSED, CHOSEN] as const).map((way) => {
        if (this.#experience.isTrusted(site))
          return this.#experience.moves({ site, value: way }, value);
        const moved = this.#lossWith({ site, value: way }, implied) - relaxed.loss;
        if (Number.isFinite(moved)) this.#experience.record({ site, value: way }, value, moved);
        this.#at.relaxation.goOnFrom(basis);
        return moved;
      });
      const score = scoreOf(refused, chosen);
      if (score <= most) continue;
      most = score;
      best = { site, value: chosen <= refused ? CHOSEN : REFUSED };
    }
    return implied.length > before ? null : best;
  }

  /** What the linear program loses with a decision; where that closes the branch, the opposite is implied. */
  #lossWith(decision: Decision, implied: Implied[]): number {
    const { site } = decision;
    if (this.#trail.branch[site] !== FREE) return Infinity;
    this.#trail.decide(decision);
    const relaxed = this.#relax(TRIED_ITERATIONS);
    const otherwise =
      relaxed === null
        ? this.#uncovered()
        : relaxed !== undefined && this.#closes(relaxed.multipliers)
          ? this.#proved(relaxed.multipliers)
          : null;
    this.#trail.free(site);
    if (otherwise !== null) this.#add(opposite(decision), otherwise, implied);
    return relaxed?.loss ?? Infinity;
  }

  #imply(multipliers: Multipliers, implied: Implied[]): void {
    const { covering } = this.#at;
    for (const decision of impliedBy(covering, multipliers, this.#trail.branch, this.#target)) {
      this.#trail.decide(opposite(decision));
      const otherwise = this.#proved(multipliers);
      this.#trail.free(decision.site);
      this.#add(decision, otherwise, implied);
    }
  }

  #add(decision: Decision, otherwise: Proved, implied: Implied[]): void {
    const each = { ...decision, otherwise: otherwise.node, uses: otherwise.uses };
    implied.push(each);
    this.#trail.imply(each);
  }

  #relax(iterations?: number): Relaxed | null | undefined {
    const seconds = this.#at.secondsLeft();
    if (seconds <= 0) return undefined;
    return this.#at.relaxation.solve(this.#trail.branch, seconds, iterations);
  }

  /** A plan out of the sites that the linear program is more for than against. */
  #round({ values }: Relaxed): void {
    const { covering, incumbent } = this.#at;
    const sites = [...values.keys()]
      .filter((site) => (values[site] ?? 0) > 0.5)
      .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
      .slice(0, covering.limit);
    const costs = costsOf(covering).map((cost, site) => cost * (1.001 - (values[site] ?? 0)));
    planAround(covering, sites, costs, incumbent);
  }

  /** Some sites that it is undecided about, the likeliest to move the loss first; where there is none, one that is free. */
  #undecided({ values }: Relaxed): number[] {
    const free = [...values.keys()].filter((site) => this.#trail.branch[site] === FREE);
    const undecided = free.filter((site) => Math.abs((values[site] ?? 0) - 0.5) < 0.5 - UNDECIDED);
    if (undecided.length === 0) return free.slice(0, 1);
    const moves = (site: number, way: typeof CHOSEN | typeof REFUSED) =>
      this.#experience.moves({ site, value: way }, values[site] ?? 0);
    return undecided
      .map((site) => ({ site, score: scoreOf(moves(site, REFUSED), moves(site, CHOSEN)) }))
      .sort((a, b) => b.score - a.score || a.site - b.site)
      .slice(0, TRIED)
      .map(({ site }) => site);
  }

  /** Of a branch in which all is decided: what is uncovered has its full price. */
  #decided(): Multipliers {
    const { covering } = this.#at;
    const isOpen = (point: number) =>
      sitesOf(covering, point).every((site) => this.#trail.branch[site] === REFUSED);
    return multipliersOf(
      covering,
      covering.worths.map((worth, point) => (isOpen(point) ? worth : 0)),
    );
  }

  #uncovered(): Proved | null {
    const { coveredBy, coversAll } = this.#at.covering;
    if (!coversAll) return null;
    const { branch } = this.#trail;
    const point = coveredBy.findIndex((sites) => sites.every((site) => branch[site] === REFUSED));
    if (point === -1) return null;
    return { node: { uncovered: point }, uses: this.#trail.usedAround(coveredBy[point] ?? []) };
  }

  #leaf(multipliers: Multipliers): Proved {
    const { bound, ...proved } = this.#proved(multipliers);
    this.bound = Math.min(this.bound, bound);
    return proved;
  }

  /** A leaf that rests on as few implied decisions as it has to. */
  #proved(multipliers: Multipliers): Proved & { bound: number } {
    const all = this.#boundBy(multipliers);
    const { uses, bound } = this.#trail.usedBy(multipliers, Math.min(this.#target, all - 1));
    return { node: { leaf: this.#at.ledger.indexOf(multipliers) }, uses, bound };
  }

  #closes(multipliers: Multipliers): boolean {
    return this.#boundBy(multipliers) > this.#target;
  }

  #boundBy(multipliers: Multipliers): number {
    return boundOf(this.#at.covering, multipliers, this.#trail.branch);
  }

  /** What a plan as good as the incumbent loses more than: losses are integers. */
  get #target(): number {
    return (this.#at.incumbent.loss - 1) * this.#at.covering.denominator;
  }
}

function opposite({ site, value }: Decision): Decision {
  return { site, value: value === CHOSEN ? REFUSED : CHOSEN };
}
