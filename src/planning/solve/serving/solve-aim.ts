import type { ServingAim } from '../../model/serving.js';
import type { ServingAimProof, ServingNode } from '../../proof/serving.js';
import { Ledger } from '../ledger.js';
import { LinearSolver } from '../linear.js';
import { type Branch, boundOf, wholeOf } from './bound.js';
import { improve, planAround, type Scope, type Worth } from './improve.js';
import { type Multipliers, multipliersOf } from './multipliers.js';
import { columnCount } from './program.js';
import type { Question } from './question.js';
import { Relaxation, type Relaxed } from './relaxation.js';
import { climb } from './subgradient.js';
import { Tree } from './tree.js';
import { written } from './written.js';

/** Beyond these the linear program takes minutes, and what the prices prove has to do. */
const MOST_COLUMNS = 400_000;
/** What improving the plan of the whole linear program may look at. */
const WORK = 40_000_000;
/** Each of them makes the tree a level deeper, and a thousand levels are more than JSON.stringify takes. */
const MOST_FIXINGS = 500;
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
    if (!this.#isDone) improve(this.#scope, WORK, this.#worth);
    if (this.#isDone || columnCount(this.#question) > MOST_COLUMNS) return;
    opened ??= LinearSolver.open();
    const solver = await opened;
    const whole = new Relaxation(solver, this.#question, this.#whole, this.#loss + 1);
    const relaxed = whole.solve(this.#whole, this.#secondsLeft);
    whole.close();
    if (relaxed === undefined) return;
    this.#offer(relaxed.multipliers);
    this.#round(relaxed, WORK);
    if (!this.#isDone) this.#search(solver);
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

  #search(solver: LinearSolver): void {
    const branch = wholeOf(this.#question);
    const fixings = this.#fix(branch);
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
    const closed = { leaf: this.#ledger.indexOf(this.#best) };
    const node = fixings.reduceRight<ServingNode>(
      (rest, { site, isChosen }) =>
        isChosen
          ? { site, chosen: rest, refused: closed }
          : { site, chosen: closed, refused: rest },
      inner,
    );
    this.#tree = { node, bound: Math.min(bound, ...fixings.map((each) => each.bound)) };
    this.#onProof();
  }

  /** Wherever one more site or one less of a kind brings the bound beyond the best plan, that is not looked into. */
  #fix(branch: Branch): { site: number; isChosen: boolean; bound: number }[] {
    const { kinds } = this.#question;
    const { low, high } = branch;
    const target = (this.#loss - 1) * this.#question.denominator;
    const fixings: { site: number; isChosen: boolean; bound: number }[] = [];
    // Those that are nearest to be chosen, or not, are the first to keep a tree from its bound.
    const nearest = [...kinds.keys()].sort(
      (a, b) => Math.abs(this.#best.values[a] ?? 0) - Math.abs(this.#best.values[b] ?? 0) || a - b,
    );
    for (const kind of nearest) {
      const { sites = [], isFixed = true } = kinds[kind] ?? {};
      if (isFixed || fixings.length >= MOST_FIXINGS) continue;
      for (let count = 0; count < sites.length; count++) {
        const site = sites[count] ?? -1;
        low[kind] = count + 1;
        const more = boundOf(this.#question, this.#best, branch);
        low[kind] = 0;
        if (more <= target) continue;
        high[kind] = count;
        fixings.push({ site, isChosen: false, bound: more });
        break;
      }
      while ((low[kind] ?? 0) < (high[kind] ?? 0)) {
        const end = high[kind] ?? 0;
        const count = low[kind] ?? 0;
        high[kind] = count;
        const fewer = boundOf(this.#question, this.#best, branch);
        high[kind] = end;
        if (fewer <= target) break;
        low[kind] = count + 1;
        fixings.push({ site: sites[count] ?? -1, isChosen: true, bound: fewer });
      }
    }
    return fixings;
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
