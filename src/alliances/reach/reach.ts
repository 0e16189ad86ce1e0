import { assessUnitsById } from '../../coverage/queries/assessed-by-id.js';
import { type Coverage, figuresOfUnits } from '../../coverage/queries/coverage.js';
import { gapPageOf } from '../../coverage/queries/gap-rows.js';
import type { CoverageQuestion } from '../../coverage/reading/question.js';
import type { EntityId } from '../../domain/ids.js';
import type { Asking } from '../../graph/ask.js';
import { type Page, pageOf } from '../../graph/page.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Arguments } from '../../graph/reading.js';
import { seeingOf } from '../../graph/seeing.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../../graph/sorted-page.js';
import { noAlliance } from '../../registry/ensure-alliance.js';
import { mostSteps } from '../membership/path.js';
import { type AllianceInside, alliancesInside } from '../membership/steps-down.js';
import {
  type AssessedReach,
  countReached,
  fitsReach,
  type ReachedUnitCount,
  type ReachedUnitFilter,
} from './assessed-reach.js';
import { type CountedMembers, countMembers } from './counted-members.js';
import { personsOn } from './persons.js';
import { readLevels } from './reach-area.js';
import { type ReachLinks, readReachLinks } from './reach-links.js';
import { type ReachableGap, type ReachableGapFilter, reachableGaps } from './reachable-gaps.js';
import {
  countLevels,
  fitsRegion,
  type ReachedRegion,
  type ReachedRegionFilter,
  type RegionCount,
  reachedRegions,
} from './reached-regions.js';
import { reachedUnits } from './reached-units.js';

/**
 * What an alliance, and all that are inside it, reach on a day; of one that is not alive nothing. The
 * lists throw a Problem BAD_USER_INPUT for bad paging.
 */
export interface AllianceReach {
  readonly alliance: string;
  readonly isAlive: boolean;
  /** How many alliances inside it are alive. */
  readonly nestedAlliances: number;
  /** The units that it reaches, by kind and status. */
  unitCounts(): Promise<ReachedUnitCount[]>;
  /** Of the units that it reaches. */
  coverage(): Promise<Coverage>;
  /** By id. */
  units(filter: ReachedUnitFilter, args: Arguments): Promise<ConnectionPage<AssessedReach>>;
  /** The regions that it reaches, by level. */
  regionCounts(): Promise<RegionCount[]>;
  /** By code. */
  regions(filter: ReachedRegionFilter, args: Arguments): Promise<ConnectionPage<ReachedRegion>>;
  members(): Promise<CountedMembers>;
  /** Units with findings that it could take up, in the order of `coverageGaps` by severity. */
  gaps(filter: ReachableGapFilter, args: Arguments): Promise<ConnectionPage<ReachableGap>>;
}

export type ReachedUnitPage = ConnectionPage<AssessedReach>;
export type ReachedRegionPage = ConnectionPage<ReachedRegion>;
export type ReachableGapPage = ConnectionPage<ReachableGap>;

/**
 * Reads what an alliance reaches of what is seen; statuses, counts and gaps only where they are asked for.
 *
 * @throws Problem NOT_FOUND where no alliance that is seen has the id
 */
export async function reachOf(
  asking: Asking,
  alliance: string,
  question: Pick<CoverageQuestion, 'on' | 'rules'>,
): Promise<AllianceReach> {
  const seeing = await seeingOf(asking);
  const { reader, builder } = seeing;
  const { on } = question;
  const [found] = await reader.read(alliancesInside(alliance, on, builder()));
  if (found?.isAlliance !== true) throw noAlliance(alliance);
  const inside = found.chains.filter(({ alliances }) => alliances.length <= mostSteps + 1);
  const ids = new Set(inside.flatMap(({ alliances }) => alliances.at(-1) ?? []));
  const links = await readReachLinks(seeing, [...ids], on);
  const units = reachedUnits(alliance, links);
  const assessed = once(() =>
    assessUnitsById(
      asking,
      question,
      units.map(({ unit }) => unit),
    ),
  );
  const withStatus = async () => {
    const statuses = new Map(
      (await assessed()).map(({ id, assessment }) => [id, assessment.status]),
    );
    return units.flatMap((unit): AssessedReach[] => {
      const status = statuses.get(unit.unit);
      return status === undefined ? [] : [{ ...unit, status }];
    });
  };
  const regions = reachedRegions(alliance, links);
  const levels = once(() =>
    readLevels(
      seeing,
      regions.map(({ region }) => region),
    ),
  );
  const members = new Set(links.members.map(({ id }) => id));
  const page = (list: string, args: Arguments) =>
    pageOf(`AllianceReach.${list}`, { alliance, on, ...args }, 1);
  return {
    alliance,
    isAlive: ids.size > 0,
    nestedAlliances: Math.max(0, ids.size - 1),
    unitCounts: async () => countReached(await withStatus()),
    coverage: async () => figuresOfUnits(await assessed()),
    units: async (filter, args) => {
      const asked = page('units', args);
      const rows = (await withStatus()).filter((row) => fitsReach(row, filter));
      return listed(asked, rows, ({ unit }) => unit);
    },
    regionCounts: async () => countLevels((await levels()).values()),
    regions: async (filter, args) => {
      const asked = page('regions', args);
      const known = filter.levels == null ? null : await levels();
      const rows = regions.filter((row) => fitsRegion(row, known?.get(row.region), filter));
      return listed(asked, rows, ({ region }) => region);
    },
    members: async () => {
      const persons = await readInBatches(reader, [...members], (ids) =>
        personsOn(ids, on, builder()),
      );
      return countMembers(alliance, links.members, new Map(persons.flatMap(known)));
    },
    gaps: (filter, args) => {
      const asked = gapPageOf('AllianceReach.gaps', 'SEVERITY', { alliance, on, ...args });
      return reachableGaps(asking, question, filter, asked, units, regionsOf(inside, links));
    },
  };
}

/** A page of rows by a key that none shares. */
function listed<Row>(
  page: Page,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ConnectionPage<Row> {
  const sorted = sortedPage(
    page,
    rows.map((row) => ({ row, keys: [keyOf(row)] })),
  );
  return connectionOf(sorted, (row) => row);
}

function known([id, count]: readonly [EntityId, number | null]): [EntityId, number][] {
  return count === null ? [] : [[id, count]];
}

/** Where alliances are located, what they serve and where their members are. */
function regionsOf(
  inside: readonly AllianceInside[],
  { served, members }: ReachLinks,
): readonly string[] {
  return [
    ...inside.flatMap(({ region }) => region ?? []),
    ...served.filter(({ isUnit }) => !isUnit).map(({ region }) => region),
    ...members.map(({ region }) => region),
  ];
}

/** Asks when it is first wanted, and keeps the answer. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= ask();
    return answer;
  };
}
