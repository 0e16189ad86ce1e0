import type { CivilDate } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { inBatches } from '../../domain/in-batches.js';
import { compareKeys } from '../../graph/page.js';
import type { Seeing } from '../../graph/seeing.js';
import { noAlliance } from '../../registry/ensure-alliance.js';
import { batchSize, belowOn, coveringOn, type Descent, readFurther } from './descend.js';
import { distinctPaths, joined, mostFollowed, mostSteps } from './path.js';
import type { Followed } from './paths-up.js';
import { alliancesInside, listedMembers, type MemberKind } from './steps-down.js';

/** Paths from members into one alliance on a day, and what kind each of these members is of. */
export interface PathsInto extends Followed {
  readonly kinds: ReadonlyMap<string, MemberKind>;
}

/**
 * Follows all paths that are seen into an alliance from its end: to the members that are listed for it and for the
 * alliances inside it, to what covers the units among them, and level by level to what is below the
 * organizations. One statement reads a level, and of what more than 4,000 lead to so many at a time.
 *
 * @throws Problem NOT_FOUND where no alliance that is seen has the id
 */
export async function readPathsDown(
  seeing: Seeing,
  alliance: string,
  on: CivilDate,
): Promise<PathsInto> {
  const { listed, isDeeper } = await readListed(seeing, alliance, on);
  const found = listed.slice(0, mostFollowed);
  let cutBy: Followed['cutBy'] = isDeeper ? 'STEPS' : null;
  if (listed.length > mostFollowed) cutBy = 'WORK';
  const take = (further: readonly Descent[]) => {
    const room = mostFollowed - found.length;
    if (further.length > room) cutBy = 'WORK';
    found.push(...further.slice(0, room));
  };
  const units = found.filter(({ isUnit }) => isUnit);
  const organizations = found.filter(({ isUnit }) => !isUnit);
  take(await readFurther(seeing, units, coveringOn(on)));
  let level: readonly Descent[] = organizations;
  for (let step = 1; step <= mostSteps + 1 && level.length > 0 && cutBy !== 'WORK'; step += 1) {
    level = await readFurther(seeing, level, belowOn(on));
    if (step <= mostSteps) take(level);
    else if (level.length > 0) cutBy = 'STEPS';
  }
  const paths = found.map(({ way, entry }) => joined(way, entry)).filter((path) => path !== null);
  const kinds = new Map(found.map(({ way, kind }) => [way.nodes[0] ?? '', kind]));
  return { paths: distinctPaths(paths), cutBy, kinds };
}

async function readListed(
  { reader, builder }: Seeing,
  alliance: string,
  on: CivilDate,
): Promise<{ readonly listed: readonly Descent[]; readonly isDeeper: boolean }> {
  const [inside] = await reader.read(alliancesInside(alliance, on, builder()));
  if (inside?.isAlliance !== true) throw noAlliance(alliance);
  const chains = inside.chains
    .filter(({ alliances }) => alliances.length <= mostSteps + 1)
    .sort((a, b) => compareKeys(keysOf(a.alliances), keysOf(b.alliances), []));
  const listed: Descent[] = [];
  for (const batch of inBatches(chains, batchSize)) {
    if (listed.length > mostFollowed) break;
    const ids = new Set(batch.map(({ alliances }) => alliances.at(-1) ?? ''));
    const rows = await reader.read(listedMembers([...ids], on, builder()));
    const members = groupedBy(
      rows.toSorted((a, b) => compareKeys(keysOf([a.member]), keysOf([b.member]), [])),
      (row): string => row.alliance,
    );
    for (const { alliances, lives } of batch)
      for (const row of members.get(alliances.at(-1) ?? '') ?? []) {
        const { member, kind, isUnit, role, membership, lifetime } = row;
        const upward = alliances.toReversed();
        listed.push({
          way: { nodes: [member], lifetime, through: 'NOTHING' },
          entry: { role, membership, alliances: upward, lives: [membership, ...lives] },
          kind,
          isUnit,
        });
      }
  }
  return { listed, isDeeper: chains.length < inside.chains.length };
}

/** Shorter lists of ids before longer ones. */
function keysOf(ids: readonly string[]) {
  return [ids.length, ...ids];
}
