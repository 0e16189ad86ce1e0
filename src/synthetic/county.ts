import { AS_OF } from './calendar.js';
import * as committees from './committees.js';
import { countyAllianceEntries } from './county-alliances.js';
import type { Divisions } from './divisions.js';
import { organizationEntries } from './entities.js';
import { drawGrids } from './grids.js';
import { type Numbering, numbering } from './numbering.js';
import { outsideEntries } from './outside.js';
import type { Plan } from './plan.js';
import { random } from './random.js';
import { type CsvEntries, stamped } from './rows.js';
import { type Slice, slicesOf } from './slices.js';
import { PLACES_PER_AREA, townshipEntries } from './township.js';
import { villageEntries } from './village.js';

/**
 * Every row of a model county, village by village: what is held at a time is one village, or a
 * slice of a large one, each with its own stream of draws, keyed by the seed and its code.
 */
export function* countyEntries(divisions: Divisions, plan: Plan, seed: number): CsvEntries {
  for (const row of divisions.sources) yield ['sources', row];
  const source = `synthetic-${seed}`;
  const title =
    `模拟县：种子${seed}、${plan.units}个单位，由程序生成的模型，不是事实 / ` +
    `A model, not facts: county of ${plan.units} units generated with seed ${seed}`;
  yield ['sources', { id: source, kind: 'SYNTHETIC', title, date: AS_OF }];
  for (const row of divisions.regions) yield ['regions', row];

  const { county } = divisions;
  const ids = numbering();
  const at = (where: string) => `seed ${seed}, ${where}`;
  yield* stamped(wholeEntries(divisions, plan, seed, ids), source, at(`county ${county.code}`));
  for (const township of plan.townships) {
    const places = plan.places.filter(({ place }) => place.township === township);
    const above = {
      county: committees.countyCommittee(divisions),
      isTown: township === plan.town,
      hasCentre: plan.townships.indexOf(township) < plan.townshipCentres,
    };
    const draws = random(seed, 'township', township.code);
    const rows = townshipEntries(township, above, places.length, draws);
    yield* stamped(rows, source, at(`township ${township.code}`));
    for (const [index, own] of places.entries()) {
      const area = 1 + Math.floor(index / PLACES_PER_AREA);
      const level = own.place.level === 'VILLAGE' ? 'village' : 'community';
      for (const slice of slicesOf(own)) {
        const village = villageEntries(openVillage(plan, slice, area, seed, ids));
        yield* stamped(village, source, at(`${level} ${own.place.code}`));
      }
    }
  }
}

/** The county's own rows, and those outside it. */
function* wholeEntries(divisions: Divisions, plan: Plan, seed: number, ids: Numbering): CsvEntries {
  const draws = random(seed, 'county', divisions.county.code);
  const committee = committees.countyCommittee(divisions);
  yield* organizationEntries(committee, null, { has_committee: true }, draws);
  yield* countyAllianceEntries(divisions, plan, seed, ids, draws);
  yield* outsideEntries(divisions, plan, ids, draws);
}

function openVillage(plan: Plan, own: Slice, area: number, seed: number, ids: Numbering) {
  const draws = random(seed, 'place', own.place.code, own.slice);
  const { township } = own.place;
  const committee = committees.townshipCommittee(township);
  return {
    ...{ plan, own, seed, ids, random: draws },
    grids: drawGrids(own, draws),
    ...committees.placeOrganization(seed, own.place),
    superior: committees.areaCommittee(township, area) ?? committee,
    township: committee,
    city: committees.cityCommittee(plan.town),
  };
}
