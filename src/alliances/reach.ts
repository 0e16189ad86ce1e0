import { assessUnitsById } from '../coverage/queries/assessed-by-id.js';
import { type Coverage, figuresOfUnits } from '../coverage/queries/coverage.js';
import type { CoverageQuestion } from '../coverage/queries/question.js';
import type { EntityId } from '../domain/ids.js';
import { type Status, UNIT_KINDS, type UnitKind, valuesOf } from '../domain/vocabulary.js';
import type { Asking } from '../graph/ask.js';
import { pageOf } from '../graph/page.js';
import { readInBatches } from '../graph/read-in-batches.js';
import type { Arguments } from '../graph/reading.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../graph/sorted-page.js';
import { noAlliance } from '../registry/ensure-alliance.js';
import { countKinds } from './count-kinds.js';
import { type CountedMembers, countMembers } from './counted-members.js';
import { mostSteps } from './path.js';
import { personsOn } from './persons.js';
import { type ReachLinks, readReachLinks } from './reach-links.js';
import { type ReachableGap, reachableGaps } from './reachable-gaps.js';
import { type ReachedRegion, reachedRegions } from './reached-regions.js';
import { type ReachedUnit, reachedUnits } from './reached-units.js';
import { type AllianceInside, alliancesInside } from './steps-down.js';

/** A unit that an alliance reaches, with its status on the day. */
export interface AssessedReach extends ReachedUnit {
  readonly status: Status;
}

/**
 * What an alliance, and all that are inside it, reach on a day; of one that is not alive nothing. The
 * lists throw a Problem BAD_USER_INPUT for bad paging.
 */
export interface AllianceReach {
  readonly alliance: string;
  readonly isAlive: boolean;
  /** How many alliances inside it are alive. */
  readonly nestedAlliances: number;
  readonly unitKinds: readonly { readonly kind: UnitKind; readonly count: number }[];
  /** Of the units that it reaches. */
  coverage(): Promise<Coverage>;
  /** By id. */
  units(args: Arguments): Promise<ConnectionPage<AssessedReach>>;
  /** By code. */
  regions(args: Arguments): ConnectionPage<ReachedRegion>;
  members(): Promise<CountedMembers>;
  /** Units with findings that it could take up, the gravest first, then by id. */
  gaps(args: Arguments): Promise<ConnectionPage<ReachableGap>>;
}

export type ReachedUnitPage = ConnectionPage<AssessedReach>;
export type ReachedRegionPage = ConnectionPage<ReachedRegion>;
export type ReachableGapPage = ConnectionPage<ReachableGap>;

/**
 * Reads what an alliance reaches; statuses, counts and gaps only where they are asked for.
 *
 * @throws Problem NOT_FOUND where no alliance has the id
 */
export async function reachOf(
  asking: Asking,
  alliance: string,
  question: Pick<CoverageQuestion, 'on' | 'rules'>,
): Promise<AllianceReach> {
  const { reader } = asking;
  const { on } = question;
  const [found] = await reader.read(alliancesInside(alliance, on));
  if (found?.isAlliance !== true) throw noAlliance(alliance);
  const inside = found.chains.filter(({ alliances }) => alliances.length <= mostSteps + 1);
  const ids = new Set(inside.flatMap(({ alliances }) => alliances.at(-1) ?? []));
  const links = await readReachLinks(reader, [...ids], on);
  const units = reachedUnits(alliance, links);
  const assessed = once(() =>
    assessUnitsById(
      asking,
      question,
      units.map(({ unit }) => unit),
    ),
  );
  const members = new Set(links.members.map(({ id }) => id));
  const page = (list: string, args: Arguments, keys = 1) =>
    pageOf(`AllianceReach.${list}`, { alliance, on, ...args }, keys);
  return {
    alliance,
    isAlive: ids.size > 0,
    nestedAlliances: Math.max(0, ids.size - 1),
    unitKinds: countKinds(valuesOf(UNIT_KINDS), units),
    coverage: async () => figuresOfUnits(await assessed()),
    units: async (args) => {
      const asked = page('units', args);
      const statuses = new Map(
        (await assessed()).map(({ id, assessment }) => [id, assessment.status]),
      );
      const rows = units.flatMap((unit) => {
        const status = statuses.get(unit.unit);
        return status === undefined ? [] : [{ row: { ...unit, status }, keys: [unit.unit] }];
      });
      return connectionOf(sortedPage(asked, rows), (row) => row);
    },
    regions: (args) => {
      const rows = reachedRegions(alliance, links).map((row) => ({ row, keys: [row.region] }));
      return connectionOf(sortedPage(page('regions', args), rows), (row) => row);
    },
    members: async () => {
      const persons = await readInBatches(reader, [...members], (ids) => personsOn(ids, on));
      return countMembers(alliance, links.members, new Map(persons.flatMap(known)));
    },
    gaps: (args) =>
      reachableGaps(asking, question, page('gaps', args, 2), units, regionsOf(inside, links)),
  };
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
