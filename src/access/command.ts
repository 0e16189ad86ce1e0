import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import type { Graph } from '../graph/graph.js';
import { AccountName, TokenName } from './account-rules.js';
import {
  addAccount,
  changePassword,
  endAccountOf,
  grantRole,
  listAccounts,
  revokeRole,
} from './accounts.js';
import type { Occasion } from './grants.js';
import { endSessions, listSessions } from './standing-sessions.js';
import { Area, roles, SubjectId } from './subject.js';
import { listTokens, makeToken, revokeToken } from './tokens.js';

const area = Area.default({ kind: 'ALL' });
const day = CivilDate.nullable().default(null);
const days = { validFrom: day, validTo: day };
const name = AccountName;
const role = z.enum(roles, `A role is one of ${roles.join(', ')}`);
const someRoles = z.array(role);

/** What is done about accounts, grants, tokens and sessions: what a command says that is not known here may narrow it. */
export const AccessCommand = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('addAccount'),
    name,
    password: z.string(),
    roles: someRoles,
    area,
    ...days,
  }),
  z.strictObject({ do: z.literal('setPassword'), name, password: z.string() }),
  z.strictObject({ do: z.literal('endAccount'), name }),
  z.strictObject({ do: z.literal('grant'), name, role, area, ...days }),
  z.strictObject({ do: z.literal('revoke'), name, role, area }),
  z.strictObject({ do: z.literal('listAccounts') }),
  z.strictObject({
    do: z.literal('createToken'),
    for: TokenName,
    roles: someRoles.min(1),
    area,
    until: CivilDate,
  }),
  z.strictObject({ do: z.literal('revokeToken'), id: z.string() }),
  z.strictObject({ do: z.literal('listTokens') }),
  z.strictObject({ do: z.literal('listSessions') }),
  z.strictObject({ do: z.literal('endSessions'), subject: SubjectId }),
]);
export type AccessCommand = z.infer<typeof AccessCommand>;

/**
 * Does what a command says.
 *
 * @returns what came of it, in lines for a person
 * @throws Problem BAD_USER_INPUT, NOT_FOUND or CONFLICT
 */
export function perform(
  graph: Graph,
  command: AccessCommand,
  occasion: Occasion,
): Promise<string[]> {
  switch (command.do) {
    case 'addAccount':
      return addAccount(graph, command, occasion);
    case 'setPassword':
      return changePassword(graph, command, occasion);
    case 'endAccount':
      return endAccountOf(graph, command, occasion);
    case 'grant':
      return grantRole(graph, command, occasion);
    case 'revoke':
      return revokeRole(graph, command, occasion);
    case 'listAccounts':
      return listAccounts(graph);
    case 'createToken':
      return makeToken(graph, command, occasion);
    case 'revokeToken':
      return revokeToken(graph, command, occasion);
    case 'listTokens':
      return listTokens(graph, occasion.today());
    case 'listSessions':
      return listSessions(graph, occasion);
    case 'endSessions':
      return endSessions(graph, command);
  }
}
