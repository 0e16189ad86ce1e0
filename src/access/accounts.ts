import { Problem } from '../domain/problem.js';
import type { Graph, Reader } from '../graph/graph.js';
import { weaknessOf } from './account-rules.js';
import {
  type Account,
  accountOf,
  accounts,
  createAccount,
  endAccount,
  holdHead,
  setPassword,
} from './account-store.js';
import { removeAttempts } from './attempt-store.js';
import { grantsOf, standingGrants } from './grant-store.js';
import { enter, give, type NewGrant, type Occasion, take, toldGrants } from './grants.js';
import type { PasswordHash, Passwords } from './password-hash.js';
import { endSessionsOf } from './session-store.js';
import { idOf, type Role, SubjectId } from './subject.js';

/** The subject of a local account. */
export function localSubject(name: string): SubjectId {
  return SubjectId.parse(`local:${name}`);
}

/** An account that is to be made. */
export interface NewAccount extends Omit<NewGrant, 'subject' | 'role'> {
  readonly name: string;
  readonly password: string;
  readonly roles: readonly Role[];
}

/**
 * Makes an account with its first grants.
 *
 * @throws Problem BAD_USER_INPUT where the password is weak, CONFLICT where there is or was one of the name
 */
export async function addAccount(
  graph: Graph,
  { name, password, roles, ...over }: NewAccount,
  occasion: Occasion,
): Promise<string[]> {
  const hash = await hashOfNew(occasion.passwords, password, name);
  const id = localSubject(name);
  await graph.write(async (tx) => {
    await tx.run(holdHead());
    if ((await tx.read(accountOf(id))).length > 0)
      throw new Problem(
        'CONFLICT',
        `A name is given to one account, received ${name}, which one has or had: orgweave user password ${name} gives it another password.`,
      );
    const createdAt = occasion.now().toISOString();
    await tx.run(createAccount({ id, name, ...hash, createdAt, endedAt: null }));
    await enter(tx, occasion, 'ACCOUNT_ADD', { account: id });
    for (const role of roles) await give(tx, { subject: id, role, ...over }, occasion);
  });
  const granted = toldGrants(roles.map((role) => ({ role, ...over })));
  return [
    `${name} may sign in${granted === '' ? ', and is granted nothing yet' : `: ${granted}`}.`,
  ];
}

/**
 * Gives an account another password, which ends its sessions and a lock; one that had ended is one again.
 *
 * @throws Problem NOT_FOUND, BAD_USER_INPUT where the password is weak
 */
export async function changePassword(
  graph: Graph,
  { name, password }: Pick<NewAccount, 'name' | 'password'>,
  occasion: Occasion,
): Promise<string[]> {
  const hash = await hashOfNew(occasion.passwords, password, name);
  await graph.write(async (tx) => {
    await tx.run(holdHead());
    const { id } = await ensureAccount(tx, name);
    await tx.run(setPassword(id, hash));
    await tx.run(endSessionsOf(id));
    await tx.run(removeAttempts(name));
    await enter(tx, occasion, 'PASSWORD_SET', { account: id });
  });
  return [`${name} signs in with the new password; its sessions have ended.`];
}

/** Ends an account with its sessions and grants. @throws Problem NOT_FOUND */
export async function endAccountOf(
  graph: Graph,
  { name }: Pick<NewAccount, 'name'>,
  occasion: Occasion,
): Promise<string[]> {
  await graph.write(async (tx) => {
    await tx.run(holdHead());
    const { id } = await ensureAccount(tx, name);
    await tx.run(endAccount(id, occasion.now().toISOString()));
    await tx.run(endSessionsOf(id));
    await enter(tx, occasion, 'ACCOUNT_END', { account: id });
    await take(tx, await tx.read(grantsOf(id)), occasion);
  });
  return [`${name} has ended: nobody signs in by it, and it is granted nothing.`];
}

/** Gives an account a role. @throws Problem NOT_FOUND, BAD_USER_INPUT */
export async function grantRole(
  graph: Graph,
  { name, role, ...over }: Omit<NewAccount, 'password' | 'roles'> & { readonly role: Role },
  occasion: Occasion,
): Promise<string[]> {
  await graph.write(async (tx) => {
    await tx.run(holdHead());
    const { id, endedAt } = await ensureAccount(tx, name);
    if (endedAt !== null)
      throw new Problem(
        'NOT_FOUND',
        `A role is given to an account, received ${name}, which has ended.`,
      );
    await give(tx, { subject: id, role, ...over }, occasion);
  });
  return [`${name}: ${toldGrants([{ role, ...over }])}.`];
}

/**
 * Takes a role back from an account.
 *
 * @param area over what; everything: all grants of the role
 * @throws Problem NOT_FOUND where it has none
 */
export async function revokeRole(
  graph: Graph,
  { name, role, area }: Pick<NewAccount, 'name' | 'area'> & { readonly role: Role },
  occasion: Occasion,
): Promise<string[]> {
  const id = idOf(area);
  const over = id === null ? '' : ` over ${id}`;
  await graph.write(async (tx) => {
    await tx.run(holdHead());
    const account = await ensureAccount(tx, name);
    const taken = (await tx.read(grantsOf(account.id))).filter(
      (grant) => grant.role === role && (id === null || idOf(grant.area) === id),
    );
    if (taken.length === 0)
      throw new Problem(
        'NOT_FOUND',
        `A role is taken from who has it, received ${role}${over} of ${name}.`,
      );
    await take(tx, taken, occasion);
  });
  return [`${name} is no ${role}${over} any more.`];
}

/** A line for each account, with its grants. */
export async function listAccounts(graph: Graph): Promise<string[]> {
  const grants = await graph.read(standingGrants());
  const lines = (await graph.read(accounts())).map(({ id, name, createdAt, endedAt }) => {
    const own = toldGrants(grants.filter(({ subject }) => subject === id));
    const state = endedAt === null ? own || 'granted nothing' : `ended ${endedAt}`;
    return `${name}\t${state}\tsince ${createdAt}`;
  });
  return lines.length === 0 ? ['There are no accounts.'] : lines;
}

async function ensureAccount(reader: Reader, name: string): Promise<Account> {
  const [account] = await reader.read(accountOf(localSubject(name)));
  if (account === undefined)
    throw new Problem('NOT_FOUND', `An account is one of orgweave user list, received ${name}.`);
  return account;
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
