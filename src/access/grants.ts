import type { CivilDate } from '../domain/civil-date.js';
import { groupedBy } from '../domain/grouped-by.js';
import { Problem } from '../domain/problem.js';
import type { Reader, Transaction } from '../graph/graph.js';
import { appendAudit } from './audit/append-audit.js';
import type { AuditAction, AuditDetail, Initiator } from './audit/entry.js';
import { createGrant, type GivenGrant, homeOf, standingGrants, takeGrant } from './grant-store.js';
import type { Passwords } from './password-hash.js';
import { newId } from './secrets.js';
import {
  type Area,
  type Grant,
  idOf,
  namedBy,
  type Role,
  roles,
  type SubjectId,
  toldArea,
} from './subject.js';

/** Who does something about accounts, grants and tokens, and when. */
export interface Occasion {
  readonly initiator: Initiator;
  readonly now: () => Date;
  /** The day in the time zone whose days count. */
  readonly today: () => CivilDate;
  readonly passwords: Passwords;
}

/** A grant that is to be given. */
export interface NewGrant extends Pick<Grant, 'area' | 'validFrom' | 'validTo'> {
  readonly subject: SubjectId;
  readonly role: Role;
}

/** A grant with which an account or a token is made. */
export type FirstGrant = Omit<NewGrant, 'subject'>;

/** So many there are at the most: all are given in one transaction. */
export const mostFirstGrants = 50;

/**
 * Gives a grant over the whole graph, over a region, or over an organization.
 *
 * @throws Problem BAD_USER_INPUT where it ends before it begins, NOT_FOUND where there is no such region or organization
 */
export async function give(
  tx: Transaction,
  grant: NewGrant,
  occasion: Pick<Occasion, 'initiator' | 'now'>,
): Promise<GivenGrant> {
  const { initiator, now } = occasion;
  const { subject, role, area, validFrom, validTo } = grant;
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    throw new Problem(
      'BAD_USER_INPUT',
      `A grant ends after its first day, received ${validFrom} to ${validTo}.`,
    );
  const home = await homeIn(tx, area);
  if (home === null && area.kind !== 'ALL')
    throw new Problem(
      'NOT_FOUND',
      `A grant is over a region or an organization of the graph, received ${idOf(area)} as ${area.kind === 'REGION' ? 'a region' : 'an organization'}.`,
    );
  const recorded = { recordedAt: now().toISOString(), recordedBy: initiator.name };
  const made = { ...grant, id: newId(), ...recorded };
  await tx.run(createGrant(made));
  const { region, organization } = namedBy(area);
  const told = {
    ...(region === null ? {} : { region }),
    ...(organization === null ? {} : { organization }),
    ...(validFrom === null ? {} : { validFrom }),
    ...(validTo === null ? {} : { validTo }),
  };
  await enter(tx, about(home, occasion), 'GRANT', { grant: made.id, subject, role, ...told });
  return made;
}

/** The region in which an area is; null of everything, and where it is not there. */
async function homeIn(reader: Reader, area: Area): Promise<string | null> {
  if (area.kind === 'ALL') return null;
  return (await reader.read(homeOf(area)))[0] ?? null;
}

/** Takes grants back from a subject. */
export async function take(
  tx: Transaction,
  grants: readonly GivenGrant[],
  occasion: Pick<Occasion, 'initiator' | 'now'>,
): Promise<void> {
  const { initiator, now } = occasion;
  for (const { id: grant, subject, role, area } of grants) {
    await tx.run(takeGrant(grant, now().toISOString(), initiator.name));
    await enter(tx, about(await homeIn(tx, area), occasion), 'REVOKE', { grant, subject, role });
  }
}

/** The grants that stand, by whom they were given. */
export async function grantsBySubject(
  reader: Reader,
): Promise<ReadonlyMap<SubjectId, readonly GivenGrant[]>> {
  return groupedBy(await reader.read(standingGrants()), ({ subject }) => subject);
}

/** What is told of an account or a token is about where its areas are, if that is one region. */
export async function aboutAreas<Of extends Pick<Occasion, 'initiator'>>(
  reader: Reader,
  areas: readonly Area[],
  occasion: Of,
): Promise<Of> {
  const homes = new Set<string | null>();
  for (const area of areas) homes.add(await homeIn(reader, area));
  const [home, ...others] = homes;
  return home === undefined || others.length > 0 ? occasion : about(home, occasion);
}

/** What is told of a grant is about where that is, whatever that of its giver. */
function about<Of extends Pick<Occasion, 'initiator'>>(region: string | null, occasion: Of): Of {
  return { ...occasion, initiator: { ...occasion.initiator, region } };
}

/** Enters what is done into the audit log, in its transaction. */
export function enter(
  tx: Transaction,
  { initiator, now }: Pick<Occasion, 'initiator' | 'now'>,
  action: AuditAction,
  detail: AuditDetail,
): Promise<void> {
  return appendAudit(tx, { at: now().toISOString(), initiator, action, detail });
}

/** Grants in words, by role: `READER, STEWARD from 2026-01-01 until 2027-01-01`; empty where there are none. */
export function toldGrants(grants: readonly Omit<Grant, 'id'>[]): string {
  return roles
    .flatMap((role) => grants.filter((grant) => grant.role === role))
    .map(toldGrant)
    .join(', ');
}

function toldGrant({ role, area, validFrom, validTo }: Omit<Grant, 'id'>): string {
  const from = validFrom === null ? '' : ` from ${validFrom}`;
  return `${role}${toldArea(area)}${from}${validTo === null ? '' : ` until ${validTo}`}`;
}
