import { z } from 'zod';
import { auditPage } from '../../access/audit/audit-page.js';
import { numberCipher } from '../../graph/number-cipher.js';
import type { Sight, ToldRegions } from '../../graph/sight.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { scopeSeen } from '../../registry/scope-seen.js';
import { sightIn } from '../../registry/sight-in.js';
import { administeredBy } from '../administered.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';

/** Who did what. */
export const auditResolvers: Resolvers = {
  Query: {
    audit: async (_, { scope, from, to, actor = null, actions = null, ...paging }, context) => {
      // Entries are written without that the head of the graph moves.
      context.graph.rememberNothing();
      const sight = await administeredBy(context);
      const regions = await regionsMeant(context, sight, scope?.region ?? null);
      const cipher = sight === 'ALL' ? null : await numberCipher(context.reader, 'audit');
      const days = { from: Instant.parse(from), to: Instant.parse(to) };
      const filter = { ...days, actor, actions, regions };
      return auditPage(context.reader, filter, { ...filter, ...paging }, cipher);
    },
  },
};

/** The regions about which entries are meant; null for all entries. */
async function regionsMeant(
  context: Context,
  sight: Sight,
  region: string | null,
): Promise<ToldRegions | null> {
  const asked = await scopeSeen({ sight: async () => sight }, { region });
  if (asked.region === null) return sight === 'ALL' ? null : sight.told;
  await ensureRegion(context.reader, asked.region);
  return (await sightIn(context.graph, [asked.region], context.today)).told;
}

/** A scalar that was read, as the log writes instants. */
const Instant = z.coerce
  .date()
  .nullish()
  .transform((date) => date?.toISOString() ?? null);
