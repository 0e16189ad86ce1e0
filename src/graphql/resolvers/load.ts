import type { GraphQLResolveInfo } from 'graphql';
import type { Answer } from '../../graph/answer.js';
import { type Context, entityTypes } from '../context.js';

/** Reads what is asked of an organization that a computation names by its id. */
export async function loadOrganization(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): Promise<Answer> {
  const found = await context.load(info, ['Organization'], id);
  if (found === null) throw new Error(`An organization that is named exists, received ${id}.`);
  return found;
}

/** Reads what is asked of a unit that a computation names by its id. */
export async function loadUnit(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): Promise<Answer> {
  const found = await context.load(info, ['Unit'], id);
  if (found === null) throw new Error(`A unit that is named is in the graph, received ${id}.`);
  return found;
}

/** Reads what is asked of an alliance that a computation names by its id. */
export async function loadAlliance(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): Promise<Answer> {
  const found = await context.load(info, ['Alliance'], id);
  if (found === null) throw new Error(`An alliance that is named is in the graph, received ${id}.`);
  return found;
}

/** Reads what is asked of a member of an alliance, an organization or a unit. */
export async function loadMember(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): Promise<Answer> {
  const found = await context.load(info, ['Organization', 'Unit'], id);
  if (found === null) throw new Error(`A member that is named is in the graph, received ${id}.`);
  return found;
}

/** Reads what is asked of a thing of any type that a computation names by its id. */
export async function loadNode(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
): Promise<Answer> {
  const found = await context.load(info, entityTypes, id);
  if (found === null) throw new Error(`A thing that is named is in the graph, received ${id}.`);
  return found;
}
