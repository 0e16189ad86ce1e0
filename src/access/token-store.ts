import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import { orNull } from '../graph/or-null.js';
import type { Statement } from '../graph/statement.js';
import { AreasInText } from './subject.js';

const Token = z.object({
  id: z.string(),
  /** Of the secret (`digestOf`). */
  hash: z.string(),
  /** The first characters of the secret, by which people know it again. */
  prefix: z.string(),
  /** The program that it is for. */
  for: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** The first day on which it is good no more. */
  until: CivilDate,
  /** When it was revoked; null while it is not. */
  endedAt: orNull(z.string()),
  /** About when it was used last, to a minute; null before. */
  lastUsedAt: orNull(z.string()),
  /** What its grants were over when it was made; null of one that an earlier release has made. */
  madeOver: AreasInText,
});

/** An API token: by its secret a program is let in. */
export type ApiToken = z.infer<typeof Token>;

const token = `t.id AS id, t.hash AS hash, t.prefix AS prefix, t.for AS for, t.createdAt AS createdAt,
      t.createdBy AS createdBy, t.until AS until, t.endedAt AS endedAt, t.lastUsedAt AS lastUsedAt, t.madeOver AS madeOver`;

/** The token whose secret has a digest; none where there is none. */
export function tokenByHash(hash: string): Statement<ApiToken> {
  return {
    name: 'access.tokenByHash',
    text: `MATCH (t:ApiToken) WHERE t.hash = $hash RETURN ${token}`,
    parameters: { hash },
    decode: (row) => Token.parse(row),
  };
}

/** All tokens, the latest first, those too that are good no more. */
export function tokens(): Statement<ApiToken> {
  return {
    name: 'access.tokens',
    text: `MATCH (t:ApiToken) RETURN ${token} ORDER BY t.createdAt DESC, t.id`,
    parameters: {},
    decode: (row) => Token.parse(row),
  };
}

export function createToken({
  endedAt: _endedAt,
  lastUsedAt: _lastUsedAt,
  madeOver,
  ...rest
}: ApiToken): Statement<null> {
  const token = { ...rest, madeOver: JSON.stringify(madeOver ?? []) };
  return {
    name: 'access.createToken',
    text: 'CREATE (t:ApiToken) SET t = $token',
    parameters: { token },
    decode: () => null,
  };
}

export function endToken(id: string, endedAt: string): Statement<null> {
  return {
    name: 'access.endToken',
    text: 'MATCH (t:ApiToken) WHERE t.id = $id SET t.endedAt = $endedAt',
    parameters: { id, endedAt },
    decode: () => null,
  };
}

export function touchToken(id: string, lastUsedAt: string): Statement<null> {
  return {
    name: 'access.touchToken',
    text: 'MATCH (t:ApiToken) WHERE t.id = $id SET t.lastUsedAt = $lastUsedAt',
    parameters: { id, lastUsedAt },
    decode: () => null,
  };
}
