import { z } from 'zod';
import { readLines } from '../../coverage/reading/superiors.js';
import { type CivilDate, isAlive } from '../../domain/civil-date.js';
import { ALLIANCE_KINDS, MEMBERSHIP_ROLES, valuesOf } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import { allHold } from '../../graph/holds.js';
import type { Statement } from '../../graph/statement.js';
import { noAlliance } from '../../registry/ensure-alliance.js';
import { Life, life } from '../../registry/readings/lifetimes.js';
import { noMember } from './no-member.js';
import { mostFollowed, mostSteps } from './path.js';
import { type Followed, pathsUp } from './paths-up.js';

/** Paths from a member into alliances on a day, and what kind each of these alliances is of. */
export interface PathsFound extends Followed {
  readonly kinds: ReadonlyMap<string, z.infer<typeof AllianceKind>>;
}

/**
 * Reads what is around a member on a day and follows its paths.
 *
 * @param alliance the id of the one that the paths are to lead into; null for any
 * @throws Problem NOT_FOUND where no organization or unit, or no alliance, has the id
 */
export async function readPathsUp(
  reader: Reader,
  member: string,
  alliance: string | null,
  on: CivilDate,
): Promise<PathsFound> {
  const [found] = await reader.read(surroundings(member, alliance, on));
  if (found === undefined) throw new Error('Surroundings are one row, received none.');
  if (found.lifetime === null) throw noMember(member);
  if (!found.isAlliance) throw noAlliance(alliance ?? '');
  if (!isAlive(found.lifetime, on)) return { paths: [], cutBy: null, kinds: new Map() };
  const linesOf = await readLines(reader, found.isGroup ? [member] : []);
  const { lifetime, superiors, ...rest } = found;
  const within = found.entries.filter(({ alliances }) => alliances.length <= mostSteps + 1);
  const entries = within.filter(
    ({ alliances }) => alliance === null || alliances.at(-1) === alliance,
  );
  const around = {
    ...rest,
    ...{ member, lifetime, lines: linesOf(member), superiors: superiors.flat(), entries },
  };
  const { paths, cutBy } = pathsUp(around, on);
  const isDeeper = found.entries.some(
    ({ alliances }) =>
      alliances.length > mostSteps + 1 &&
      (alliance === null || !alliances.slice(0, -1).includes(alliance)),
  );
  const isCut = found.entries.length > mostFollowed;
  return {
    paths,
    cutBy: isCut ? 'WORK' : (cutBy ?? (isDeeper ? 'STEPS' : null)),
    kinds: new Map(entries.map(({ alliances, kind }) => [alliances.at(-1) ?? '', kind])),
  };
}

const AllianceKind = z.enum(valuesOf(ALLIANCE_KINDS));
const StepRow = z.object({ from: z.string(), to: z.string(), lives: z.array(Life) });
const Row = z.object({
  /** Null where nothing that can be a member has the id. */
  lifetime: Life.nullable(),
  isAlliance: z.boolean(),
  isGroup: z.boolean(),
  superiors: z.array(z.array(StepRow)),
  covered: z.array(StepRow),
  entries: z.array(
    z.object({
      from: z.string(),
      role: z.enum(valuesOf(MEMBERSHIP_ROLES)),
      membership: Life,
      alliances: z.array(z.string()),
      kind: AllianceKind,
      lives: z.array(Life),
    }),
  ),
});

/**
 * What is around a member on a day: superiors level by level, so that an organization is gone through
 * once a level however many lines lead to it; and the memberships of all these, each with the alliances
 * that its alliance is inside of. Both are read one step further than paths go.
 */
function surroundings(
  member: string,
  alliance: string | null,
  on: CivilDate,
): Statement<z.infer<typeof Row>> {
  const levels = Array.from({ length: mostSteps + 1 }, (_, index) => index + 1);
  const alive = (...variables: string[]) => allHold(variables, '$on');
  const step = `from: x.id, to: y.id, lives: [${life('e')}, ${life('y')}]`;
  const above = levels.map(
    (at) =>
      `CALL (l${at - 1}) { UNWIND l${at - 1} AS x MATCH (x)-[e:SUBORDINATE_TO]->(y:Organization) WHERE ${alive('e', 'y')} RETURN collect(DISTINCT y) AS l${at}, collect({${step}}) AS s${at} }`,
  );
  const all = [0, ...levels].map((at) => `l${at}`);
  return {
    name: 'alliances.surroundings',
    text: `OPTIONAL MATCH (m:Entity) WHERE m.id = $member AND (m:Organization OR m:Unit)
      OPTIONAL MATCH (a:Alliance) WHERE a.id = $alliance
      WITH m, a, CASE WHEN m IS NULL THEN [] ELSE [m] END AS l0
      ${above.join('\n')}
      CALL (m) { MATCH (m)-[e:COVERS]->(y:Unit) WHERE ${alive('e', 'y')} WITH m AS x, e, y RETURN collect(DISTINCT y) AS units, collect({${step}}) AS covered }
      CALL (m, ${all.join(', ')}, units) { UNWIND ${all.join(' + ')} + units AS x WITH DISTINCT m, x MATCH (x)-[e:MEMBER_OF]->(i:Alliance) WHERE ${alive('e')}
        MATCH path = (i)-[:PART_OF*0..${mostSteps + 1}]->(o:Alliance) WHERE ($alliance IS NULL OR o.id = $alliance OR length(path) = ${mostSteps + 1}) AND all(n IN nodes(path) WHERE ${alive('n')})
        WITH x, e, o, path ORDER BY CASE WHEN x.id = m.id THEN 0 ELSE 1 END, x.id, e.key, length(path) LIMIT $most
        RETURN collect({from: x.id, role: e.role, membership: ${life('e')}, kind: o.kind,
          alliances: [n IN nodes(path) | n.id], lives: [${life('e')}] + [n IN nodes(path) | ${life('n')}]}) AS entries }
      RETURN CASE WHEN m IS NULL THEN null ELSE ${life('m')} END AS lifetime, $alliance IS NULL OR a IS NOT NULL AS isAlliance,
        coalesce(m.kind = 'PARTY_GROUP', false) AS isGroup, [${levels.map((at) => `s${at}`).join(', ')}] AS superiors, covered, entries`,
    parameters: { member, alliance, on, most: mostFollowed + 1 },
    decode: (row) => Row.parse(row),
  };
}
