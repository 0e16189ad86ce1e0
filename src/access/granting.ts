import { Problem } from '../domain/problem.js';
import { pageOf } from '../graph/page.js';
import type { Arguments } from '../graph/reading.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../graph/sorted-page.js';
import { accountOf, holdHead } from './account-store.js';
import { type Administered, ensureAdministered } from './administered.js';
import { type GivenGrant, standingGrants } from './grant-store.js';
import { give, type NewGrant, type Occasion, take } from './grants.js';
import { SubjectId } from './subject.js';

export type GrantPage = ConnectionPage<GivenGrant>;

/** Who sees to grants: over what, and for the log. */
export interface Granting extends Pick<Occasion, 'initiator' | 'now'>, Administered {}

/**
 * Gives a local account a role over what is administered.
 *
 * @throws Problem FORBIDDEN where it is over more, whether there is such a region or organization or not, NOT_FOUND where
 * there is no such account, BAD_USER_INPUT where it ends before it begins
 */
export async function giveGrant(
  granting: Granting,
  { subject, ...grant }: Omit<NewGrant, 'subject'> & { readonly subject: string },
): Promise<GivenGrant> {
  await ensureAdministered(granting, grant.area);
  return granting.graph.write(async (tx) => {
    await tx.run(holdHead());
    const { data: id } = SubjectId.safeParse(subject);
    const [account] = id === undefined ? [] : await tx.read(accountOf(id));
    if (account === undefined || account.endedAt !== null)
      throw new Problem(
        'NOT_FOUND',
        `A grant is given to an account, local:NAME, received ${JSON.stringify(subject)}.`,
      );
    return give(tx, { ...grant, subject: account.id }, granting);
  });
}

/** Takes a grant back that lies in what is administered. @throws Problem NOT_FOUND where there is none with the id */
export async function takeGrant(
  { graph, contains, ...occasion }: Granting,
  id: string,
): Promise<GivenGrant> {
  return graph.write(async (tx) => {
    await tx.run(holdHead());
    const found = (await tx.read(standingGrants())).find((grant) => grant.id === id);
    if (found === undefined || !(await contains(found.area)))
      throw new Problem(
        'NOT_FOUND',
        `A grant that is taken is one of those that are listed, received ${JSON.stringify(id)}.`,
      );
    await take(tx, [found], occasion);
    return found;
  });
}

/**
 * A page of the grants that lie in what is administered, in the order in which they were given.
 *
 * @param subject whose; null for everybody's
 * @throws Problem BAD_USER_INPUT for bad paging
 */
export async function grantPage(
  { graph, contains }: Administered,
  subject: string | null,
  args: Arguments,
): Promise<GrantPage> {
  const page = pageOf('Query.grants', args, 2);
  const rows: { row: GivenGrant; keys: string[] }[] = [];
  for (const row of await graph.read(standingGrants()))
    if ((subject === null || row.subject === subject) && (await contains(row.area)))
      rows.push({ row, keys: [row.recordedAt, row.id] });
  return connectionOf(sortedPage(page, rows), (row) => row);
}
