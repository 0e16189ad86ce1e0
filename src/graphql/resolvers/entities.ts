import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import { Problem } from '../../domain/problem.js';
import { claimPage } from '../../evidence/claim-page.js';
import { Answer } from '../../graph/answer.js';
import { type Asking, askNodes } from '../../graph/ask.js';
import type { SelectedField } from '../../graph/reading.js';
import type { ListedThing } from '../../registry/index/thing-index.js';
import { type ListName, readList } from '../../registry/lists.js';
import { search } from '../../registry/search.js';
import { type Context, entityTypes } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';
import { selected } from '../select.js';
import { loadListed, loadRegion, loadSource, seenRegion } from './load.js';
import { readAnswer } from './types.js';

const mostIds = 200;
const Ids = z.array(z.string());
const Linked = z.instanceof(Answer);

/** Look-ups by id, lists and search. What is below them is read in the same statement. */
export const entityResolvers: Resolvers = {
  Query: {
    node: (_, { id }, context, info) => lookUp(context, entityTypes, id, selected(info)),
    nodes: async (_, { ids }, context, info) => {
      if (ids.length > mostIds)
        throw new Problem(
          'BAD_USER_INPUT',
          `ids holds at most ${mostIds} ids, received ${ids.length}.`,
        );
      const found = await askNodes(context, entityTypes, ids, selected(info));
      return ids.map((id) => found.get(id) ?? null);
    },
    region: (_, { code }, context, info) => lookUp(context, ['Region'], code, selected(info)),
    organization: (_, { id }, context, info) =>
      lookUp(context, ['Organization'], id, selected(info)),
    unit: (_, { id }, context, info) => lookUp(context, ['Unit'], id, selected(info)),
    alliance: (_, { id }, context, info) => lookUp(context, ['Alliance'], id, selected(info)),
    organizations: listResolver('organizations'),
    units: listResolver('units'),
    alliances: listResolver('alliances'),
    facilities: listResolver('facilities'),
    sources: listResolver('sources'),
    claims: (_, args, context) => claimPage(context, args),
    search: (_parent, args, context) => search(context, args),
  },
  SearchConnection: {
    nodes: ({ nodes }, _args, context, info) =>
      nodes.map((found) => loadFound(context, info, found)),
  },
  SearchEdge: {
    node: ({ node }, _args, context, info) => loadFound(context, info, node),
  },
  Region: {
    successors: async (region, args, context, info) => {
      const codes = Ids.parse(await readAnswer(region, args, context, info));
      const loaded = await Promise.all(codes.map((code) => seenRegion(context, info, code)));
      return loaded.filter((each) => each !== null);
    },
  },
  Claim: {
    region: (claim, args, context, info) =>
      claim instanceof Answer
        ? Linked.parse(readAnswer(claim, args, context, info))
        : loadRegion(context, info, claim.region),
    source: (claim, args, context, info) =>
      claim instanceof Answer
        ? Linked.parse(readAnswer(claim, args, context, info))
        : loadSource(context, info, claim.source),
    outOfSources: async (claim, args, context, info) => {
      const ids = Ids.parse(await readAnswer(claim, args, context, info));
      return Promise.all(ids.map((id) => loadSource(context, info, id)));
    },
  },
};

/** What a search finds, of which the index knows what most ask. */
function loadFound(
  context: Context,
  info: GraphQLResolveInfo,
  { id, type, kind, name }: ListedThing,
): Answer | Promise<Answer> {
  const fields = type === 'Region' ? { id, code: id, name, level: kind } : { id, name, kind };
  return loadListed(context, info, id, { type, fields });
}

async function lookUp(
  asking: Asking,
  types: readonly string[],
  id: string,
  field: SelectedField,
): Promise<Answer | null> {
  const found = await askNodes(asking, types, [id], field);
  return found.get(id) ?? null;
}

type RootResolver = (
  parent: unknown,
  args: unknown,
  context: Context,
  info: Parameters<typeof selected>[0],
) => Promise<Answer>;

function listResolver(name: ListName): RootResolver {
  return (_parent, _args, context, info) => readList(context, name, selected(info));
}
