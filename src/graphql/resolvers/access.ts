import { giveGrant, grantPage, takeGrant } from '../../access/granting.js';
import { initiatorOf } from '../../access/initiator.js';
import { regionOf } from '../../access/subject.js';
import { CivilDate } from '../../domain/civil-date.js';
import { administeredBy } from '../administered.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';

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
    giveGrant: async (_, { input }, context) => {
      const { subject, region = null, validFrom, validTo, role } = input;
      const days = { validFrom: Day.parse(validFrom), validTo: Day.parse(validTo) };
      const given = { subject, role, region, ...days };
      const grant = await giveGrant(await grantingOf(context), given);
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
  OwnGrant: { grant: ({ id }) => id, region: ({ area }) => regionOf(area) },
  Grant: { grant: ({ id }) => id, region: ({ area }) => regionOf(area) },
};

/** A day that the schema has read. */
const Day = CivilDate.nullish().transform((day) => day ?? null);

async function grantingOf(context: Context) {
  const { graph, now } = context;
  const initiator = initiatorOf(context, 'ADMINISTER');
  return { graph, now, initiator, administered: await administeredBy(context) };
}
