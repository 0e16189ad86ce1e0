import type { Reader } from '../graph/graph.js';
import { pageOf } from '../graph/page.js';
import type { Arguments } from '../graph/reading.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../graph/sorted-page.js';
import { accounts } from './account-store.js';
import { areasOf, type ToldAccount, told } from './accounts.js';
import { type Administered, areAdministered } from './administered.js';
import { attemptsAmong } from './attempt-store.js';
import { lockedFor } from './attempts.js';
import { grantsBySubject } from './grants.js';
import { tokens } from './token-store.js';
import { type ToldToken, tokenSubject, toldToken } from './tokens.js';

/** An account, and until when nobody signs in by it as too many attempts have failed; null where that is not so. */
export interface AccountWithLock extends ToldAccount {
  readonly lockedUntil: string | null;
}

export type AccountPage = ConnectionPage<AccountWithLock>;
export type TokenPage = ConnectionPage<ToldToken>;

/** A page of the accounts that are seen to, by name. @throws Problem BAD_USER_INPUT for bad paging */
export async function accountPage(
  administered: Administered,
  args: Arguments,
  now: Date,
): Promise<AccountPage> {
  const { graph } = administered;
  const page = pageOf('Query.accounts', args, 1);
  const grants = await grantsBySubject(graph);
  const all = (await graph.read(accounts())).map((each) => told(each, grants.get(each.id) ?? []));
  const seen = await seenTo(administered, all);
  const cut = sortedPage(
    page,
    seen.map((row) => ({ row, keys: [row.name] })),
  );
  const shown = cut.rows.map(({ row }) => row);
  const locks = await locksOf(graph, shown, now);
  return connectionOf(cut, (row) => withLock(row, locks));
}

/** A page of the tokens that are seen to, the latest first. @throws Problem BAD_USER_INPUT for bad paging */
export async function tokenPage(administered: Administered, args: Arguments): Promise<TokenPage> {
  const { graph } = administered;
  const page = pageOf('Query.tokens', args, 2);
  const grants = await grantsBySubject(graph);
  const all = (await graph.read(tokens())).map((each) =>
    toldToken(each, grants.get(tokenSubject(each.id)) ?? []),
  );
  const seen = await seenTo(administered, all);
  const rows = seen.map((row) => ({ row, keys: [-Date.parse(row.createdAt), row.id] }));
  return connectionOf(sortedPage(page, rows), (row) => row);
}

/** An account with its lock. */
export async function lockedAccount(
  reader: Reader,
  account: ToldAccount,
  now: Date,
): Promise<AccountWithLock> {
  return withLock(account, await locksOf(reader, [account], now));
}

type Locks = ReadonlyMap<string, string>;

function withLock(account: ToldAccount, locks: Locks): AccountWithLock {
  return { ...account, lockedUntil: locks.get(account.name) ?? null };
}

/** Until when the names of some accounts are locked; of those that are not there is none. */
async function locksOf(reader: Reader, of: readonly ToldAccount[], now: Date): Promise<Locks> {
  const attempts = await reader.read(attemptsAmong(of.map(({ name }) => name)));
  return new Map(
    attempts.flatMap((each) => {
      const wait = lockedFor(each, now);
      return wait > 0 ? [[each.name, new Date(now.getTime() + wait).toISOString()]] : [];
    }),
  );
}

async function seenTo<Told extends Parameters<typeof areasOf>[0]>(
  administered: Administered,
  all: readonly Told[],
): Promise<readonly Told[]> {
  const seen: Told[] = [];
  for (const each of all) if (await areAdministered(administered, areasOf(each))) seen.push(each);
  return seen;
}
