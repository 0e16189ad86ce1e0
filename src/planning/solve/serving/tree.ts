import type { ServingNode } from '../../proof/serving.js';
import { Experience, scoreOf } from '../covering/experience.js';
import type { Ledger } from '../ledger.js';
import { type Branch, boundOf, OPEN, SERVED, UNSERVED } from './bound.js';
import type { Multipliers } from './multipliers.js';
import type { Question } from './question.js';
import type { Relaxation, Relaxed } from './relaxation.js';

/** Of the kinds that the linear program is undecided about, how many are tried both ways. */
const TRIED = 6;
/** Of the multipliers of other branches, how many are tried on one before it gets its own. */
const REMEMBERED = 20;
/** How far a kind is tried. */
const TRIED_ITERATIONS = 100;
const UNDECIDED = 1e-6;
/** The search, and `written` after it, call themselves once for each. */
const MOST_LEVELS = 300;

export interface Searched {
  readonly question: Question;
  readonly relaxation: Relaxation;
  readonly ledger: Ledger<Multipliers>;
  /** What the best plan loses by the aim. */
  readonly incumbentLoss: () => number;
  /** Makes plans of what the linear program says. */
  readonly onRelaxed: (relaxed: Relaxed) => void;
  /** What is left of the time; 0 or less where it is over. */
  readonly secondsLeft: () => number;
}

/** How a branch is split: a kind has at most so many sites, or more; or a unit is served, or not. */
type Split =
  | { readonly kind: number; readonly most: number; readonly isMoreFirst: boolean }
  | { readonly unit: number; readonly isServedFirst: boolean };

/** Depth first, until no better plan than the incumbent is left or the time is over. */
export class Tree {
  /** The least that a leaf proves, over the denominator. */
  bound = Infinity;
  readonly #at: Searched;
  readonly #branch: Branch;
  readonly #experience = new Experience();
  #levels = 0;

  constructor(searched: Searched, branch: Branch) {
    this.#at = searched;
    this.#branch = branch;
  }

  /**
   * The proof of the branch that it is in.
   * @param known multipliers of the branch around this one
   */
  prove(known: Multipliers): ServingNode {
    let best = known;
    const closing = [best, ...this.#at.ledger.latest(REMEMBERED)].find((each) =>
      this.#closes(each),
    );
    if (closing !== undefined) return this.#leaf(closing);
    const relaxed = this.#relax();
    if (relaxed === undefined) return this.#leaf(best);
    this.#at.onRelaxed(relaxed);
    if (this.#boundBy(relaxed.multipliers) > this.#boundBy(best)) best = relaxed.multipliers;
    if (this.#closes(best)) return this.#leaf(best);
    const split = this.#levels < MOST_LEVELS ? this.#splitBy(relaxed) : null;
    if (split === null) return this.#leaf(best);
    this.#levels++;
    const node = 'unit' in split ? this.#splitUnit(split, best) : this.#splitKind(split, best);
    this.#levels--;
    return node;
  }

  #splitKind(
    { kind, most, isMoreFirst }: Extract<Split, { kind: number }>,
    best: Multipliers,
  ): ServingNode {
    const inside = (isMore: boolean) => {
      const before = this.#move(kind, most, isMore);
      const node = this.prove(best);
      this.#back(kind, before);
      return node;
    };
    const first = inside(isMoreFirst);
    const second = inside(!isMoreFirst);
    const [chosen, refused] = isMoreFirst ? [first, second] : [second, first];
    return { site: this.#at.question.kinds[kind]?.sites[most] ?? -1, chosen, refused };
  }

  #splitUnit(
    { unit, isServedFirst }: Extract<Split, { unit: number }>,
    best: Multipliers,
  ): ServingNode {
    const inside = (isServed: boolean) => {
      this.#branch.units[unit] = isServed ? SERVED : UNSERVED;
      const node = this.prove(best);
      this.#branch.units[unit] = OPEN;
      return node;
    };
    const first = inside(isServedFirst);
    const second = inside(!isServedFirst);
    const [served, unserved] = isServedFirst ? [first, second] : [second, first];
    return { unit, served, unserved };
  }

  #move(kind: number, most: number, isMore: boolean): [low: number, high: number] {
    const { low, high } = this.#branch;
    const before: [number, number] = [low[kind] ?? 0, high[kind] ?? 0];
    if (isMore) low[kind] = most + 1;
    else high[kind] = most;
    return before;
  }

  #back(kind: number, [low, high]: [number, number]): void {
    this.#branch.low[kind] = low;
    this.#branch.high[kind] = high;
  }

  #splitBy(relaxed: Relaxed): Split | null {
    const { kinds } = this.#at.question;
    const { low, high } = this.#branch;
    const open = [...kinds.keys()].filter((kind) => (low[kind] ?? 0) < (high[kind] ?? 0));
    const undecided = open.filter((kind) => {
      const count = relaxed.sites[kind] ?? 0;
      return Math.abs(count - Math.round(count)) > UNDECIDED;
    });
    if (undecided.length > 0) return this.#bestOf(undecided, relaxed);
    const unit = this.#undecidedUnit(relaxed);
    if (unit !== null) return unit;
    const [kind] = open;
    if (kind === undefined) return null;
    const count = Math.round(relaxed.sites[kind] ?? 0);
    const most = Math.min(Math.max(count, low[kind] ?? 0), (high[kind] ?? 0) - 1);
    return { kind, most, isMoreFirst: count > most };
  }

  #undecidedUnit({ served }: Relaxed): Split | null {
    const { weights, required } = this.#at.question;
    const { units } = this.#branch;
    let best: { unit: number; score: number } | null = null;
    for (const [unit, weight] of weights.entries()) {
      const share = served[unit] ?? 0;
      const score = (0.5 - Math.abs(share - 0.5)) * (weight + 1e-3);
      if (required[unit] === 1 || units[unit] !== OPEN) continue;
      if (share < UNDECIDED || share > 1 - UNDECIDED) continue;
      if (best === null || score > best.score) best = { unit, score };
    }
    return best === null
      ? null
      : { unit: best.unit, isServedFirst: (served[best.unit] ?? 0) > 0.5 };
  }

  /** The kind that moves the loss most both ways. */
  #bestOf(kinds: readonly number[], relaxed: Relaxed): Split | null {
    const { basis } = this.#at.relaxation;
    let best: Split | null = null;
    let score = -1;
    for (const kind of this.#likeliest(kinds, relaxed)) {
      const count = relaxed.sites[kind] ?? 0;
      const most = Math.floor(count);
      const [fewer = 0, more = 0] = [false, true].map((isMore) => {
        const decision = { site: kind, value: isMore ? 1 : -1 } as const;
        if (this.#experience.isTrusted(kind)) return this.#experience.moves(decision, count - most);
        const before = this.#move(kind, most, isMore);
        const tried = this.#relax(TRIED_ITERATIONS);
        this.#back(kind, before);
        this.#at.relaxation.goOnFrom(basis);
        const moved = (tried?.loss ?? relaxed.loss) - relaxed.loss;
        this.#experience.record(decision, count - most, moved);
        return moved;
      });
      const found = scoreOf(fewer, more);
      if (found <= score) continue;
      score = found;
      best = { kind, most, isMoreFirst: more <= fewer };
    }
    return best;
  }

  #likeliest(kinds: readonly number[], { sites }: Relaxed): number[] {
    const moves = (kind: number, value: 1 | -1) => {
      const count = sites[kind] ?? 0;
      return this.#experience.moves({ site: kind, value }, count - Math.floor(count));
    };
    return kinds
      .map((kind) => ({ kind, score: scoreOf(moves(kind, -1), moves(kind, 1)) }))
      .sort((a, b) => b.score - a.score || a.kind - b.kind)
      .slice(0, TRIED)
      .map(({ kind }) => kind);
  }

  #relax(iterations?: number): Relaxed | undefined {
    if (this.#at.secondsLeft() <= 0) return undefined;
    return this.#at.relaxation.solve(this.#branch, this.#at.secondsLeft, iterations);
  }

  #leaf(multipliers: Multipliers): ServingNode {
    this.bound = Math.min(this.bound, this.#boundBy(multipliers));
    return { leaf: this.#at.ledger.indexOf(multipliers) };
  }

  #closes(multipliers: Multipliers): boolean {
    const { question, incumbentLoss } = this.#at;
    return this.#boundBy(multipliers) > (incumbentLoss() - 1) * question.denominator;
  }

  #boundBy(multipliers: Multipliers): number {
    return boundOf(this.#at.question, multipliers, this.#branch);
  }
}
