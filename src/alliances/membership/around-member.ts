import { z } from 'zod';
import { linksAtOnce } from '../../coverage/reading/linked-organizations.js';
import { type CivilDate, isAlive, type Lifetime } from '../../domain/civil-date.js';
import type { AllianceKind, MembershipRole } from '../../domain/vocabulary.js';
import { andClause, whereClause } from '../../graph/compiled.js';
import { answersPerHead } from '../../graph/per-head.js';
import type { Seeing } from '../../graph/seeing.js';
import type { Statement } from '../../graph/statement.js';
import type { StatementBuilder } from '../../graph/statement-builder.js';
import { type MembershipEntry, mostSteps } from './path.js';
import type { StepUp } from './paths-up.js';

/** A membership that a source lists. */
export interface AroundEntry extends MembershipEntry {
  readonly from: string;
  /** Tells it apart from all others. */
  readonly key: string;
  /** Of the last alliance. */
  readonly kind: AllianceKind;
}

/** What is seen around a member on a day; all but itself holds on that day. */
export interface AroundMember {
  /** Null where nothing that can be a member and is seen has the id. */
  readonly own: {
    readonly lifetime: Lifetime;
    readonly isUnit: boolean;
    readonly isGroup: boolean;
  } | null;
  readonly isAlliance: boolean;
  readonly superiors: readonly StepUp[];
  /** Memberships of its own and of organizations above it. */
  readonly entries: readonly AroundEntry[];
  /** Links to covered units, each with one of their memberships. */
  readonly covered: readonly { readonly step: StepUp; readonly entry: AroundEntry }[];
}

/**
 * Reads what is around a member on a day. Lines of superiors are followed as they ever were, so that some of it
 * may be about organizations to which none leads on the day. Memberships come with all that their alliance is
 * inside of, or only where they lead into one alliance; one step further than paths go.
 *
 * @param starts the organizations from which lines are followed: the member, then where its lines go on
 */
export async function readAround(
  seeing: Seeing,
  member: string,
  alliance: string | null,
  starts: readonly string[],
  on: CivilDate,
): Promise<AroundMember> {
  const { reader, granted } = seeing;
  const read = () => reader.read(aroundMember(member, alliance, starts, seeing.builder()));
  const asked = JSON.stringify([granted, member, alliance, ...starts]);
  const rows = await (alliance === null ? read() : rememberedRows(reader, asked, read));
  let own: AroundMember['own'] = null;
  let isAlliance = false;
  const superiors: StepUp[] = [];
  const entries: AroundEntry[] = [];
  const covered: AroundMember['covered'][number][] = [];
  const holdsOn = (each: { readonly lives: readonly Lifetime[] }) =>
    each.lives.every((life) => isAlive(life, on));
  for (const { what, found } of rows)
    switch (what) {
      case 'MEMBER': {
        const [life, isUnit, kind] = found;
        own = { lifetime: lifeOf(life), isUnit, isGroup: kind === 'PARTY_GROUP' };
        break;
      }
      case 'ALLIANCE':
        isAlliance = true;
        break;
      case 'SUPERIOR': {
        const step = stepOf(found);
        if (holdsOn(step)) superiors.push(step);
        break;
      }
      case 'ENTRY': {
        const entry = entryOf(found);
        if (holdsOn(entry)) entries.push(entry);
        break;
      }
      case 'COVERED': {
        const [step, entry] = [stepOf(found[0]), entryOf(found[1])];
        if (holdsOn(step) && holdsOn(entry)) covered.push({ step, entry });
      }
    }
  return { own, isAlliance, superiors, entries, covered };
}

/** The same for all days that are asked about. Those into all alliances may be very many. */
const rememberedRows = answersPerHead<readonly Raw[]>(500);

function lifeOf([validFrom, validTo]: RawLife): Lifetime {
  return { validFrom, validTo };
}

function stepOf([from, to, ...lives]: RawStep): StepUp {
  return { from, to, lives: lives.map(lifeOf) };
}

function entryOf([from, key, role, life, kind, nodes]: RawEntry): AroundEntry {
  const membership = lifeOf(life);
  const lives = [membership, ...nodes.map(([, own]) => lifeOf(own))];
  return { from, key, role, membership, kind, alliances: nodes.map(([id]) => id), lives };
}

type RawLife = readonly [validFrom: CivilDate | null, validTo: CivilDate | null];
type RawStep = readonly [from: string, to: string, link: RawLife, end: RawLife];
type RawEntry = readonly [
  from: string,
  key: string,
  role: MembershipRole,
  membership: RawLife,
  kind: AllianceKind,
  alliances: readonly (readonly [id: string, life: RawLife])[],
];
/** What the statement has shaped. */
type Raw =
  | { readonly what: 'MEMBER'; readonly found: readonly [RawLife, isUnit: boolean, kind: string] }
  | { readonly what: 'ALLIANCE'; readonly found: string }
  | { readonly what: 'SUPERIOR'; readonly found: RawStep }
  | { readonly what: 'ENTRY'; readonly found: RawEntry }
  | { readonly what: 'COVERED'; readonly found: readonly [RawStep, RawEntry] };
const Raw = z.custom<Raw>();

/** Dates are looked at afterwards: an engine takes longer to plan such conditions than to hand a few rows more over. */
function aroundMember(
  member: string,
  alliance: string | null,
  starts: readonly string[],
  builder: StatementBuilder,
): Statement<Raw> {
  const life = (variable: string) => `[${variable}.validFrom, ${variable}.validTo]`;
  const step = (from: string, to: string, link: string) =>
    `[${from}.id, ${to}.id, ${life(link)}, ${life(to)}]`;
  const seen = (node: string, ...types: readonly string[]) => builder.seen(types, node);
  const memberSeen = andClause(seen('m', 'Organization', 'Unit'));
  // All that has ever been above one that is seen is so as well, by name at least.
  const above = `UNWIND $starts AS one MATCH (m:Entity) WHERE m.id = one${memberSeen}
      MATCH (m)-[:SUBORDINATE_TO*0..${linksAtOnce}]->(x) WITH DISTINCT x`;
  const isMeant = `$alliance IS NULL OR o.id = $alliance OR length(path) = ${mostSteps + 1}`;
  const areSeen = seen('n', 'Alliance').map((each) => `all(n IN nodes(path) WHERE ${each})`);
  const entries = `MATCH (x)-[e:MEMBER_OF]->(i) MATCH path = (i)-[:PART_OF*0..${mostSteps + 1}]->(o)
      WHERE ${areSeen.length === 0 ? isMeant : `(${isMeant})${andClause(areSeen)}`}`;
  const entry = `[x.id, e.key, e.role, ${life('e')}, o.kind, [n IN nodes(path) | [n.id, ${life('n')}]]]`;
  return {
    name: 'alliances.surroundings',
    text: `MATCH (m:Entity) WHERE m.id = $member AND (m:Organization OR m:Unit)${memberSeen}
      RETURN 'MEMBER' AS what, [${life('m')}, m:Unit, m.kind] AS found
      UNION ALL MATCH (a:Alliance) WHERE a.id = $alliance${andClause(seen('a', 'Alliance'))} RETURN 'ALLIANCE' AS what, a.id AS found
      UNION ALL ${above} MATCH (x)-[e:SUBORDINATE_TO]->(y) RETURN 'SUPERIOR' AS what, ${step('x', 'y', 'e')} AS found
      UNION ALL ${above} ${entries} RETURN 'ENTRY' AS what, ${entry} AS found
      UNION ALL MATCH (m:Organization) WHERE m.id = $member${andClause(seen('m', 'Organization'))} MATCH (m)-[c:COVERS]->(x)${whereClause(seen('x', 'Unit'))} ${entries}
      RETURN 'COVERED' AS what, [${step('m', 'x', 'c')}, ${entry}] AS found`,
    parameters: { member, alliance, starts, ...builder.parameters },
    decode: (row) => Raw.parse(row),
  };
}
