import { z } from 'zod';
import { auditPage } from '../../access/audit/audit-page.js';
import type { Resolvers } from '../generated/resolvers.js';

/** Who did what. */
export const auditResolvers: Resolvers = {
  Query: {
    audit: (_, { from, to, actor = null, actions = null, ...paging }, { reader, graph }) => {
      // Entries are written without that the head of the graph moves.
      graph.rememberNothing();
      const filter = { from: Instant.parse(from), to: Instant.parse(to), actor, actions };
      return auditPage(reader, filter, { ...filter, ...paging });
    },
  },
};

/** A scalar that was read, as the log writes instants. */
const Instant = z.coerce
  .date()
  .nullish()
  .transform((date) => date?.toISOString() ?? null);
