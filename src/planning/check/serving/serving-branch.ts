import { must } from '../document.js';
import type { Aim, Instance } from './serving-document.js';

/** What a node decides. */
export type Step =
  | { readonly site: number; readonly isChosen: boolean }
  | { readonly unit: number; readonly isServed: boolean };

/** Where in the tree one is: the sites and units that are decided there. */
export class Branch {
  readonly #sites: ('FREE' | 'CHOSEN' | 'REFUSED')[];
  readonly #units: ('FREE' | 'SERVED' | 'UNSERVED')[];
  /** By site: those that can take its place, ascending; none for fixed ones. */
  readonly #alike: readonly (readonly number[])[];
  /** By step, the sites or the unit that it decided. */
  readonly #steps: (readonly number[] | number)[] = [];
  readonly #mayDecide: (unit: number) => boolean;

  constructor({ weights, required, sites }: Instance, aim: Aim) {
    this.#sites = sites.map(() => 'FREE');
    this.#units = weights.map(() => 'FREE');
    this.#alike = alikeBySite(sites, aim);
    this.#mayDecide = (unit) => aim === 'SHORTFALL' || required[unit] === false;
  }

  get depth(): number {
    return this.#steps.length;
  }

  isFree(site: number): boolean {
    return this.#sites[site] === 'FREE';
  }

  isChosen(site: number): boolean {
    return this.#sites[site] === 'CHOSEN';
  }

  isServed(unit: number): boolean {
    return this.#units[unit] === 'SERVED';
  }

  isUnserved(unit: number): boolean {
    return this.#units[unit] === 'UNSERVED';
  }

  /** @throws Flaw where it is decided already */
  enter(step: Step): void {
    if ('unit' in step) {
      const { unit, isServed } = step;
      const isOpen = this.#units[unit] === 'FREE' && this.#mayDecide(unit);
      must(isOpen, 'A branch is on a unit that is open', unit);
      this.#units[unit] = isServed ? 'SERVED' : 'UNSERVED';
      this.#steps.push(unit);
      return;
    }
    const { site, isChosen } = step;
    const alike = this.#alike[site] ?? [];
    const isOpen = this.isFree(site) && alike.length > 0;
    must(isOpen, 'A branch is on a site that is free', site);
    // The first ones of those that are alike are chosen, if any.
    const decided = alike.filter(
      (each) => this.isFree(each) && (isChosen ? each <= site : each >= site),
    );
    for (const each of decided) this.#sites[each] = isChosen ? 'CHOSEN' : 'REFUSED';
    this.#steps.push(decided);
  }

  /** Goes back to where so many steps are taken. */
  backTo(depth: number): void {
    for (const step of this.#steps.splice(depth)) {
      if (typeof step === 'number') this.#units[step] = 'FREE';
      else for (const site of step) this.#sites[site] = 'FREE';
    }
  }
}

/** Sites that serve the same units, as many and, by DISTANCE, as far away: a plan loses no more with another one of them. */
function alikeBySite(sites: Instance['sites'], aim: Aim): number[][] {
  const alike = new Map<string, number[]>();
  return sites.map(({ serves, distances, capacity, isFixed }, site) => {
    if (isFixed) return [];
    const key = JSON.stringify([capacity, serves, aim === 'DISTANCE' ? distances : []]);
    const list = alike.get(key) ?? [];
    list.push(site);
    alike.set(key, list);
    return list;
  });
}
