import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import {
  MEMBERSHIP_ROLES,
  ORGANIZATION_KINDS,
  UNIT_KINDS,
  valuesOf,
} from '../../domain/vocabulary.js';
import { andClause } from '../../graph/compiled.js';
import { allHold, holds } from '../../graph/holds.js';
import { orNull } from '../../graph/or-null.js';
import type { Statement } from '../../graph/statement.js';
import type { StatementBuilder } from '../../graph/statement-builder.js';
import { Life, life } from '../../registry/readings/lifetimes.js';
import { mostSteps } from './path.js';

/** What a member of an alliance is: a kind of organization or of unit. */
export const MemberKind = z.enum([...valuesOf(ORGANIZATION_KINDS), ...valuesOf(UNIT_KINDS)]);
export type MemberKind = z.infer<typeof MemberKind>;

const Inside = z.object({
  isAlliance: z.boolean(),
  /** From the alliance that is asked about downward, itself alone among them. */
  chains: z.array(
    z.object({
      alliances: z.array(EntityId),
      /** Where the last of them is located, whether that is seen or not; null where it isn't stated. */
      region: orNull(z.string()),
      lives: z.array(Life),
    }),
  ),
});

/** The way down to one of them, or to itself. */
export type AllianceInside = z.infer<typeof Inside>['chains'][number];

/** An alliance and those inside it that exist on a day and are seen, one step deeper than paths go. */
export function alliancesInside(
  alliance: string,
  on: CivilDate,
  builder: StatementBuilder,
): Statement<z.infer<typeof Inside>> {
  const seen = (node: string) => andClause(builder.seen(['Alliance'], node));
  return {
    name: 'alliances.inside',
    text: `OPTIONAL MATCH (a:Alliance) WHERE a.id = $alliance${seen('a')}
      CALL (a) { MATCH path = (a)<-[:PART_OF*0..${mostSteps + 1}]-(b:Alliance) WHERE all(n IN nodes(path) WHERE ${holds('n', '$on')}${seen('n')})
        RETURN collect({alliances: [n IN nodes(path) | n.id], region: b.region, lives: [n IN nodes(path) | ${life('n')}]}) AS chains }
      RETURN a IS NOT NULL AS isAlliance, chains`,
    parameters: { alliance, on, ...builder.parameters },
    decode: (row) => Inside.parse(row),
  };
}

const Listed = z.object({
  alliance: EntityId,
  member: EntityId,
  kind: MemberKind,
  /** Where it is based or located. */
  region: z.string(),
  isUnit: z.boolean(),
  role: z.enum(valuesOf(MEMBERSHIP_ROLES)),
  membership: Life,
  lifetime: Life,
});

/** The members that sources list for some alliances, each named once, on a day. */
export function listedMembers(
  alliances: readonly string[],
  on: CivilDate,
  builder: StatementBuilder,
): Statement<z.infer<typeof Listed>> {
  const alliance = andClause(builder.seen(['Alliance'], 'i'));
  const member = andClause(builder.seen(['Organization', 'Unit'], 'm'));
  return {
    name: 'alliances.listedMembers',
    text: `UNWIND $alliances AS one MATCH (i:Alliance) WHERE i.id = one${alliance} MATCH (i)<-[e:MEMBER_OF]-(m:Entity) WHERE ${allHold(['e', 'm'], '$on')}${member}
      RETURN i.id AS alliance, m.id AS member, m.kind AS kind, m.region AS region, m:Unit AS isUnit, e.role AS role, ${life('e')} AS membership, ${life('m')} AS lifetime`,
    parameters: { alliances, on, ...builder.parameters },
    decode: (row) => Listed.parse(row),
  };
}

const StepRow = z.object({
  from: z.string(),
  kind: MemberKind,
  to: z.string(),
  /** Of the link and of where it comes from. */
  lives: z.array(Life),
});
/** A link on a day, with where it comes from. */
export type StepDown = z.infer<typeof StepRow>;

/** The organizations directly below some, on a day. */
export function stepsBelow(
  organizations: readonly string[],
  on: CivilDate,
  builder: StatementBuilder,
): Statement<StepDown> {
  const seen = (node: string) => andClause(builder.seen(['Organization'], node));
  return {
    name: 'alliances.stepsBelow',
    text: `UNWIND $organizations AS one MATCH (s:Organization) WHERE s.id = one${seen('s')} MATCH (s)<-[e:SUBORDINATE_TO]-(o:Organization) WHERE ${allHold(['e', 'o'], '$on')}${seen('o')}
      RETURN o.id AS from, o.kind AS kind, s.id AS to, [${life('e')}, ${life('o')}] AS lives`,
    parameters: { organizations, on, ...builder.parameters },
    decode: (row) => StepRow.parse(row),
  };
}

/** The organizations that cover some units, on a day. */
export function stepsFromUnits(
  units: readonly string[],
  on: CivilDate,
  builder: StatementBuilder,
): Statement<StepDown> {
  const unit = andClause(builder.seen(['Unit'], 'u'));
  const organization = andClause(builder.seen(['Organization'], 'o'));
  return {
    name: 'alliances.stepsFromUnits',
    text: `UNWIND $units AS one MATCH (u:Unit) WHERE u.id = one${unit} MATCH (u)<-[e:COVERS]-(o:Organization) WHERE ${allHold(['e', 'o'], '$on')}${organization}
      RETURN o.id AS from, o.kind AS kind, u.id AS to, [${life('e')}, ${life('o')}] AS lives`,
    parameters: { units, on, ...builder.parameters },
    decode: (row) => StepRow.parse(row),
  };
}
