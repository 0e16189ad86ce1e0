import type { CivilDate } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import type { Graph } from '../graph/graph.js';
import { accounts, holdHead } from './account-store.js';
import {
  addAccount,
  changePassword,
  endAccountOf,
  ensureSeen,
  localSubject,
  type SeeingTo,
} from './accounts.js';
import { administeringAll } from './administered.js';
import {
  type FirstGrant,
  give,
  grantsBySubject,
  type NewGrant,
  type Occasion,
  take,
  toldGrants,
} from './grants.js';
import { type Area, idOf, type Role } from './subject.js';
import { tokens } from './token-store.js';
import { makeToken, revokeToken, tokenSubject } from './tokens.js';

/** Some roles, each over some areas. */
interface Roles extends Omit<NewGrant, 'subject' | 'role' | 'area'> {
  readonly roles: readonly Role[];
  readonly areas: readonly Area[];
}

interface Named {
  readonly name: string;
}

/** Makes an account with its first grants, as `addAccount`. */
export async function accountAdded(
  graph: Graph,
  { name, password, ...wanted }: Named & Roles & { readonly password: string },
  occasion: Occasion,
): Promise<string[]> {
  const grants = grantsIn(wanted);
  await addAccount(machine(graph, occasion), { name, password, grants });
  const granted = toldGrants(grants);
  return [
    `${name} may sign in${granted === '' ? ', and is granted nothing yet' : `: ${granted}`}.`,
  ];
}

/** As `changePassword`. */
export async function passwordSet(
  graph: Graph,
  { name, password }: Named & { readonly password: string },
  occasion: Occasion,
): Promise<string[]> {
  await changePassword(machine(graph, occasion), { id: localSubject(name), password });
  return [`${name} signs in with the new password; its sessions have ended.`];
}

/** As `endAccountOf`. */
export async function accountEnded(
  graph: Graph,
  { name }: Named,
  occasion: Occasion,
): Promise<string[]> {
  await endAccountOf(machine(graph, occasion), localSubject(name));
  return [`${name} has ended: nobody signs in by it, and it is granted nothing.`];
}

/** Gives an account a role. @throws Problem NOT_FOUND, BAD_USER_INPUT */
export async function roleGiven(
  graph: Graph,
  { name, role, ...over }: Named & Omit<NewGrant, 'subject'>,
  occasion: Occasion,
): Promise<string[]> {
  await graph.write(async (tx) => {
    await tx.run(holdHead());
    const { id, endedAt } = await ensureSeen(tx, administeringAll(graph), localSubject(name));
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
export async function roleTaken(
  graph: Graph,
  { name, role, area }: Named & Pick<NewGrant, 'role' | 'area'>,
  occasion: Occasion,
): Promise<string[]> {
  const id = idOf(area);
  const over = id === null ? '' : ` over ${id}`;
  await graph.write(async (tx) => {
    await tx.run(holdHead());
    const account = await ensureSeen(tx, administeringAll(graph), localSubject(name));
    const taken = account.grants.filter(
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
export async function accountLines(graph: Graph): Promise<string[]> {
  const grants = await grantsBySubject(graph);
  const lines = (await graph.read(accounts())).map(({ id, name, createdAt, endedAt }) => {
    const own = toldGrants(grants.get(id) ?? []);
    const state = endedAt === null ? own || 'granted nothing' : `ended ${endedAt}`;
    return `${name}\t${state}\tsince ${createdAt}`;
  });
  return lines.length === 0 ? ['There are no accounts.'] : lines;
}

/** Makes a token and tells its secret, as `makeToken`. */
export async function tokenMade(
  graph: Graph,
  {
    for: program,
    until,
    ...wanted
  }: Pick<Roles, 'roles' | 'areas'> & { readonly for: string; readonly until: CivilDate },
  occasion: Occasion,
): Promise<string[]> {
  const grants = grantsIn({ ...wanted, validFrom: null, validTo: null });
  const made = await makeToken(machine(graph, occasion), { for: program, grants, until });
  return [
    made.secret,
    `is the token ${made.token.id} for ${program}, until ${until}: ${toldGrants(grants)}. It is not shown again.`,
  ];
}

/** As `revokeToken`. */
export async function tokenRevoked(
  graph: Graph,
  { id }: { readonly id: string },
  occasion: Occasion,
): Promise<string[]> {
  await revokeToken(machine(graph, occasion), id);
  return [`The token ${id} is revoked.`];
}

/** A line for each token, with its grants. */
export async function tokenLines(graph: Graph, today: CivilDate): Promise<string[]> {
  const grants = await grantsBySubject(graph);
  const lines = (await graph.read(tokens())).map((token) => {
    const { id, prefix, until, endedAt, lastUsedAt } = token;
    const own = toldGrants(grants.get(tokenSubject(id)) ?? []);
    const ended =
      endedAt !== null ? `revoked ${endedAt}` : until <= today ? `ended ${until}` : null;
    const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`;
    return `${id}\t${prefix}…\t${token.for}\t${ended ?? own}\t${used}`;
  });
  return lines.length === 0 ? ['There are no tokens.'] : lines;
}

function grantsIn({ roles, areas, ...days }: Roles): FirstGrant[] {
  return roles.flatMap((role) => areas.map((area) => ({ role, area, ...days })));
}

function machine(graph: Graph, occasion: Occasion): SeeingTo {
  return { ...occasion, ...administeringAll(graph) };
}
