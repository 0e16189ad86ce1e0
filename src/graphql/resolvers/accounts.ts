import type { GraphQLResolveInfo } from 'graphql';
import { accountPage, lockedAccount, tokenPage } from '../../access/account-page.js';
import { accountNamed, programNamed } from '../../access/account-rules.js';
import {
  addAccount,
  changePassword,
  endAccountOf,
  type SeeingTo,
  type ToldAccount,
} from '../../access/accounts.js';
import { initiatorOf } from '../../access/initiator.js';
import { makeToken, revokeToken } from '../../access/tokens.js';
import { CivilDate } from '../../domain/civil-date.js';
import { Problem } from '../../domain/problem.js';
import { administered, changingRights } from '../administered.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';
import { grantNamed } from './grant-input.js';

/** The accounts and tokens of those who may ask. */
export const accountResolvers: Resolvers = {
  Query: {
    accounts: async (_, paging, context) => {
      // Accounts are made without that the head of the graph moves.
      context.graph.rememberNothing();
      return accountPage(await administered(context), paging, context.now());
    },
    tokens: async (_, paging, context) => {
      context.graph.rememberNothing();
      return tokenPage(await administered(context), paging);
    },
  },
  Mutation: {
    addAccount: (_, { input: { name, password, grants } }, context, info) =>
      changed(context, info, async (seeing) =>
        addAccount(seeing, { name: accountNamed(name), password, grants: grants.map(grantNamed) }),
      ),
    setPassword: (_, { input: { account: id, password } }, context, info) =>
      changed(context, info, (seeing) => changePassword(seeing, { id, password })),
    endAccount: (_, { account: id }, context, info) =>
      changed(context, info, (seeing) => endAccountOf(seeing, id)),
    createToken: (_, { input: { for: program, grants, until } }, context, info) =>
      seeingTo(context, info, async (seeing) =>
        makeToken(seeing, {
          ...{ for: programNamed(program), grants: grants.map(grantNamed) },
          until: CivilDate.parse(until),
        }),
      ),
    revokeToken: (_, { token: id }, context, info) =>
      seeingTo(context, info, (seeing) => revokeToken(seeing, id)),
  },
  Account: {
    account: ({ id }) => id,
    recordedAt: ({ createdAt }) => createdAt,
    recordedBy: ({ createdBy }) => createdBy,
  },
  ApiToken: {
    token: ({ id }) => id,
    recordedAt: ({ createdAt }) => createdAt,
    recordedBy: ({ createdBy }) => createdBy,
  },
};

async function changed(
  context: Context,
  field: Field,
  change: (seeing: SeeingTo) => Promise<ToldAccount>,
) {
  const account = await seeingTo(context, field, change);
  return lockedAccount(context.graph, account, context.now());
}

type Field = Pick<GraphQLResolveInfo, 'fieldName'>;

function seeingTo<Done>(
  context: Context,
  { fieldName }: Field,
  work: (seeing: SeeingTo) => Promise<Done>,
): Promise<Done> {
  return changingRights(context, fieldName, async () => work(await seeingToOf(context)));
}

/** @throws Problem FORBIDDEN where nobody signs in */
async function seeingToOf(context: Context): Promise<SeeingTo> {
  const { now, today, passwords, subject, from } = context;
  // What whoever finds the address would make for itself is there when that is the owner no more.
  if (subject.by === 'OWNER' && from !== null)
    throw new Problem(
      'FORBIDDEN',
      'Accounts and tokens are seen to by who has signed in, or on the machine (orgweave user, orgweave token); received it of somebody who has not.',
    );
  const initiator = initiatorOf(context, 'ADMINISTER');
  return { now, today: () => today, passwords, initiator, ...(await administered(context)) };
}
