import { allianceEntries, type DraftMember, type SyntheticAlliance } from './alliances.js';
import { ALWAYS, dayBetween } from './calendar.js';
import { countyCommittee, placeOrganization } from './committees.js';
import type { Divisions } from './divisions.js';
import { organizationEntries, type SyntheticOrganization } from './entities.js';
import { brandName } from './names.js';
import type { Numbering } from './numbering.js';
import type { Plan } from './plan.js';
import type { Random } from './random.js';
import type { CsvEntries } from './rows.js';

/** Sites of a belt. */
const SITES = 6;

/** The belts along neighbouring villages, and the twinnings with organizations of other cities. */
export function* countyAllianceEntries(
  divisions: Divisions,
  plan: Plan,
  seed: number,
  ids: Numbering,
  random: Random,
): CsvEntries {
  const { county } = divisions;
  const own = countyCommittee(divisions);
  for (let at = 0; at < plan.belts; at += 1) {
    const brand = brandName(at);
    const belt: SyntheticAlliance = {
      ...{ id: ids.next('a-belt'), kind: 'BELT', region: county.code, parent: null },
      name: { zh: `${brand.zh}溪谷党建示范带`, en: `${brand.en} Valley Demonstration Belt` },
      ...{ validFrom: dayBetween(random, '2018-01-01', '2019-05-31'), validTo: null },
    };
    const start = Math.floor((at * plan.places.length) / plan.belts);
    const round = [...plan.places.slice(start), ...plan.places.slice(0, start)];
    const members = round.slice(0, SITES).map(({ place }, site): DraftMember => {
      return [placeOrganization(seed, place).organization, site === 0 ? 'LEAD' : 'MEMBER'];
    });
    yield* allianceEntries(belt, members, [], random);
  }
  for (let at = 0; at < plan.twinnings; at += 1) {
    const brand = brandName(100 + at);
    const host = divisions.hosts[at % divisions.hosts.length] ?? county;
    const partner: SyntheticOrganization = {
      ...{ id: ids.next('o-partner'), kind: 'COMMITTEE', region: host.code, ...ALWAYS },
      name: {
        zh: `${host.name}${brand.zh}结对单位党委`,
        en: `Committee of Twinning Partner ${brand.en}, ${host.name_en}`,
      },
    };
    yield* organizationEntries(partner, null, {}, random);
    const twinning: SyntheticAlliance = {
      ...{ id: ids.next('a-twinning'), kind: 'TWINNING', region: county.code, parent: null },
      name: { zh: `${host.name}${brand.zh}结对共建`, en: `Twinning with ${partner.name.en}` },
      ...{ validFrom: dayBetween(random, '2020-01-01', '2025-12-31'), validTo: null },
    };
    const places = random.sample(plan.places, 2).map(({ place }): DraftMember => {
      return [placeOrganization(seed, place).organization, 'MEMBER'];
    });
    yield* allianceEntries(twinning, [[own, 'LEAD'], [partner, 'PARTNER'], ...places], [], random);
  }
}
