import type { GraphQLResolveInfo } from 'graphql';
import { Problem } from '../../domain/problem.js';
import { Answer } from '../../graph/answer.js';
import { THING_TYPES } from '../../registry/index/thing.js';
import { type Context, entityTypes } from '../context.js';
import type { KnownThing } from '../thing-loader.js';

export const loadOrganization = loaderOf('Organization');
export const loadUnit = loaderOf('Unit');
export const loadAlliance = loaderOf('Alliance');
export const loadRegion = loaderOf('Region');
/** Of a member of an alliance. */
export const loadMember = loaderOf('Organization', 'Unit');
export const loadSource = loaderOf('Source');
/** Of a thing that the register lists. */
export const loadListed = loaderOf(...THING_TYPES);
/** Of a thing of any type. */
export const loadNode = loaderOf(...entityTypes);

/** The same of what may lie outside of what a subject sees: null then. */
export const seenOrganization = seenLoaderOf('Organization');
export const seenRegion = seenLoaderOf('Region');

/**
 * Gives what reads what is asked of a thing that a computation names by its id: one of these types. Where it was retracted,
 * it is what was known of it.
 */
function loaderOf(...types: readonly string[]) {
  return (
    context: Context,
    info: GraphQLResolveInfo,
    id: string,
    known?: KnownThing,
  ): Answer | Promise<Answer> => {
    const loaded = context.load(info, types, id, known);
    if (loaded instanceof Answer) return loaded;
    return loaded.then(
      async (found) =>
        found ?? (await context.loadRetracted(info, types, id)) ?? absent(context, id, types),
    );
  };
}

function seenLoaderOf(...types: readonly string[]) {
  return async (context: Context, info: GraphQLResolveInfo, id: string): Promise<Answer | null> => {
    const found =
      (await context.load(info, types, id)) ?? (await context.loadRetracted(info, types, id));
    return found === null && context.granted === null ? absent(context, id, types) : found;
  };
}

function absent({ granted }: Context, id: string, types: readonly string[]): never {
  if (granted !== null)
    throw new Problem('FORBIDDEN', 'What is named here lies outside of what is granted.');
  throw new Error(`What is named is in the graph, received ${id} as ${types.join(' or ')}.`);
}
