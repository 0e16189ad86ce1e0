import { giveGrant, grantPage, takeGrant } from '../../access/granting.js';
import { initiatorOf } from '../../access/initiator.js';
import { type Grant, namedBy } from '../../access/subject.js';
import { administered, changingRights } from '../administered.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';
import { grantNamed } from './grant-input.js';

const ofGrants = {
  grant: ({ id }: Grant) => id,
  region: ({ area }: Grant) => namedBy(area).region,
  organization: ({ area }: Grant) => namedBy(area).organization,
};

/** Who asks, and who may ask. */
export const accessResolvers: Resolvers = {
  Query: {
    me: (_, _args, { subject, graph }) => {
      // What is remembered is told to all who see the same.
      graph.rememberNothing();
      return subject;
    },
    grants: async (_, { subject = null, ...paging }, context) => {
      // Grants are given without that the head of the graph moves.
      context.graph.rememberNothing();
      return grantPage(await grantingOf(context), subject, { subject, ...paging });
    },
  },
  Mutation: {
    giveGrant: async (_, { input }, context, { fieldName }) => {
      const given = { subject: input.subject, ...grantNamed(input) };
      return changingRights(context, fieldName, async () =>
        giveGrant(await grantingOf(context), given),
      );
    },
    takeGrant: async (_, { grant: id }, context, { fieldName }) =>
      changingRights(context, fieldName, async () => takeGrant(await grantingOf(context), id)),
  },
  Me: { subject: ({ id }) => id },
  OwnGrant: ofGrants,
  Grant: ofGrants,
};

async function grantingOf(context: Context) {
  const initiator = initiatorOf(context, 'ADMINISTER');
  return { now: context.now, initiator, ...(await administered(context)) };
}
