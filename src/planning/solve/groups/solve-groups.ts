import type { GroupInstance } from '../../model/groups.js';
import type { GroupDocument } from '../../proof/groups.js';
import { LinearSolver } from '../linear.js';
import { type Enough, type GroupLimits, GroupSearch, type Solved } from './group-search.js';

/**
 * The best plan of an instance and what is proved of each aim; where the time does not do, the best that was found. The
 * same instance gets the same answer, as long as the time does.
 * @throws {Problem} BAD_USER_INPUT where the instance is none
 */
export async function solveGroups(
  instance: GroupInstance,
  limits: GroupLimits,
): Promise<GroupDocument> {
  const search = new GroupSearch(instance, await LinearSolver.open());
  search.goOn(limits);
  return search.answer;
}

/** @throws {Problem} BAD_USER_INPUT where the instance is none */
export async function solved(
  instance: GroupInstance,
  limits: GroupLimits,
  solver?: LinearSolver,
  enough: Enough = [],
): Promise<Solved> {
  const search = new GroupSearch(instance, solver ?? (await LinearSolver.open()), enough);
  search.goOn(limits);
  return search.solved;
}
