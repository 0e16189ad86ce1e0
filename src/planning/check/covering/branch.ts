import { type Exact, sumAt } from '../exact.js';
import { added, type ClosedForm } from './closed-form.js';

/** A site that is fixed on the way from the root, and by list of multipliers what the closed form is up to it. */
interface Step {
  readonly site: number;
  readonly isChosen: boolean;
  readonly sums: Map<ClosedForm, bigint>;
}

/** Where in the tree one is: the sites that are fixed there. */
export class Branch {
  readonly #steps: Step[] = [];
  readonly #sides: ('FREE' | 'CHOSEN' | 'REFUSED')[];
  #chosen = 0;

  constructor(sites: number) {
    this.#sides = Array.from({ length: sites }, () => 'FREE');
  }

  /** How many sites are fixed. */
  get depth(): number {
    return this.#steps.length;
  }

  /** How many sites are chosen. */
  get chosen(): number {
    return this.#chosen;
  }

  /** Whether there is such a site, and it is not fixed. */
  isFree(site: number): boolean {
    return this.#sides[site] === 'FREE';
  }

  isRefused(site: number): boolean {
    return this.#sides[site] === 'REFUSED';
  }

  enter(site: number, isChosen: boolean): void {
    this.#steps.push({ site, isChosen, sums: new Map() });
    this.#sides[site] = isChosen ? 'CHOSEN' : 'REFUSED';
    if (isChosen) this.#chosen += 1;
  }

  /** Goes back to where so many sites are fixed. */
  backTo(depth: number): void {
    for (const { site, isChosen } of this.#steps.splice(depth)) {
      this.#sides[site] = 'FREE';
      if (isChosen) this.#chosen -= 1;
    }
  }

  /** The closed form here, without free sites. What was summed up on the way is kept: neighbours share most of it. */
  sumOf(form: ClosedForm): bigint {
    const known = this.#steps.findLastIndex(({ sums }) => sums.has(form));
    let sum = this.#steps[known]?.sums.get(form) ?? form.base;
    for (const { site, isChosen, sums } of this.#steps.slice(known + 1)) {
      sum += added(form, site, isChosen);
      sums.set(form, sum);
    }
    return sum;
  }

  /** The sum of so many largest values of free sites. */
  largestFree({ ranked, values }: ClosedForm, most: number): Exact {
    const largest: number[] = [];
    for (const site of ranked) {
      if (largest.length === most) break;
      if (this.#sides[site] === 'FREE') largest.push(site);
    }
    return sumAt(largest, values);
  }
}
