import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import { orNull } from '../graph/or-null.js';
import type { Statement } from '../graph/statement.js';
import { Area, type Grant, roles, SubjectId } from './subject.js';

/** Grants that a provider gave a subject for the session. */
const OwnGrants = z.array(
  z.object({
    id: z.string(),
    role: z.enum(roles),
    area: Area,
    validFrom: CivilDate.nullable(),
    validTo: CivilDate.nullable(),
  }),
);

const Row = z.object({
  hash: z.string(),
  subject: SubjectId,
  name: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  usedAt: z.string(),
  grants: orNull(z.string()),
});

/** Somebody who has signed in. */
export interface Session {
  /** Of the secret in the cookie (`digestOf`). */
  readonly hash: string;
  readonly subject: SubjectId;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** About when it was used last, to a minute. */
  readonly usedAt: string;
  /** What the subject was granted at sign-in; null where that is looked up, as for local accounts. */
  readonly grants: readonly Grant[] | null;
}

const session = `s.hash AS hash, s.subject AS subject, s.name AS name, s.createdAt AS createdAt,
      s.expiresAt AS expiresAt, s.usedAt AS usedAt, s.grants AS grants`;

/** The session whose secret has a digest; none where there is none. */
export function sessionByHash(hash: string): Statement<Session> {
  return {
    name: 'access.session',
    text: `MATCH (s:Session) WHERE s.hash = $hash RETURN ${session}`,
    parameters: { hash },
    decode: decoded,
  };
}

/** All sessions, the one that was used last first, those too that have expired. */
export function sessions(): Statement<Session> {
  return {
    name: 'access.sessions',
    text: `MATCH (s:Session) RETURN ${session} ORDER BY s.usedAt DESC, s.hash`,
    parameters: {},
    decode: decoded,
  };
}

function decoded(row: unknown): Session {
  const { grants, ...rest } = Row.parse(row);
  return { ...rest, grants: grants === null ? null : OwnGrants.parse(JSON.parse(grants)) };
}

export function createSession({ grants, ...rest }: Session): Statement<null> {
  const own = grants === null ? {} : { grants: JSON.stringify(grants) };
  return {
    name: 'access.createSession',
    text: 'CREATE (s:Session) SET s = $session',
    parameters: { session: { ...rest, ...own } },
    decode: () => null,
  };
}

export function touchSession(hash: string, usedAt: string): Statement<null> {
  return {
    name: 'access.touchSession',
    text: 'MATCH (s:Session) WHERE s.hash = $hash SET s.usedAt = $usedAt',
    parameters: { hash, usedAt },
    decode: () => null,
  };
}

export function endSession(hash: string): Statement<null> {
  return {
    name: 'access.endSession',
    text: 'MATCH (s:Session) WHERE s.hash = $hash DETACH DELETE s',
    parameters: { hash },
    decode: () => null,
  };
}

/** Ends all sessions of a subject. */
export function endSessionsOf(subject: SubjectId): Statement<null> {
  return {
    name: 'access.endSessionsOf',
    text: 'MATCH (s:Session) WHERE s.subject = $subject DETACH DELETE s',
    parameters: { subject },
    decode: () => null,
  };
}

/** Removes the sessions that have expired by an instant. */
export function removeExpired(at: string): Statement<null> {
  return {
    name: 'access.removeExpired',
    text: 'MATCH (s:Session) WHERE s.expiresAt <= $at DETACH DELETE s',
    parameters: { at },
    decode: () => null,
  };
}
