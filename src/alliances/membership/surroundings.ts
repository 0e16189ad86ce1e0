import { readLines } from '../../coverage/reading/lines.js';
import { linksAtOnce } from '../../coverage/reading/linked-organizations.js';
import { type CivilDate, isAlive } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { AllianceKind } from '../../domain/vocabulary.js';
import { compareKeys } from '../../graph/page.js';
import type { Seeing } from '../../graph/seeing.js';
import { noAlliance } from '../../registry/ensure-alliance.js';
import { type AroundEntry, type AroundMember, readAround } from './around-member.js';
import { noMember } from './no-member.js';
import { mostFollowed, mostSteps } from './path.js';
import { type Followed, pathsUp, type StepUp } from './paths-up.js';

/** Paths from a member into alliances on a day. */
export interface PathsFound extends Followed {
  /** What kind each of these alliances is of. */
  readonly kinds: ReadonlyMap<string, AllianceKind>;
  /** The type of each thing on a path, by its id. */
  readonly types: ReadonlyMap<string, ThingOnPath>;
}

type ThingOnPath = 'Organization' | 'Unit' | 'Alliance';

/**
 * Reads what is seen around a member on a day and follows its paths.
 *
 * @param alliance the id of the one that the paths are to lead into; null for any
 * @throws Problem NOT_FOUND where no organization or unit, or no alliance, that is seen has the id
 */
export async function readPathsUp(
  seeing: Seeing,
  member: string,
  alliance: string | null,
  on: CivilDate,
): Promise<PathsFound> {
  const near = await readAround(seeing, member, alliance, [member], on);
  if (near.own === null) throw noMember(member);
  if (alliance !== null && !near.isAlliance) throw noAlliance(alliance);
  const { lifetime, isGroup, isUnit } = near.own;
  if (!isAlive(lifetime, on)) return { paths: [], cutBy: null, kinds: new Map(), types: new Map() };
  const { covered } = near;
  const { superiors, entries: read } = await withFurther(near, member, (starts) =>
    readAround(seeing, member, alliance, starts, on),
  );
  const above = new Set(levelsAbove(member, superiors, mostSteps + 1).flat());
  const all = [...read.filter(({ from }) => above.has(from)), ...covered.map(({ entry }) => entry)];
  const found = firstFollowed(member, all);
  const entries = found.filter(
    ({ alliances }) =>
      alliances.length <= mostSteps + 1 && (alliance === null || alliances.at(-1) === alliance),
  );
  const linesOf = await readLines(seeing.reader, isGroup && covered.length > 0 ? [member] : []);
  const { paths, cutBy } = pathsUp(
    {
      ...{ member, lifetime, isGroup, lines: linesOf(member), superiors, entries },
      covered: covered.map(({ step }) => step),
    },
    on,
  );
  const isDeeper = found.some(
    ({ alliances }) =>
      alliances.length > mostSteps + 1 &&
      (alliance === null || !alliances.slice(0, -1).includes(alliance)),
  );
  return {
    paths,
    cutBy: found.length > mostFollowed ? 'WORK' : (cutBy ?? (isDeeper ? 'STEPS' : null)),
    kinds: new Map(entries.map(({ alliances, kind }) => [alliances.at(-1) ?? '', kind])),
    types: new Map<string, ThingOnPath>([
      ...[...above].map((id) => [id, isUnit ? 'Unit' : 'Organization'] as const),
      ...covered.map(({ step }) => [step.to, 'Unit'] as const),
      ...entries.flatMap(({ alliances }) => alliances.map((id) => [id, 'Alliance'] as const)),
    ]),
  };
}

/** What is around a member, and around those above it of which no links are read yet. */
async function withFurther(
  near: AroundMember,
  member: string,
  read: (starts: readonly string[]) => Promise<AroundMember>,
): Promise<Pick<AroundMember, 'superiors' | 'entries'>> {
  const levels = levelsAbove(member, near.superiors, linksAtOnce + 1);
  const known = new Set(levels.slice(0, linksAtOnce + 1).flat());
  const starts = (levels[linksAtOnce + 1] ?? []).filter((id) => !known.has(id));
  if (starts.length === 0) return near;
  const far = await read(starts);
  return {
    superiors: [...near.superiors, ...far.superiors],
    entries: [...near.entries, ...far.entries],
  };
}

/** The member, the organizations directly above it, those above these, and so on, so many links upward. */
function levelsAbove(member: string, superiors: readonly StepUp[], links: number): string[][] {
  const steps = groupedBy(superiors, ({ from }) => from);
  const levels = [[member]];
  for (let link = 0, level = [member]; link < links && level.length > 0; link += 1) {
    level = [...new Set(level.flatMap((id) => (steps.get(id) ?? []).map(({ to }) => to)))];
    levels.push(level);
  }
  return levels;
}

/** Memberships in an order that no engine decides, those of the member first: each once, and one more than are followed. */
function firstFollowed(member: string, entries: readonly AroundEntry[]): AroundEntry[] {
  const keysOf = ({ from, key, alliances }: AroundEntry) =>
    [from === member ? 0 : 1, from, key, alliances.length] as const;
  const different = new Map(
    entries.map((entry) => [JSON.stringify([entry.key, ...entry.alliances]), entry]),
  );
  return [...different.values()]
    .sort((a, b) => compareKeys(keysOf(a), keysOf(b), []))
    .slice(0, mostFollowed + 1);
}
