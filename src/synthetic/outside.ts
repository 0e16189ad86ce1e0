import type { Lifetime } from '../domain/civil-date.js';
import { attributeCells } from './branch-cells.js';
import { townshipCommittee } from './committees.js';
import type { Divisions } from './divisions.js';
import { coverageEntries, subordinationEntries } from './edges.js';
import {
  beginning,
  organizationEntries,
  type SyntheticOrganization,
  type SyntheticUnit,
  unitEntries,
} from './entities.js';
import { brandName } from './names.js';
import type { Numbering } from './numbering.js';
import type { Plan } from './plan.js';
import type { Random } from './random.js';
import type { CsvEntries } from './rows.js';

/**
 * The groups of migrant members in other cities with their off-site branches, which both ends manage:
 * based in the host city, under a township's committee at home. Without a host city in the register
 * they are placed in the county, with the host unknown.
 */
export function* outsideEntries(
  { county, hosts }: Divisions,
  { offSite, townships }: Plan,
  ids: Numbering,
  random: Random,
): CsvEntries {
  for (let at = 0; at < offSite.units; at += 1) {
    const host = hosts[at % hosts.length];
    const place = host ?? county;
    const brand = brandName(at);
    const members = random.int(3, 24);
    const unit: SyntheticUnit = {
      ...{ id: ids.next('u'), kind: 'MIGRANT_GROUP', region: place.code, exclusion: null },
      name: {
        zh: `驻${place.name}${brand.zh}务工党员聚集地`,
        en: `Migrant Members’ Group ${brand.en} in ${place.name_en}`,
      },
      ...begun(random, '2012-01-01', '2020-12-31'),
      members,
    };
    yield* unitEntries(unit, {}, random);
    const home = townships[at % townships.length];
    // Branches stand in the first groups; the last ones have none yet.
    if (at >= offSite.branches || home === undefined) continue;
    const branch: SyntheticOrganization = {
      ...{ id: ids.next('o-offsite'), kind: 'BRANCH', region: place.code },
      name: {
        zh: `驻${place.name}${brand.zh}流动党员党支部`,
        en: `Off-site Branch ${brand.en} in ${place.name_en}`,
      },
      ...begun(random, '2016-01-01', '2025-12-31'),
    };
    const cells = {
      ...attributeCells(branch, members, 3, random),
      ...{ home_region: county.code, host_region: host?.code },
    };
    yield* organizationEntries(branch, members, cells, random);
    yield* subordinationEntries(branch, townshipCommittee(home));
    yield* coverageEntries(branch, unit, 'SOLO');
  }
  for (const [at, { code }] of hosts.entries()) {
    if (at % 2 === 0) yield ['surveys', { region: code, kind: 'MIGRANT_GROUP', on: '2025-09-30' }];
  }
}

function begun(random: Random, low: string, high: string): Lifetime {
  return { validFrom: beginning(random, low, high), validTo: null };
}
