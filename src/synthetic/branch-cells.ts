import type { CivilDate } from '../domain/civil-date.js';
import { dayBetween, EDGES } from './calendar.js';
import type { SyntheticOrganization } from './entities.js';
import { brandName } from './names.js';
import type { Random } from './random.js';

/** Full members of a branch: mostly 3 to 28, some too few or too many, some at the bounds. */
export function branchSize(random: Random): number {
  const draw = random.next();
  if (draw < 0.05) return random.int(1, 2);
  if (draw < 0.07) return random.int(51, 66);
  if (draw < 0.1) return random.pick([3, 6, 7, 50, 51]);
  return random.int(3, 28);
}

/**
 * The attributes of an organization that is not temporary: its committee, its current term (where
 * `termYears` is given: what the rule set allows for it), its stars, brand and whether it is a
 * demonstration site.
 */
export function attributeCells(
  { validFrom }: SyntheticOrganization,
  members: number,
  termYears: 3 | 5,
  random: Random,
) {
  return {
    term_start: termStart(validFrom, termYears, random),
    has_committee: hasCommittee(members, random),
    star_rating: random.chance(0.75) ? random.int(2, 5) : null,
    brand: random.chance(0.2) ? `${brandName(random.int(0, 379)).zh}先锋` : null,
    demonstration: random.chance(0.04) ? true : random.chance(0.5) ? false : null,
  };
}

/** Most terms are running, some are over, some end on the day of the model or the day after. */
function termStart(from: CivilDate | null, years: 3 | 5, random: Random): CivilDate | null {
  const draw = random.next();
  const [over, running, edges] =
    years === 5
      ? (['2019-03-01', '2021-09-01', EDGES.fiveYearTerm] as const)
      : (['2021-03-01', '2023-09-01', EDGES.threeYearTerm] as const);
  const edge = random.pick(edges);
  const start =
    draw < 0.03
      ? edge
      : draw < 0.08
        ? dayBetween(random, over, edge)
        : dayBetween(random, running, '2026-05-31');
  if (draw > 0.93) return null;
  return from !== null && from > start ? from : start;
}

function hasCommittee(members: number, random: Random): boolean | null {
  if (members < 7) return random.chance(0.7) ? false : null;
  return random.chance(0.08) ? false : random.chance(0.92) ? true : null;
}
