import type { ServingInstance } from '../../model/serving.js';

/** Which sites share a unit, looked up once for each. */
export class Neighbours {
  readonly #instance: ServingInstance;
  readonly #sitesOf: readonly (readonly number[])[];
  readonly #known = new Map<number, ReadonlySet<number>>();

  constructor(instance: ServingInstance) {
    const sitesOf = instance.weights.map((): number[] => []);
    for (const [site, { serves }] of instance.sites.entries())
      for (const unit of serves) sitesOf[unit]?.push(site);
    this.#instance = instance;
    this.#sitesOf = sitesOf;
  }

  /**
   * Parts of chosen sites of which no two share a unit, so that each can be looked at by itself.
   * @param sites ascending, as are those of each part
   */
  partsOf(sites: readonly number[]): number[][] {
    const left = new Set(sites);
    const parts: number[][] = [];
    for (const first of sites) {
      if (!left.delete(first)) continue;
      const part = [first];
      for (const site of part) {
        const near = this.of(site);
        for (const other of left) {
          if (!near.has(other)) continue;
          left.delete(other);
          part.push(other);
        }
      }
      parts.push(part.sort((a, b) => a - b));
    }
    return parts;
  }

  /** With the site itself. */
  of(site: number): ReadonlySet<number> {
    const known = this.#known.get(site);
    if (known !== undefined) return known;
    const near = new Set<number>();
    for (const unit of this.#instance.sites[site]?.serves ?? [])
      for (const other of this.#sitesOf[unit] ?? []) near.add(other);
    this.#known.set(site, near);
    return near;
  }
}
