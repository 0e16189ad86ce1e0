import type { CivilDate } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import type { Transaction } from '../graph/graph.js';
import { appendAudit } from './audit/append-audit.js';
import type { AuditAction, AuditDetail, Initiator } from './audit/entry.js';
import { createGrant, type GivenGrant, takeGrant } from './grant-store.js';
import type { Passwords } from './password-hash.js';
import { newId } from './secrets.js';
import { type Grant, type Role, roles, type SubjectId } from './subject.js';

/** Who does something about accounts, grants and tokens, and when. */
export interface Occasion {
  readonly initiator: Initiator;
  readonly now: () => Date;
  /** The day in the time zone whose days count. */
  readonly today: () => CivilDate;
  readonly passwords: Passwords;
}

/** A grant that is to be given. */
export interface NewGrant extends Pick<Grant, 'validFrom' | 'validTo'> {
  readonly subject: SubjectId;
  readonly role: Role;
}

/**
 * Gives a grant over the whole graph.
 *
 * @throws Problem BAD_USER_INPUT where it ends before it begins
 */
export async function give(
  tx: Transaction,
  grant: NewGrant,
  occasion: Pick<Occasion, 'initiator' | 'now'>,
): Promise<void> {
  const { initiator, now } = occasion;
  const { subject, role, validFrom, validTo } = grant;
  if (validFrom !== null && validTo !== null && validTo <= validFrom)
    throw new Problem(
      'BAD_USER_INPUT',
      `A grant ends after its first day, received ${validFrom} to ${validTo}.`,
    );
  const recorded = { recordedAt: now().toISOString(), recordedBy: initiator.name };
  const id = newId();
  await tx.run(createGrant({ ...grant, id, area: { kind: 'ALL' }, ...recorded }));
  const days = {
    ...(validFrom === null ? {} : { validFrom }),
    ...(validTo === null ? {} : { validTo }),
  };
  await enter(tx, occasion, 'GRANT', { grant: id, subject, role, ...days });
}

/** Takes grants back from a subject. */
export async function take(
  tx: Transaction,
  grants: readonly GivenGrant[],
  occasion: Pick<Occasion, 'initiator' | 'now'>,
): Promise<void> {
  const { initiator, now } = occasion;
  for (const { id: grant, subject, role } of grants) {
    await tx.run(takeGrant(grant, now().toISOString(), initiator.name));
    await enter(tx, occasion, 'REVOKE', { grant, subject, role });
  }
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
export function toldGrants(grants: readonly Omit<Grant, 'id' | 'area'>[]): string {
  return roles
    .flatMap((role) => grants.filter((grant) => grant.role === role))
    .map(toldGrant)
    .join(', ');
}

function toldGrant({ role, validFrom, validTo }: Omit<Grant, 'id' | 'area'>): string {
  const from = validFrom === null ? '' : ` from ${validFrom}`;
  return `${role}${from}${validTo === null ? '' : ` until ${validTo}`}`;
}
