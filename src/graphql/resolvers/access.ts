import { giveGrant, grantPage, takeGrant } from '../../access/granting.js';
import { initiatorOf } from '../../access/initiator.js';
import { areaOf, type Grant, namedBy } from '../../access/subject.js';
import { CivilDate } from '../../domain/civil-date.js';
import { administered, notingRefusals } from '../administered.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';

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
      const { subject, role, region = null, organization = null, validFrom, validTo } = input;
      const days = { validFrom: Day.parse(validFrom), validTo: Day.parse(validTo) };
      const given = { subject, role, area: areaOf({ region, organization }), ...days };
      const grant = await notingRefusals(context, fieldName, async () =>
        giveGrant(await grantingOf(context), given),
      );
      context.rightsChanged?.();
      return grant;
    },
    takeGrant: async (_, { grant: id }, context) => {
      const grant = await takeGrant(await grantingOf(context), id);
      context.rightsChanged?.();
      return grant;
    },
  },
  Me: { subject: ({ id }) => id },
  OwnGrant: ofGrants,
  Grant: ofGrants,
};

/** A day that the schema has read. */
const Day = CivilDate.nullish().transform((day) => day ?? null);

async function grantingOf(context: Context) {
  const initiator = initiatorOf(context, 'ADMINISTER');
  return { now: context.now, initiator, ...(await administered(context)) };
}
