import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import { Deferred } from '../graph/answer.js';
import type { Reader } from '../graph/graph.js';
import { orNull } from '../graph/or-null.js';
import { rowsPerHead } from '../graph/per-head.js';
import type { ComputedReading } from '../graph/reading.js';
import type { Statement } from '../graph/statement.js';
import { divisionsOf } from './divisions.js';

const Ended = z.tuple([z.string(), orNull(z.string()), orNull(CivilDate)]);

/** What goes on where a region has ended, by code: the one that its row names, and those that it left its own to. */
export const successors: ComputedReading = {
  kind: 'computed',
  read: (node) => ({ calls: '', expression: `[${node}.id, ${node}.successor, ${node}.validTo]` }),
  compute: (raw) => {
    const [code, successor, validTo] = Ended.parse(raw);
    return new Deferred(async (reader): Promise<string[]> => {
      if (validTo === null) return [];
      const heirs = (await divisionsOf(reader)).heirsOf(code, validTo);
      return [...new Set([...(successor === null ? [] : [successor]), ...heirs])].sort();
    });
  },
};

/** The code of a region where it has ended by a day; else null. */
export async function endedBy(
  reader: Reader,
  region: string | null | undefined,
  on: CivilDate,
): Promise<string | null> {
  if (region == null) return null;
  const [end = null] = await ends(reader, region);
  return end !== null && end <= on ? region : null;
}

const EndRow = z.object({ end: orNull(CivilDate) });

const ends = rowsPerHead(
  64,
  (code): Statement<CivilDate | null> => ({
    name: 'registry.regionEnd',
    text: 'MATCH (r:Region) WHERE r.id = $code RETURN r.validTo AS end',
    parameters: { code },
    decode: (row) => EndRow.parse(row).end,
  }),
);
