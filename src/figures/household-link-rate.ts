import type { CivilDate } from '../domain/civil-date.js';
import { type Day, dayOf } from '../domain/day.js';
import type { Reader } from '../graph/graph.js';
import { divisionsOf } from '../registry/divisions.js';
import { type ByRegion, figuresOf, type Placed, placesAmong } from './by-region.js';
import { currentHouseholds } from './current-households.js';
import type { CountedOrganization, OrganizationScope } from './household-index.js';
import type { RegisterRates } from './register-rates.js';
import { type Share, shareOf } from './share.js';
import { sourceKindsOf } from './source-kinds.js';

/**
 * The household link rate of the organizations of a scope that are alive on a day, each with its latest count by then:
 * Σ household links / Σ households of those whose households are known (domain.md, "Statistics").
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function householdLinkRate(
  reader: Reader,
  scope: OrganizationScope,
  on: CivilDate,
): Promise<RegisterRates> {
  const day = dayOf(on);
  const { all } = await organizationsOn(reader, scope, on);
  const counted = all.filter((organization) => {
    const { links, households } = latestOf(organization, day);
    return exists(organization, day) && (links !== null || households !== null);
  });
  return {
    ...(await householdShares(reader, scope, on)),
    sourceKinds: sourceKindsOf(counted),
    // None of the subjects of claims is a household.
    claims: [],
  };
}

/**
 * The same without where it comes from.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function householdShares(
  reader: Reader,
  scope: OrganizationScope,
  on: CivilDate,
): Promise<ByRegion<Share>> {
  const day = dayOf(on);
  return figuresOf(
    await organizationsOn(reader, scope, on),
    (rows) => linkedShare(rows, day),
    (rows) => rows.some((row) => exists(row, day)),
  );
}

/** The organizations that are in the region of a scope as that lay on a day, of whatever day. */
async function organizationsOn(
  reader: Reader,
  scope: OrganizationScope,
  on: CivilDate,
): Promise<Placed<CountedOrganization>> {
  const index = await currentHouseholds(reader);
  const places = placesAmong(index.things, await divisionsOf(reader), scope, on);
  return index.organizations(scope, places);
}

function linkedShare(rows: readonly CountedOrganization[], on: Day): Share {
  let [numerator, denominator, unknown, unlinked, without, uncounted] = [0, 0, 0, 0, 0, 0];
  let isKnown = false;
  for (const row of rows) {
    if (!exists(row, on)) continue;
    const { links, households } = latestOf(row, on);
    if (households !== null) {
      isKnown = true;
      denominator += households;
      numerator += links ?? 0;
      if (links !== null) continue;
      unknown += households;
      unlinked += 1;
    } else if (links !== null) without += 1;
    else if (row.kind === 'PARTY_GROUP') uncounted += 1;
  }
  return shareOf({
    ...{ code: 'HOUSEHOLD', numerator, denominator, unknown },
    missing: [
      { reason: 'HOUSEHOLDS_UNKNOWN', count: without },
      { reason: 'LINKS_UNKNOWN', count: unlinked },
      { reason: 'NOT_COUNTED', count: uncounted },
    ],
    whenEmpty: isKnown ? 'NO_HOUSEHOLDS' : 'HOUSEHOLDS_UNKNOWN',
  });
}

function exists({ from, to }: CountedOrganization, on: Day): boolean {
  return from <= on && on < to;
}

const silent = { links: null, households: null };

/** What the latest count by a day says. */
function latestOf({ counts }: CountedOrganization, on: Day) {
  for (let at = counts.length - 1; at >= 0; at -= 1) {
    const count = counts[at];
    if (count !== undefined && count.on <= on) return count;
  }
  return silent;
}
