import type { ServingAim } from '../../model/serving.js';
import type { ServingAimProof, ServingNode } from '../../proof/serving.js';
import { Ledger } from '../ledger.js';
import { LinearSolver } from '../linear.js';
import { type Branch, boundOf, wholeOf } from './bound.js';
import { aroundBy, type Fixing, fix } from './fixings.js';
import { improve, planAround, type Scope, type Worth } from './improve.js';
import { type Multipliers, multipliersOf } from './multipliers.js';
import { columnCount } from './program.js';
import type { Question } from './question.js';
import { Relaxation, type Relaxed } from './relaxation.js';
import { climb } from './subgradient.js';
import { Tree } from './tree.js';
import { written } from './written.js';

/** Beyond these the linear program takes minutes, and what the prices prove has to do. */
const MOST_COLUMNS = 250_000;
/** What improving the plan of the whole linear program may look at. */
const WORK = 40_000_000;
/** And where there is none, which leaves its time. */
const WORK_INSTEAD = 200_000_000;
/** Opened once: it keeps nothing of what it solves. */
let opened: Promise<LinearSolver> | null = null;
const AIMS: readonly ServingAim[] = ['SHORTFALL', 'SERVED', 'SITES', 'DISTANCE'];

/** One aim, and by its steps what is proved of it. */
export class AimRun {
  readonly #question: Question;
  readonly #scope: Scope;
  readonly #secondsLeft: () => number;
  readonly #onProof: () => void;
  readonly #ledger = new Ledger<Multipliers>();
  readonly #whole: Branch;
  #best: Multipliers;
  #tree: { readonly node: ServingNode; readonly bound: number } | null = null;

  constructor(question: Question, scope: Scope, secondsLeft: () => number, onProof: () => void) {
    this.#question = question;
    this.#scope = scope;
    this.#secondsLeft = secondsLeft;
    this.#onProof = onProof;
    this.#whole = wholeOf(question);
    this.#best = multipliersOf(question, [], []);
  }

  /** What is proved, of a plan that loses so much; null: there is none. */
  proof(objective: number | null): ServingAimProof {
    const { aim, denominator } = this.#question;
    const root = { node: { leaf: this.#ledger.indexOf(this.#best) }, bound: this.#bound };
    const { node, bound } = this.#tree ?? root;
    const least = Math.max(Math.ceil(bound / denominator), 0);
    return {
      ...{ aim, objective, denominator, ...written(this.#ledger, node) },
      bound: objective === null ? least : Math.min(least, objective),
    };
  }

  async solve(): Promise<void> {
    if (this.#isDone) return;
    const { units, aims } = climb(this.#question, () => this.#loss, this.#plansOf(), this.#isOver);
    this.#offer(multipliersOf(this.#question, units, aims));
    if (this.#isDone) return;
    const branch = wholeOf(this.#question);
    const fixings = this.#fix(branch, 0);
    const isLarge = columnCount(this.#question, branch) > MOST_COLUMNS;
    const scope = { ...this.#scope, isOver: this.#isOver };
    improve(scope, isLarge ? WORK_INSTEAD : WORK, this.#worth);
    if (this.#isDone || isLarge) return;
    opened ??= LinearSolver.open();
    const solver = await opened;
    const relaxation = new Relaxation(solver, this.#question, branch, this.#loss + 1);
    const relaxed = relaxation.solve(branch, this.#secondsLeft);
    relaxation.close();
    if (relaxed === undefined) return;
    this.#offer(relaxed.multipliers);
    this.#round(relaxed, WORK);
    fixings.push(...this.#fix(branch, fixings.length));
    if (!this.#isDone) this.#search(solver, branch, fixings);
  }

  #fix(branch: Branch, before: number): Fixing[] {
    return fix(this.#question, this.#best, this.#loss, branch, before);
  }

  /** Tries sites that prices speak for, within limits. */
  #plansOf(): (sites: readonly number[]) => void {
    const { incumbent, room } = this.#scope;
    const { drafts } = incumbent;
    const ends = drafts.work + WORK;
    return (sites) => {
      if (drafts.work < ends)
        incumbent.offer(drafts.of([...drafts.fixed, ...sites.slice(0, room)]));
    };
  }

  #search(solver: LinearSolver, branch: Branch, fixings: readonly Fixing[]): void {
    const relaxation = new Relaxation(solver, this.#question, branch, this.#loss + 1);
    const tree = new Tree(
      {
        question: this.#question,
        relaxation,
        ledger: this.#ledger,
        incumbentLoss: () => this.#loss,
        onRelaxed: (relaxed) => this.#round(relaxed, 0),
        secondsLeft: this.#secondsLeft,
      },
      branch,
    );
    const inner = tree.prove(this.#best);
    relaxation.close();
    const { bound } = tree;
    // A tree that was ended may prove no more than its root.
    if (bound <= this.#bound) return;
    const node = aroundBy(fixings, (by) => this.#ledger.indexOf(by), inner);
    this.#tree = { node, bound: Math.min(bound, ...fixings.map((each) => each.bound)) };
    this.#onProof();
  }

  /** A plan out of the sites that the linear program is more for than against. */
  #round({ sites, served }: Relaxed, work: number): void {
    const { kinds, room } = this.#question;
    const shares = kinds.flatMap((kind, at) =>
      kind.isFixed
        ? []
        : kind.sites.map((site, place) => ({ site, share: (sites[at] ?? 0) - place })),
    );
    const total = shares.reduce((sum, { share }) => sum + Math.min(Math.max(share, 0), 1), 0);
    const count = Math.min(Math.ceil(total - 1e-6), room);
    const chosen = shares
      .filter(({ share }) => share > 1e-6)
      .sort((a, b) => Math.min(b.share, 1) - Math.min(a.share, 1) || a.site - b.site)
      .slice(0, count)
      .map(({ site }) => site);
    const { incumbent } = this.#scope;
    const { drafts } = incumbent;
    const ascending = [...drafts.fixed, ...chosen].sort((a, b) => a - b);
    if (work > 0) planAround(this.#scope, chosen, work, this.#worth);
    else incumbent.offer(drafts.of(ascending));
    if (this.#question.times === 1) return;
    incumbent.offer(drafts.preferring(ascending, served));
  }

  /** What a site costs beyond what its units pay. */
  get #worth(): Worth {
    const bySite = new Map<number, number>();
    for (const [kind, { sites }] of this.#question.kinds.entries())
      for (const site of sites) bySite.set(site, this.#best.values[kind] ?? 0);
    return (site) => bySite.get(site) ?? 0;
  }

  #offer(multipliers: Multipliers): void {
    if (boundOf(this.#question, multipliers, this.#whole) <= this.#bound) return;
    this.#best = multipliers;
    this.#onProof();
  }

  get #bound(): number {
    return boundOf(this.#question, this.#best, this.#whole);
  }

  get #loss(): number {
    return this.#scope.incumbent.losses[AIMS.indexOf(this.#question.aim)] ?? 0;
  }

  get #isDone(): boolean {
    const isProved = this.#bound > (this.#loss - 1) * this.#question.denominator;
    return isProved || this.#isOver();
  }

  readonly #isOver = (): boolean => this.#secondsLeft() <= 0;
}
