import { Problem } from '../domain/problem.js';
import type { Graph } from '../graph/graph.js';
import { pageOf } from '../graph/page.js';
import type { Arguments } from '../graph/reading.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../graph/sorted-page.js';
import { accountOf, holdHead } from './account-store.js';
import { type GivenGrant, standingGrants } from './grant-store.js';
import { give, type NewGrant, type Occasion, take } from './grants.js';
import { type Area, idOf, SubjectId } from './subject.js';

export type GrantPage = ConnectionPage<GivenGrant>;

/** Who sees to grants: over what, and for the log. */
export interface Granting extends Pick<Occasion, 'initiator' | 'now'>, Administered {}

/** What of the graph is administered. */
export interface Administered {
  readonly graph: Graph;
  /** Whether that contains what a grant is over, as it is now. */
  readonly contains: (area: Area) => Promise<boolean>;
  /** It in words. */
  readonly told: string;
}

/**
 * Gives a local account a role over what is administered.
 *
 * @throws Problem FORBIDDEN where it is over more, whether there is such a region or organization or not, NOT_FOUND where
 * there is no such account, BAD_USER_INPUT where it ends before it begins
 */
export async function giveGrant(
  { graph, contains, told, ...occasion }: Granting,
  { subject, ...grant }: Omit<NewGrant, 'subject'> & { readonly subject: string },
): Promise<GivenGrant> {
  const id = idOf(grant.area);
  if (!(await contains(grant.area)))
    throw new Problem(
      'FORBIDDEN',
      `A grant lies in what its giver administers: ${told}; received ${id === null ? 'one over all' : JSON.stringify(id)}.`,
    );
  return graph.write(async (tx) => {
    await tx.run(holdHead());
    const { data: id } = SubjectId.safeParse(subject);
    const [account] = id === undefined ? [] : await tx.read(accountOf(id));
    if (account === undefined || account.endedAt !== null)
      throw new Problem(
        'NOT_FOUND',
        `A grant is given to an account, local:NAME, received ${JSON.stringify(subject)}.`,
      );
    return give(tx, { ...grant, subject: account.id }, occasion);
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
