import { z } from 'zod';
import { noSuchRegion } from '../graph/ask.js';
import type { Reader } from '../graph/graph.js';
import type { Statement } from '../graph/statement.js';

/**
 * Makes sure that a question names a region of the graph; asked where nothing was found in it.
 *
 * @param knownBefore what has been retracted since this instant was known as well; null: nothing that has been
 * @throws Problem NOT_FOUND where no region has the code
 */
export async function ensureRegion(
  reader: Reader,
  code: string,
  knownBefore: string | null = null,
): Promise<void> {
  const [found] = await reader.read(regionExists(code));
  if (found !== undefined) return;
  const [known] = knownBefore === null ? [] : await reader.read(regionWas(code, knownBefore));
  if (known === undefined) throw noSuchRegion(code);
}

const CodeRow = z.object({ code: z.string() });

function regionExists(code: string): Statement<string> {
  return {
    name: 'registry.regionExists',
    text: 'MATCH (r:Region) WHERE r.id = $code RETURN r.id AS code',
    parameters: { code },
    decode: (row) => CodeRow.parse(row).code,
  };
}

function regionWas(code: string, knownBefore: string): Statement<string> {
  return {
    name: 'registry.regionWas',
    text: `MATCH (n:Retracted) WHERE n.id = $code MATCH (n)-[:HAD]->(r:Version)
      WHERE r.key = $key AND $knownBefore <= r.recordedTo RETURN DISTINCT n.id AS code`,
    parameters: { code, key: `regions|${code}`, knownBefore },
    decode: (row) => CodeRow.parse(row).code,
  };
}
