import { type Pairs, startsOf } from './pairs.js';
import { hashOf, isSame } from './same-numbers.js';

/** Which sites share a unit: those near a site lie side by side, ascending, itself among them where it has units. */
export class Near {
  /** By site: where those near it begin; one more at the end. */
  readonly start: Int32Array;
  readonly sites: Int32Array;
  /** By place in `sites`, of a site near another one: the place of that one among those near the first. */
  readonly mirror: Int32Array;

  constructor(pairs: Pairs) {
    const isOwn = firstOfKind(pairs);
    const near: Int32Array[] = [];
    const seen = new Int32Array(pairs.sites).fill(-1);
    for (let site = 0; site < pairs.sites; site++) near.push(nearTo(pairs, isOwn, seen, site));
    this.start = startsOf(near.map(({ length }) => length));
    this.sites = new Int32Array(this.start[pairs.sites] ?? 0);
    for (const [site, list] of near.entries()) this.sites.set(list, this.start[site]);
    this.mirror = new Int32Array(this.sites.length);
    // Sites ascend, so that of each list the places are met in their order.
    const next = this.start.slice();
    for (let place = 0; place < this.sites.length; place++) {
      const other = this.sites[place] ?? -1;
      this.mirror[place] = next[other] ?? 0;
      next[other] = (next[other] ?? 0) + 1;
    }
  }

  of(site: number): Int32Array {
    return this.sites.subarray(this.start[site], this.start[site + 1]);
  }
}

function nearTo(pairs: Pairs, isOwn: Uint8Array, seen: Int32Array, site: number): Int32Array {
  const found: number[] = [];
  for (let pair = pairs.start[site] ?? 0; pair < (pairs.start[site + 1] ?? 0); pair++) {
    const unit = pairs.unit[pair] ?? -1;
    if (isOwn[unit] === 0) continue;
    for (let at = pairs.unitStart[unit] ?? 0; at < (pairs.unitStart[unit + 1] ?? 0); at++) {
      const other = pairs.site[pairs.ofUnit[at] ?? -1] ?? -1;
      if (seen[other] === site) continue;
      seen[other] = site;
      found.push(other);
    }
  }
  return Int32Array.from(found).sort();
}

/** By unit, 1 where none before it has the same sites. In one place all have, and one of them says it for all. */
function firstOfKind({ units, unitStart, ofUnit, site }: Pairs): Uint8Array {
  const known = new Map<number, number[]>();
  const isFirst = new Uint8Array(units);
  for (let unit = 0; unit < units; unit++) {
    const sites = siteList(unit);
    const hash = hashOf(sites);
    const others = known.get(hash) ?? [];
    known.set(hash, others);
    if (others.some((other) => isSame(siteList(other), sites))) continue;
    others.push(unit);
    isFirst[unit] = 1;
  }
  return isFirst;

  function siteList(unit: number): Int32Array {
    return ofUnit.subarray(unitStart[unit], unitStart[unit + 1]).map((pair) => site[pair] ?? -1);
  }
}
