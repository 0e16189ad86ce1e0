import { concernsScopes, gapsOfEvent } from '../../coverage/kept/event-gaps.js';
import { asSeen } from '../../coverage/kept/gap-history.js';
import { coverageOf } from '../../coverage/queries/coverage.js';
import { firstOf } from '../../coverage/queries/first-of.js';
import { headOf } from '../../graph/view.js';
import { ensureAlliance } from '../../registry/ensure-alliance.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { Scope } from '../../registry/lists.js';
import { rowSightOf } from '../../registry/rows-seen.js';
import { scopeSeen, scopesSeen } from '../../registry/scope-seen.js';
import { eventIdOf } from '../event-ids.js';
import { follow } from '../follow.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadAlliance, loadUnit } from './load.js';
import { questionOf } from './question.js';

/** What is told as it happens. */
export const liveResolvers: Resolvers = {
  Query: {
    lastEvent: async (_, _args, context) =>
      eventIdOf(context, (await headOf(context.reader)).event),
  },
  Subscription: {
    coverageChanged: {
      subscribe: async (_, args, context) => {
        const scope = Scope.parse(args.scope);
        await scopesSeen(context, scope);
        if (scope.region != null) await ensureRegion(context.reader, scope.region);
        return follow(context, args.after, async (event, now) => {
          const { on } = event;
          if (on === null) return null;
          const seen = await scopesSeen(now, scope);
          const isTold = await concernsScopes(now.reader, event, seen);
          return isTold ? { coverageChanged: { event, on, scope } } : null;
        });
      },
    },
    allianceChanged: {
      subscribe: async (_, { id, after }, context) => {
        await ensureAlliance(context, id);
        return follow(context, after, async (event, now) => {
          if (!event.alliances.includes(id)) return null;
          const own = event.rows.filter((key) => key.split('|').includes(id));
          const sight = await rowSightOf(now);
          const rows = own.filter((key) => sight.row(key) !== null);
          // What happened to what is hidden alone is not told.
          return rows.length === 0 && own.length > 0
            ? null
            : { allianceChanged: { event, alliance: id, rows } };
        });
      },
    },
  },
  CoverageChange: {
    event: ({ event }, _args, context) => eventIdOf(context, event.number),
    recordedAt: ({ event }) => event.recordedAt,
    gaps: async ({ event, scope }, _args, context) => {
      const seen = await scopesSeen(context, scope);
      return firstOf(await gapsOfEvent(context.reader, event.number, seen));
    },
    coverage: async ({ scope }, _args, context) => {
      const seen = await scopeSeen(context, scope);
      return coverageOf(context, questionOf({ scope: seen }, context));
    },
  },
  ToldGap: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
    entry: async (entry, _args, context) => asSeen(entry, await rowSightOf(context)),
  },
  AllianceChange: {
    event: ({ event }, _args, context) => eventIdOf(context, event.number),
    recordedAt: ({ event }) => event.recordedAt,
    alliance: ({ alliance }, _args, context, info) => loadAlliance(context, info, alliance),
  },
};
