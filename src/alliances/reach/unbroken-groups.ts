import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Statement } from '../../graph/statement.js';
import { Lines, readLines } from '../../registry/readings/lines.js';
import { coveredByGroup } from '../membership/group-lines.js';

/**
 * Those of some party groups from which an unbroken line of superiors leads to an organization that is
 * no group, on a day: the others cover nothing (domain.md, "Precise reading").
 */
export async function unbrokenGroups(
  reader: Reader,
  groups: readonly string[],
  on: CivilDate,
): Promise<ReadonlySet<string>> {
  const found = await readInBatches(reader, [...new Set(groups)], groupLines);
  const always = { validFrom: null, validTo: null };
  return new Set(
    found.flatMap(({ group, lines }) =>
      coveredByGroup(always, lines, on) === null ? [] : [group],
    ),
  );
}

const GroupRow = z.object({ group: EntityId, lines: Lines });

function groupLines(groups: readonly string[]): Statement<z.infer<typeof GroupRow>> {
  return {
    name: 'alliances.groupLines',
    text: `UNWIND $groups AS one MATCH (g:Organization) WHERE g.id = one
      ${readLines('g')}
      RETURN g.id AS group, lines`,
    parameters: { groups },
    decode: (row) => GroupRow.parse(row),
  };
}
