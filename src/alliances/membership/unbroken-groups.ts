import { readLines } from '../../coverage/reading/lines.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Reader } from '../../graph/graph.js';
import { coveredByGroup } from './group-lines.js';

/**
 * Those of some party groups from which an unbroken line of superiors leads to an organization that is
 * no group, on a day: the others cover nothing (domain.md, "Precise reading").
 */
export async function unbrokenGroups(
  reader: Reader,
  groups: readonly string[],
  on: CivilDate,
): Promise<ReadonlySet<string>> {
  const linesOf = await readLines(reader, groups);
  const always = { validFrom: null, validTo: null };
  return new Set(groups.filter((group) => coveredByGroup(always, linesOf(group), on) !== null));
}
