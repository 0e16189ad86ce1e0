import type { Reader } from '../../graph/graph.js';
import { indexed } from '../facts/indexes.js';
import { type Line, linesFrom } from '../facts/lines.js';
import { linksUpwardFinder } from '../facts/links-upward.js';
import { columns, type LeanRows } from './columns.js';
import { superiorsNow } from './linked-organizations.js';
import { isGroup, readSuperiors } from './superiors.js';

/** Gives the lines of some party groups, read from the graph as it is. */
export async function readLines(
  reader: Reader,
  groups: readonly string[],
): Promise<(group: string) => readonly Line[]> {
  const read = superiorsNow<LeanRows>(reader, columns);
  const different = [...new Set(groups)];
  if (different.length === 0) return () => [];
  const rows = await readSuperiors(await read(different), isGroup, read);
  const byId = indexed<string, LeanRows['organizations']>(rows.organizations, ({ id }) => id);
  const linksUpwardOf = linksUpwardFinder(rows);
  return (id) => {
    const group = byId.get(id);
    return group === undefined ? [] : linesFrom(group, linksUpwardOf(group));
  };
}
