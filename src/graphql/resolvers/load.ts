import type { GraphQLResolveInfo } from 'graphql';
import type { Answer } from '../../graph/answer.js';
import { type Context, entityTypes } from '../context.js';

export const loadOrganization = loaderOf('Organization');
export const loadUnit = loaderOf('Unit');
export const loadAlliance = loaderOf('Alliance');
export const loadRegion = loaderOf('Region');
/** Of a member of an alliance. */
export const loadMember = loaderOf('Organization', 'Unit');
export const loadSource = loaderOf('Source');
/** Of a thing of any type. */
export const loadNode = loaderOf(...entityTypes);

/** Gives what reads what is asked of a thing that a computation names by its id: one of these types. */
function loaderOf(...types: readonly string[]) {
  return async (context: Context, info: GraphQLResolveInfo, id: string): Promise<Answer> => {
    const found = await context.load(info, types, id);
    if (found === null)
      throw new Error(`What is named is in the graph, received ${id} as ${types.join(' or ')}.`);
    return found;
  };
}
