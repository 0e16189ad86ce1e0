import { z } from 'zod';
import { noSuchRegion } from '../graph/ask.js';
import type { Reader } from '../graph/graph.js';
import type { Statement } from '../graph/statement.js';

/**
 * Makes sure that a question names a region of the graph; asked where nothing was found in it.
 *
 * @throws Problem NOT_FOUND where no region has the code
 */
export async function ensureRegion(reader: Reader, code: string): Promise<void> {
  const [found] = await reader.read(regionExists(code));
  if (found === undefined) throw noSuchRegion(code);
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
