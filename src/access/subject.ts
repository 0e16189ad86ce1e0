import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import { oncePer } from '../domain/once-per.js';
import { Problem } from '../domain/problem.js';
import { orNull } from '../graph/or-null.js';

/** What a subject is to the graph, as people call it. */
export const roles = ['READER', 'STEWARD', 'PLANNER', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** What one may do: read; record facts and notes; simulate and plan; see to accounts, grants and the log of them. */
export type Right = 'READ' | 'RECORD' | 'PLAN' | 'ADMINISTER';

/** What each role may. */
const rightsOfRoles: { readonly [R in Role]: readonly Right[] } = {
  READER: ['READ'],
  STEWARD: ['READ', 'RECORD'],
  PLANNER: ['READ', 'PLAN'],
  ADMIN: ['READ', 'ADMINISTER'],
};

/** The rights of which one is enough to plan: who records facts may try out what they would do. */
export const planningRights = ['PLAN', 'RECORD'] as const satisfies readonly Right[];

/** What of the graph a grant is about: all, a region with what lies in it, or an organization with what is below it. */
export const Area = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ALL') }),
  z.object({ kind: z.literal('REGION'), region: z.string() }),
  z.object({ kind: z.literal('ORGANIZATION'), organization: z.string() }),
]);
export type Area = Readonly<z.infer<typeof Area>>;

const Areas = z.array(Area);
/** Areas as a graph has them, in the text of a JSON array; null where it has none. */
export const AreasInText = orNull(z.string()).transform((text) =>
  text === null ? null : Areas.parse(JSON.parse(text)),
);

/** What an area is given by: the code of a region, or the id of an organization; everything where neither is. */
export interface AreaNamed {
  readonly region: string | null;
  readonly organization: string | null;
}

/**
 * The area that is given so.
 *
 * @throws Problem BAD_USER_INPUT where both are
 */
export function areaOf({ region, organization }: AreaNamed): Area {
  if (region !== null && organization !== null)
    throw new Problem(
      'BAD_USER_INPUT',
      `A grant is over a region or over an organization, received ${region} and ${organization}.`,
    );
  if (region !== null) return { kind: 'REGION', region };
  return organization === null ? { kind: 'ALL' } : { kind: 'ORGANIZATION', organization };
}

/** What an area is given by. */
export function namedBy(area: Area): AreaNamed {
  return {
    region: area.kind === 'REGION' ? area.region : null,
    organization: area.kind === 'ORGANIZATION' ? area.organization : null,
  };
}

/** The code of the region that an area is, or the id of its organization, which no other thing has; null of everything. */
export function idOf(area: Area): string | null {
  const { region, organization } = namedBy(area);
  return region ?? organization;
}

/** An area in words, behind what it is of: ` of 350428100`; nothing of everything. */
export function toldArea(area: Area): string {
  return area.kind === 'ALL' ? '' : ` of ${idOf(area)}`;
}

/** A role that a subject has of the graph for some days. */
export interface Grant {
  readonly id: string;
  readonly role: Role;
  readonly area: Area;
  /** Its first day; null where it has always held. */
  readonly validFrom: CivilDate | null;
  /** The first day on which it holds no more; null where none is known. */
  readonly validTo: CivilDate | null;
}

/** Who asks: `owner`, `local:NAME`, `token:ID` or `oidc:ISSUER#SUB`. */
export const SubjectId = z
  .string()
  .regex(/^(owner|local:.+|token:.+|oidc:.+#.+)$/, 'The id of a subject')
  .brand<'SubjectId'>();
export type SubjectId = z.infer<typeof SubjectId>;

/** Who asks, by what that is known, and what the subject may. */
export interface Subject {
  readonly id: SubjectId;
  /** What the ledger and the log call the subject. */
  readonly name: string;
  readonly by: 'OWNER' | 'SESSION' | 'TOKEN' | 'OIDC';
  readonly grants: readonly Grant[];
}

/** Whoever has the machine: all that there is may be done. */
export const owner: Subject = {
  id: SubjectId.parse('owner'),
  name: 'owner',
  by: 'OWNER',
  grants: roles.map((role) => ({
    id: `owner-${role.toLowerCase()}`,
    role,
    area: { kind: 'ALL' },
    validFrom: null,
    validTo: null,
  })),
};

/** Whether a subject may do something on a day. */
export function may({ grants }: Subject, right: Right, today: CivilDate): boolean {
  return grants.some((grant) => gives(grant, right, today));
}

/**
 * Over what a subject may do something on a day: the codes of regions and the ids of organizations, in order; null:
 * everything.
 */
export function grantedTo(
  subject: Subject,
  right: Right,
  today: CivilDate,
): readonly string[] | null {
  return grantedToOneOf(subject, [right], today);
}

/** As `grantedTo`, of what one of some rights is enough for. The same list for all requests of a subject on a day. */
export function grantedToOneOf(
  subject: Subject,
  rights: readonly Right[],
  today: CivilDate,
): readonly string[] | null {
  const known = listsOf(subject);
  const key = `${today} ${rights.join(' ')}`;
  const list = known.get(key);
  if (list !== undefined) return list;
  const given = grantsFor(subject, rights, today);
  const ids = given.flatMap(({ area }) => idOf(area) ?? []);
  const granted = ids.length < given.length ? null : [...new Set(ids)].sort();
  known.set(key, granted);
  return granted;
}

/** What is seen is remembered by these lists. */
const listsOf = oncePer((_: Subject) => new Map<string, readonly string[] | null>());

/** The grants by which a subject may do something on a day that one of some rights is enough for. */
export function grantsFor(
  { grants }: Subject,
  rights: readonly Right[],
  today: CivilDate,
): readonly Grant[] {
  return grants.filter((grant) => rights.some((right) => gives(grant, right, today)));
}

/** The roles that a subject has on a day. */
export function rolesOf({ grants }: Subject, today: CivilDate): readonly Role[] {
  return roles.filter((role) =>
    grants.some((grant) => grant.role === role && holdsOn(grant, today)),
  );
}

/** The roles that have one of some rights. */
export function rolesWith(rights: readonly Right[]): readonly Role[] {
  return roles.filter((role) => rightsOfRoles[role].some((right) => rights.includes(right)));
}

function gives(grant: Grant, right: Right, day: CivilDate): boolean {
  return holdsOn(grant, day) && rightsOfRoles[grant.role].includes(right);
}

function holdsOn({ validFrom, validTo }: Grant, day: CivilDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}
