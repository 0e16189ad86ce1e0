import { type AllianceOptions, allianceOptions } from '../../../src/planning/alliances/options.js';
import type { PlanFacts, PlanUnit } from '../../../src/planning/facts/facts.js';
import type { Random } from '../../../src/synthetic/random.js';
import { countyOf, gap, organization, pathOf, standing, unit } from './county.js';

const PLACES = ['a', 'a1', 'a2', 'b', 'b1', 'c1'];

/** Up to 8 units, up to 5 leads, and options of every kind that such a county can have. */
export function randomCounty(draws: Random): {
  readonly facts: PlanFacts;
  readonly options: AllianceOptions;
} {
  const units = Array.from({ length: draws.int(1, 7) }, (_, at) => randomUnit(draws, `u${at}`));
  const wholes = units.filter(({ status }) => status === 'GAP');
  if (wholes.length > 0 && draws.chance(0.4)) {
    const whole = draws.pick(wholes);
    const { region, path, chains } = whole;
    units.push({ ...randomUnit(draws, 'u8'), region, path, chains, wholes: [whole.id] });
  }
  const organizations = Array.from({ length: draws.int(1, 4) }, (_, at) =>
    organization(`o${at}`, draws.pick(PLACES), { chains: chainsIn(draws) }),
  );
  const alliances = draws.chance(0.3)
    ? [standing('s1', draws.pick(organizations).id, draws.chance(0.5) ? ['x1'] : [])]
    : [];
  const lead = () => draws.pick([...organizations, ...alliances]).id;
  const single = units.filter(
    ({ id, wholes }) => wholes.length === 0 && !units.some((each) => each.wholes.includes(id)),
  );
  const times = draws.chance(0.25) ? 2 : 1;
  const most = draws.chance(0.8) ? draws.int(1, 3) : null;
  const fixedLeads = draws.chance(0.15) ? [draws.pick(organizations).id] : [];
  return {
    facts: countyOf(units, organizations, alliances),
    options: allianceOptions({
      most,
      cover: most === null ? 'ALL' : 'WEIGHT',
      mostMembers: draws.chance(0.5) ? draws.int(1, 3) : null,
      capacities: draws.chance(0.3) ? [{ lead: lead(), most: draws.int(0, 3) }] : [],
      times,
      mostPerUnit: draws.int(times, 2),
      mustCover: draws.chance(0.3) ? [draws.pick(units).id] : [],
      forbiddenMembers:
        single.length > 0 && draws.chance(0.3)
          ? [{ lead: lead(), member: draws.pick(single).id }]
          : [],
      forbiddenLeads: draws.chance(0.15) ? [lead()].filter((id) => !fixedLeads.includes(id)) : [],
      fixedLeads,
      extend: alliances.map(({ id }) => id),
      compatible: {
        ...placeIn(draws),
        chain: draws.chance(0.3),
        and: draws.pick(['ANY', 'BOTH'] as const),
      },
      weigh: draws.pick(['SEVERITY', 'MEMBERS', 'EQUAL'] as const),
    }),
  };
}

function placeIn(draws: Random): Pick<AllianceOptions['compatible'], 'place' | 'neighbours'> {
  const place = draws.pick(['NONE', 'VILLAGE', 'TOWNSHIP', 'TOWNSHIP', 'NEIGHBOURS'] as const);
  const pair: [string, string] = [pathOf('a')[3] ?? '', pathOf('b')[3] ?? ''];
  return { place, neighbours: place === 'NEIGHBOURS' ? [pair] : [] };
}

function randomUnit(draws: Random, id: string): PlanUnit {
  const place = draws.pick(PLACES);
  const chains = chainsIn(draws);
  if (draws.chance(0.15))
    return unit(
      id,
      place,
      draws.pick([
        { status: 'WORK_ONLY', findings: [{ code: 'WORK_ONLY', severity: 'LOW' }] },
        { status: 'UNKNOWN', findings: [{ code: 'NOT_SURVEYED', severity: 'INFO' }] },
        { findings: [{ code: 'LAPSED', severity: 'HIGH' }] },
      ] as const),
    );
  return gap(id, place, draws.pick(['HIGH', 'MEDIUM'] as const), { chains });
}

function chainsIn(draws: Random): string[] {
  return draws.chance(0.4) ? [draws.pick(['k1', 'k2'])] : [];
}
