import { Problem } from '../domain/problem.js';
import type { Reader } from '../graph/graph.js';
import { weaknessOf } from './account-rules.js';
import {
  type Account,
  accountOf,
  createAccount,
  endAccount,
  holdHead,
  setPassword,
} from './account-store.js';
import { type Administered, areAdministered, ensureAdministered } from './administered.js';
import { removeAttempts } from './attempt-store.js';
import { type GivenGrant, grantsOf } from './grant-store.js';
import {
  aboutAreas,
  enter,
  type FirstGrant,
  give,
  mostFirstGrants,
  type Occasion,
  take,
} from './grants.js';
import type { PasswordHash, Passwords } from './password-hash.js';
import { endSessionsOf } from './session-store.js';
import { type Area, SubjectId } from './subject.js';

/** Who sees to accounts and tokens: over what, and for the log. */
export interface SeeingTo extends Occasion, Administered {}

/** An account as it is told of, without what its password is known by. */
export interface ToldAccount extends Omit<Account, keyof PasswordHash> {
  /** Those that stand. */
  readonly grants: readonly GivenGrant[];
}

/** The subject of a local account. */
export function localSubject(name: string): SubjectId {
  return SubjectId.parse(`local:${name}`);
}

/** An account that is to be made. */
export interface NewAccount {
  readonly name: string;
  readonly password: string;
  readonly grants: readonly FirstGrant[];
}

/**
 * Makes an account with its first grants: at least one, unless all is administered.
 *
 * @throws Problem FORBIDDEN where a grant is over more than is administered, BAD_USER_INPUT where the password is weak,
 * CONFLICT where there is or was an account of the name, whoever sees to that
 */
export async function addAccount(
  seeing: SeeingTo,
  { name, password, grants }: NewAccount,
): Promise<ToldAccount> {
  const madeOver = grants.map(({ area }) => area);
  await ensureMadeOver(seeing, 'An account', madeOver);
  const hash = await hashOfNew(seeing.passwords, password, name);
  const id = localSubject(name);
  return seeing.graph.write(async (tx) => {
    await tx.run(holdHead());
    if ((await tx.read(accountOf(id))).length > 0)
      throw new Problem(
        'CONFLICT',
        `A name is given to one account, received ${name}, which one has or had.`,
      );
    const account = {
      ...{ id, name, endedAt: null, madeOver },
      ...{ createdAt: seeing.now().toISOString(), createdBy: seeing.initiator.name },
    };
    await tx.run(createAccount({ ...account, ...hash }));
    const occasion = await aboutAreas(tx, madeOver, seeing);
    await enter(tx, occasion, 'ACCOUNT_ADD', { account: id });
    const given: GivenGrant[] = [];
    for (const grant of grants) given.push(await give(tx, { subject: id, ...grant }, seeing));
    return { ...account, grants: given };
  });
}

/**
 * Gives an account another password, which ends its sessions and a lock; one that had ended is one again. Whoever does it
 * can sign in by it: so who administers a part does it to accounts alone that were made with grants there.
 *
 * @throws Problem NOT_FOUND, FORBIDDEN, BAD_USER_INPUT where the password is weak
 */
export async function changePassword(
  seeing: SeeingTo,
  { id, password }: { readonly id: string; readonly password: string },
): Promise<ToldAccount> {
  const { graph, passwords } = seeing;
  const { name } = await ensureMadeHere(graph, seeing, id);
  const hash = await hashOfNew(passwords, password, name);
  return graph.write(async (tx) => {
    await tx.run(holdHead());
    // What it is granted may have become more.
    const account = await ensureMadeHere(tx, seeing, id);
    await tx.run(setPassword(account.id, hash));
    await tx.run(endSessionsOf(account.id));
    await tx.run(removeAttempts(name));
    const occasion = await aboutAreas(tx, areasOf(account), seeing);
    await enter(tx, occasion, 'PASSWORD_SET', { account: account.id });
    return { ...account, endedAt: null };
  });
}

/** Ends an account with its sessions and grants. @throws Problem NOT_FOUND */
export async function endAccountOf(seeing: SeeingTo, id: string): Promise<ToldAccount> {
  return seeing.graph.write(async (tx) => {
    await tx.run(holdHead());
    const account = await ensureSeen(tx, seeing, id);
    const endedAt = seeing.now().toISOString();
    await tx.run(endAccount(account.id, endedAt));
    await tx.run(endSessionsOf(account.id));
    const occasion = await aboutAreas(tx, areasOf(account), seeing);
    await enter(tx, occasion, 'ACCOUNT_END', { account: account.id });
    await take(tx, account.grants, seeing);
    return { ...account, endedAt, grants: [] };
  });
}

/**
 * Where an account or a token lies: where its grants are that stand, whatever their days, and where those were with which it
 * was made. Who administers all of that sees to it.
 */
export function areasOf({
  madeOver,
  grants,
}: Pick<ToldAccount, 'madeOver' | 'grants'>): readonly Area[] {
  return [...(madeOver ?? []), ...grants.map(({ area }) => area)];
}

/** An account as it is told of. */
export function told(
  {
    salt: _salt,
    hash: _hash,
    cost: _cost,
    blocks: _blocks,
    parallel: _parallel,
    ...account
  }: Account,
  grants: readonly GivenGrant[],
): ToldAccount {
  return { ...account, grants };
}

/** The account with an id: one that is not seen to is not there. @throws Problem NOT_FOUND */
export async function ensureSeen(
  reader: Reader,
  administered: Administered,
  id: string,
): Promise<ToldAccount> {
  const { data: subject } = SubjectId.safeParse(id);
  const [account] = subject === undefined ? [] : await reader.read(accountOf(subject));
  if (account !== undefined) {
    const found = told(account, await reader.read(grantsOf(account.id)));
    if (await areAdministered(administered, areasOf(found))) return found;
  }
  throw new Problem(
    'NOT_FOUND',
    `An account is one of those that are listed, received ${JSON.stringify(id.slice(0, 80))}.`,
  );
}

/** The same of one that was made with grants in what is administered. @throws Problem NOT_FOUND, FORBIDDEN */
async function ensureMadeHere(
  reader: Reader,
  administered: Administered,
  id: string,
): Promise<ToldAccount> {
  const account = await ensureSeen(reader, administered, id);
  if (await areAdministered(administered, account.madeOver ?? [])) return account;
  throw new Problem(
    'FORBIDDEN',
    `Another password is given by whoever administers what an account was made with, received ${account.name}, which was made without grants or by an earlier release: who administers all gives it one.`,
  );
}

/** Makes sure that something may be made with grants over some areas. @throws Problem FORBIDDEN, BAD_USER_INPUT for too many */
export async function ensureMadeOver(
  administered: Administered,
  what: string,
  areas: readonly Area[],
): Promise<void> {
  if (areas.length > mostFirstGrants)
    throw new Problem(
      'BAD_USER_INPUT',
      `${what} is made with at most ${mostFirstGrants} grants, received ${areas.length}.`,
    );
  if (areas.length === 0 && !(await areAdministered(administered, areas)))
    throw new Problem(
      'FORBIDDEN',
      `${what} is made with a grant in what its maker administers: ${administered.told}; received none.`,
    );
  for (const area of areas) await ensureAdministered(administered, area);
}

async function hashOfNew(
  passwords: Passwords,
  password: string,
  name: string,
): Promise<PasswordHash> {
  const weakness = await weaknessOf(password, name);
  if (weakness !== null) throw new Problem('BAD_USER_INPUT', weakness);
  return passwords.hashOf(password);
}
