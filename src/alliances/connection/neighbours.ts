import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { COVERAGE_MODES, MEMBERSHIP_ROLES, valuesOf } from '../../domain/vocabulary.js';
import { andClause } from '../../graph/compiled.js';
import { allHold } from '../../graph/holds.js';
import type { Seeing } from '../../graph/seeing.js';
import type { Statement } from '../../graph/statement.js';
import type { StatementBuilder } from '../../graph/statement-builder.js';
import { THING_TYPES } from '../../registry/index/thing.js';
import { unbrokenGroups } from '../membership/unbroken-groups.js';
import type { Neighbours } from './shortest-paths.js';
import type { ConnectionKind, ConnectionStep } from './step.js';

/**
 * Reads the links of some kinds that hold on a day, to things that are seen and alive on it. What a party group
 * covers counts while its line of superiors is unbroken.
 */
export function neighboursIn(
  { reader, builder }: Seeing,
  kinds: readonly ConnectionKind[],
  on: CivilDate,
): Neighbours {
  return async (ids, most) => {
    const links = await reader.read(neighbours(ids, kinds, on, most + 1, builder()));
    if (links.length > most) return null;
    const groups = links.flatMap(({ group }) => (group === null ? [] : [group]));
    const unbroken = await unbrokenGroups(reader, groups, on);
    return links
      .filter(({ group }) => group === null || unbroken.has(group))
      .map(({ group: _, ...step }) => step);
  };
}

/** The relationships of each kind, and a condition on the thing that one leads to, `m`. */
const relationships: Readonly<Record<ConnectionKind, readonly [types: string, where?: string]>> = {
  SUBORDINATE_TO: ['SUBORDINATE_TO'],
  COVERS: ['COVERS'],
  MEMBER_OF: ['MEMBER_OF'],
  SERVES: ['SERVES'],
  UNIT_PART_OF: ['PART_OF', 'm:Unit'],
  ALLIANCE_PART_OF: ['PART_OF', 'm:Alliance'],
  SITUATED_IN: ['BASED_IN|LOCATED_IN'],
  WITHIN: ['WITHIN'],
};

const LinkRow = z.object({
  before: EntityId,
  after: EntityId,
  type: z.string(),
  isUnit: z.boolean(),
  isAlong: z.boolean(),
  role: z.enum(valuesOf(MEMBERSHIP_ROLES)).nullable(),
  mode: z.enum(valuesOf(COVERAGE_MODES)).nullable(),
  key: z.string(),
  /** The party group that covers by this link; null of every other link. */
  group: EntityId.nullable(),
});

/** A step, and the party group on whose line it depends. */
interface Link extends ConnectionStep {
  readonly group: EntityId | null;
}

/** @param ids of things that are seen: those between which paths are looked for, and what they lead to */
function neighbours(
  ids: readonly string[],
  kinds: readonly ConnectionKind[],
  on: CivilDate,
  most: number,
  builder: StatementBuilder,
): Statement<Link> {
  const types = kinds.map((kind) => relationships[kind][0]);
  const parts = kinds.flatMap((kind) => relationships[kind][1] ?? []);
  const ofParts = parts.length === 0 ? '' : `AND (type(e) <> 'PART_OF' OR ${parts.join(' OR ')})`;
  return {
    name: 'alliances.neighbours',
    text: `UNWIND $ids AS one MATCH (n:Entity) WHERE n.id = one
      MATCH (n)-[e:${[...new Set(types)].join('|')}]-(m:Entity)
      WHERE ${allHold(['e', 'm'], '$on')} ${ofParts}${andClause(builder.seen(THING_TYPES, 'm'))}
      WITH n, e, m, startNode(e).id = n.id AS isAlong LIMIT $most
      RETURN n.id AS before, m.id AS after, type(e) AS type, m:Unit AS isUnit, isAlong,
        e.role AS role, e.mode AS mode, coalesce(e.key, '') AS key,
        CASE WHEN type(e) <> 'COVERS' THEN null WHEN n.kind = 'PARTY_GROUP' THEN n.id WHEN m.kind = 'PARTY_GROUP' THEN m.id ELSE null END AS group`,
    parameters: { ids, on, most, ...builder.parameters },
    decode: (row) => {
      const { type, isUnit, ...link } = LinkRow.parse(row);
      return { ...link, kind: kindOf(type, isUnit) };
    },
  };
}

const LinkType = z.enum(['SUBORDINATE_TO', 'COVERS', 'MEMBER_OF', 'SERVES', 'WITHIN']);

function kindOf(type: string, isUnit: boolean): ConnectionKind {
  switch (type) {
    case 'PART_OF':
      return isUnit ? 'UNIT_PART_OF' : 'ALLIANCE_PART_OF';
    case 'BASED_IN':
    case 'LOCATED_IN':
      return 'SITUATED_IN';
    default:
      return LinkType.parse(type);
  }
}
