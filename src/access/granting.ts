import { Problem } from '../domain/problem.js';
import type { Graph } from '../graph/graph.js';
import { pageOf } from '../graph/page.js';
import type { Arguments } from '../graph/reading.js';
import type { Sight } from '../graph/sight.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../graph/sorted-page.js';
import { accountOf, holdHead } from './account-store.js';
import { type GivenGrant, standingGrants } from './grant-store.js';
import { give, type NewGrant, type Occasion, take } from './grants.js';
import { regionOf, SubjectId } from './subject.js';

export type GrantPage = ConnectionPage<GivenGrant>;

/** Who sees to grants: over what, and for the log. */
export interface Granting extends Pick<Occasion, 'initiator' | 'now'> {
  readonly graph: Graph;
  /** What of the graph is administered, as it is now. */
  readonly administered: Sight;
}

/**
 * Gives a local account a role over what is administered.
 *
 * @throws Problem FORBIDDEN where it is over more, whether there is such a region or not, NOT_FOUND where there is no such
 * account, BAD_USER_INPUT where it ends before it begins
 */
export async function giveGrant(
  { graph, administered, ...occasion }: Granting,
  { subject, ...grant }: Omit<NewGrant, 'subject'> & { readonly subject: string },
): Promise<GivenGrant> {
  const { region } = grant;
  if (!containing(administered)(region))
    throw new Problem(
      'FORBIDDEN',
      `A grant lies in what its giver administers: ${rootsOf(administered)}; received ${region === null ? 'one over all' : JSON.stringify(region)}.`,
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
  { graph, administered, ...occasion }: Granting,
  id: string,
): Promise<GivenGrant> {
  return graph.write(async (tx) => {
    await tx.run(holdHead());
    const found = (await tx.read(standingGrants())).find((grant) => grant.id === id);
    if (found === undefined || !containing(administered)(regionOf(found.area)))
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
  { graph, administered }: Pick<Granting, 'graph' | 'administered'>,
  subject: string | null,
  args: Arguments,
): Promise<GrantPage> {
  const page = pageOf('Query.grants', args, 2);
  const contains = containing(administered);
  const rows = (await graph.read(standingGrants()))
    .filter((grant) => subject === null || grant.subject === subject)
    .filter(({ area }) => contains(regionOf(area)))
    .map((row) => ({ row, keys: [row.recordedAt, row.id] }));
  return connectionOf(sortedPage(page, rows), (row) => row);
}

/** Whether what is administered contains what a grant is over. */
function containing(administered: Sight): (region: string | null) => boolean {
  if (administered === 'ALL') return () => true;
  const regions = new Set(administered.regions);
  return (region) => region !== null && regions.has(region);
}

function rootsOf(administered: Sight): string {
  return administered === 'ALL' ? 'all' : administered.roots.join(', ') || 'no region of the graph';
}
