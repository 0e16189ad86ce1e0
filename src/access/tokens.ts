import type { CivilDate } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import { holdHead } from './account-store.js';
import { areasOf, ensureMadeOver, type SeeingTo } from './accounts.js';
import { areAdministered } from './administered.js';
import { type GivenGrant, grantsOf } from './grant-store.js';
import { aboutAreas, enter, type FirstGrant, give, take } from './grants.js';
import { digestOf, newId, newSecret } from './secrets.js';
import { SubjectId } from './subject.js';
import { type ApiToken, createToken, endToken, tokens } from './token-store.js';

/** A token as it is told of, without what it is known by. */
export interface ToldToken extends Omit<ApiToken, 'hash'> {
  /** Those that stand. */
  readonly grants: readonly GivenGrant[];
}

/** The subject of a token. */
export function tokenSubject(id: string): SubjectId {
  return SubjectId.parse(`token:${id}`);
}

/** A token that is to be made. */
export interface NewToken {
  readonly for: string;
  /** At least one; it has no days of its own where the token's end is its end. */
  readonly grants: readonly FirstGrant[];
  /** The first day on which it is good no more. */
  readonly until: CivilDate;
}

/** A token that was made, and its secret, of which the graph has the digest alone. */
export interface MadeToken {
  readonly token: ToldToken;
  readonly secret: string;
}

/**
 * Makes a token and tells its secret, this once.
 *
 * @throws Problem FORBIDDEN where a grant is over more than is administered, BAD_USER_INPUT where it would have ended
 * already or have no grants
 */
export async function makeToken(
  seeing: SeeingTo,
  { for: program, grants, until }: NewToken,
): Promise<MadeToken> {
  const madeOver = grants.map(({ area }) => area);
  await ensureMadeOver(seeing, 'A token', madeOver);
  if (grants.length === 0)
    throw new Problem('BAD_USER_INPUT', 'A token is made with a grant, received none.');
  if (until <= seeing.today())
    throw new Problem('BAD_USER_INPUT', `A token ends after today, received ${until}.`);
  const [id, secret] = [newId(), newSecret('ow_')];
  return seeing.graph.write(async (tx) => {
    await tx.run(holdHead());
    const token = {
      ...{ id, prefix: secret.slice(0, 8), for: program, until, madeOver },
      ...{ createdAt: seeing.now().toISOString(), createdBy: seeing.initiator.name },
      ...{ endedAt: null, lastUsedAt: null },
    };
    await tx.run(createToken({ ...token, hash: digestOf(secret) }));
    const occasion = await aboutAreas(tx, madeOver, seeing);
    await enter(tx, occasion, 'TOKEN_CREATE', { token: id, for: program, until });
    const subject = tokenSubject(id);
    const given: GivenGrant[] = [];
    for (const { validTo, ...grant } of grants)
      given.push(await give(tx, { subject, ...grant, validTo: validTo ?? until }, seeing));
    return { token: { ...token, grants: given }, secret };
  });
}

/** Revokes a token, with its grants. @throws Problem NOT_FOUND */
export async function revokeToken(seeing: SeeingTo, id: string): Promise<ToldToken> {
  return seeing.graph.write(async (tx) => {
    await tx.run(holdHead());
    const found = (await tx.read(tokens())).find((token) => token.id === id);
    const token =
      found === undefined ? null : toldToken(found, await tx.read(grantsOf(tokenSubject(id))));
    if (token === null || !(await areAdministered(seeing, areasOf(token))))
      throw new Problem(
        'NOT_FOUND',
        `A token is one of those that are listed, received ${JSON.stringify(id.slice(0, 80))}.`,
      );
    const endedAt = seeing.now().toISOString();
    await tx.run(endToken(id, endedAt));
    const occasion = await aboutAreas(tx, areasOf(token), seeing);
    await enter(tx, occasion, 'TOKEN_REVOKE', { token: id });
    await take(tx, token.grants, seeing);
    return { ...token, endedAt, grants: [] };
  });
}

/** A token as it is told of. */
export function toldToken(
  { hash: _, ...token }: ApiToken,
  grants: readonly GivenGrant[],
): ToldToken {
  return { ...token, grants };
}
