import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import type { Graph } from '../graph/graph.js';
import { AccountName, TokenName } from './account-rules.js';
import type { Occasion } from './grants.js';
import {
  accountAdded,
  accountEnded,
  accountLines,
  passwordSet,
  roleGiven,
  roleTaken,
  tokenLines,
  tokenMade,
  tokenRevoked,
} from './on-the-machine.js';
import { endSessions, listSessions } from './standing-sessions.js';
import { Area, roles, SubjectId } from './subject.js';

const area = Area.default({ kind: 'ALL' });
const areas = z
  .array(Area)
  .min(1)
  .default([{ kind: 'ALL' }]);
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
    areas,
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
    areas,
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
      return accountAdded(graph, command, occasion);
    case 'setPassword':
      return passwordSet(graph, command, occasion);
    case 'endAccount':
      return accountEnded(graph, command, occasion);
    case 'grant':
      return roleGiven(graph, command, occasion);
    case 'revoke':
      return roleTaken(graph, command, occasion);
    case 'listAccounts':
      return accountLines(graph);
    case 'createToken':
      return tokenMade(graph, command, occasion);
    case 'revokeToken':
      return tokenRevoked(graph, command, occasion);
    case 'listTokens':
      return tokenLines(graph, occasion.today());
    case 'listSessions':
      return listSessions(graph, occasion);
    case 'endSessions':
      return endSessions(graph, command);
  }
}
