import { concernsScope, gapsOfEvent } from '../../coverage/kept/event-gaps.js';
import { coverageOf } from '../../coverage/queries/coverage.js';
import { firstOf } from '../../coverage/queries/first-of.js';
import { headOf } from '../../graph/view.js';
import { ensureAlliance } from '../../registry/ensure-alliance.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { Scope } from '../../registry/lists.js';
import { follow } from '../follow.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadAlliance, loadUnit } from './load.js';
import { questionOf } from './question.js';

/** What is told as it happens. */
export const liveResolvers: Resolvers = {
  Query: {
    lastEvent: async (_, _args, { reader }) => String((await headOf(reader)).event),
  },
  Subscription: {
    coverageChanged: {
      subscribe: async (_, args, context) => {
        const scope = Scope.parse(args.scope);
        if (scope.region != null) await ensureRegion(context.reader, scope.region);
        return follow(context, args.after, (event) => {
          const { on } = event;
          return on === null || !concernsScope(event, scope)
            ? null
            : { coverageChanged: { event, on, scope } };
        });
      },
    },
    allianceChanged: {
      subscribe: async (_, { id, after }, context) => {
        await ensureAlliance(context.reader, id);
        return follow(context, after, (event) =>
          event.alliances.includes(id) ? { allianceChanged: { event, alliance: id } } : null,
        );
      },
    },
  },
  CoverageChange: {
    event: ({ event }) => String(event.number),
    recordedAt: ({ event }) => event.recordedAt,
    gaps: async ({ event, scope }, _args, { reader }) =>
      firstOf(await gapsOfEvent(reader, event.number, scope)),
    coverage: ({ scope }, _args, context) => coverageOf(context, questionOf({ scope }, context)),
  },
  ToldGap: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
    entry: (entry) => entry,
  },
  AllianceChange: {
    event: ({ event }) => String(event.number),
    recordedAt: ({ event }) => event.recordedAt,
    rows: ({ event, alliance }) => event.rows.filter((key) => key.split('|').includes(alliance)),
    alliance: ({ alliance }, _args, context, info) => loadAlliance(context, info, alliance),
  },
};
