import { doInTurns, eachInSteps, type Work } from '../../domain/work.js';

/** So many rows are decoded at once: some tell of one thing, some of hundreds. */
const step = 50;

/**
 * What a statement makes of the rows of its answer: of many of them in turns with what else there is to do.
 *
 * @param signal that of the request which asks; its end is the end of this
 */
export async function decodeRows<Raw, Row>(
  raws: readonly Raw[],
  decode: (raw: Raw) => Row,
  signal?: AbortSignal,
): Promise<Row[]> {
  return raws.length <= step ? raws.map(decode) : doInTurns(decoding(raws, decode), signal);
}

function* decoding<Raw, Row>(raws: readonly Raw[], decode: (raw: Raw) => Row): Work<Row[]> {
  const rows: Row[] = [];
  yield* eachInSteps(raws, (raw) => rows.push(decode(raw)), step);
  return rows;
}
