import { z } from 'zod';
import { orNull } from '../graph/or-null.js';
import type { Statement } from '../graph/statement.js';
import { PasswordHash } from './password-hash.js';
import { AreasInText, SubjectId } from './subject.js';

const Account = z.object({
  id: SubjectId,
  name: z.string(),
  ...PasswordHash.shape,
  createdAt: z.string(),
  /** Who made it, as the ledger calls them; null of one that an earlier release has made. */
  createdBy: orNull(z.string()),
  /** Since when it is none any more; null while it is one. */
  endedAt: orNull(z.string()),
  /** What the grants are over with which it was made; null of one that an earlier release has made. */
  madeOver: AreasInText,
});

/** A local account: by its name and password somebody signs in. */
export type Account = z.infer<typeof Account>;

const account = `a.id AS id, a.name AS name, a.salt AS salt, a.hash AS hash, a.cost AS cost, a.blocks AS blocks,
      a.parallel AS parallel, a.createdAt AS createdAt, a.createdBy AS createdBy, a.endedAt AS endedAt,
      a.madeOver AS madeOver`;

/** The account with an id, also one that has ended; none where there is none. */
export function accountOf(id: SubjectId): Statement<Account> {
  return {
    name: 'access.account',
    text: `MATCH (a:Account) WHERE a.id = $id RETURN ${account}`,
    parameters: { id },
    decode: (row) => Account.parse(row),
  };
}

/** All accounts by name, those too that have ended. */
export function accounts(): Statement<Account> {
  return {
    name: 'access.accounts',
    text: `MATCH (a:Account) RETURN ${account} ORDER BY a.name`,
    parameters: {},
    decode: (row) => Account.parse(row),
  };
}

export function createAccount({ endedAt: _endedAt, madeOver, ...rest }: Account): Statement<null> {
  const account = { ...rest, madeOver: JSON.stringify(madeOver ?? []) };
  return {
    name: 'access.createAccount',
    text: 'CREATE (a:Account) SET a = $account',
    parameters: { account },
    decode: () => null,
  };
}

/** Gives an account another password; one that had ended is one again. */
export function setPassword(id: SubjectId, password: PasswordHash): Statement<null> {
  return {
    name: 'access.setPassword',
    text: 'MATCH (a:Account) WHERE a.id = $id SET a += $password REMOVE a.endedAt',
    parameters: { id, password: { ...password } },
    decode: () => null,
  };
}

export function endAccount(id: SubjectId, endedAt: string): Statement<null> {
  return {
    name: 'access.endAccount',
    text: 'MATCH (a:Account) WHERE a.id = $id SET a.endedAt = $endedAt',
    parameters: { id, endedAt },
    decode: () => null,
  };
}

const Found = z.object({ id: z.string() });

/** The id of an account or a token, be it one that has ended; none where there never was one. */
export function anyAccount(): Statement<string> {
  return {
    name: 'access.anyAccount',
    text: `MATCH (a:Account) WITH a LIMIT 1 RETURN a.id AS id
      UNION ALL MATCH (t:ApiToken) WITH t LIMIT 1 RETURN t.id AS id`,
    parameters: {},
    decode: (row) => Found.parse(row).id,
  };
}

/**
 * Has a write wait for a backup that is being taken, and other such writes for it, without moving the head: all that is
 * asked of the graph stays as it is.
 */
export function holdHead(): Statement<null> {
  return {
    name: 'access.holdHead',
    text: "MATCH (l:ChangeLog) WHERE l.id = 'log' SET l.id = 'log'",
    parameters: {},
    decode: () => null,
  };
}
