import type { CivilDate } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import type { Graph } from '../graph/graph.js';
import { holdHead } from './account-store.js';
import { grantsOf, standingGrants } from './grant-store.js';
import { enter, give, type Occasion, take, toldGrants } from './grants.js';
import { digestOf, newId, newSecret } from './secrets.js';
import { type Area, type Role, SubjectId, toldArea } from './subject.js';
import { createToken, endToken, tokens } from './token-store.js';

/** The subject of a token. */
export function tokenSubject(id: string): SubjectId {
  return SubjectId.parse(`token:${id}`);
}

/** A token that is to be made. */
export interface NewToken {
  readonly for: string;
  readonly roles: readonly Role[];
  /** What they are over. */
  readonly area: Area;
  /** The first day on which it is good no more. */
  readonly until: CivilDate;
}

/** Makes a token and tells its secret, this once. @throws Problem BAD_USER_INPUT where it would have ended already */
export async function makeToken(
  graph: Graph,
  { for: program, roles, area, until }: NewToken,
  occasion: Occasion,
): Promise<string[]> {
  if (until <= occasion.today())
    throw new Problem('BAD_USER_INPUT', `A token ends after today, received ${until}.`);
  const [id, secret] = [newId(), newSecret('ow_')];
  await graph.write(async (tx) => {
    await tx.run(holdHead());
    await tx.run(
      createToken({
        ...{ id, hash: digestOf(secret), prefix: secret.slice(0, 8), for: program, until },
        ...{ createdAt: occasion.now().toISOString(), createdBy: occasion.initiator.name },
        ...{ endedAt: null, lastUsedAt: null },
      }),
    );
    await enter(tx, occasion, 'TOKEN_CREATE', { token: id, for: program, until });
    const over = { area, validFrom: null, validTo: until };
    for (const role of roles)
      await give(tx, { subject: tokenSubject(id), role, ...over }, occasion);
  });
  return [
    secret,
    `is the token ${id} for ${program}, until ${until}: ${roles.join(', ')}${toldArea(area)}. It is not shown again.`,
  ];
}

/** Revokes a token. @throws Problem NOT_FOUND */
export async function revokeToken(
  graph: Graph,
  { id }: { readonly id: string },
  occasion: Pick<Occasion, 'initiator' | 'now'>,
): Promise<string[]> {
  await graph.write(async (tx) => {
    await tx.run(holdHead());
    const found = (await tx.read(tokens())).find((token) => token.id === id);
    if (found === undefined)
      throw new Problem('NOT_FOUND', `A token is one of orgweave token list, received ${id}.`);
    await tx.run(endToken(id, occasion.now().toISOString()));
    await enter(tx, occasion, 'TOKEN_REVOKE', { token: id });
    await take(tx, await tx.read(grantsOf(tokenSubject(id))), occasion);
  });
  return [`The token ${id} is revoked.`];
}

/** A line for each token, with its grants. */
export async function listTokens(graph: Graph, today: CivilDate): Promise<string[]> {
  const grants = await graph.read(standingGrants());
  const lines = (await graph.read(tokens())).map((token) => {
    const { id, prefix, until, endedAt, lastUsedAt } = token;
    const own = toldGrants(grants.filter(({ subject }) => subject === tokenSubject(id)));
    const ended =
      endedAt !== null ? `revoked ${endedAt}` : until <= today ? `ended ${until}` : null;
    const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`;
    return `${id}\t${prefix}…\t${token.for}\t${ended ?? own}\t${used}`;
  });
  return lines.length === 0 ? ['There are no tokens.'] : lines;
}
