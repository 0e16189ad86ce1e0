import { eachInSteps, type Work } from '../../domain/work.js';

/** So many rows are decoded in one step: some tell of one thing, some of hundreds. */
const step = 50;

/**
 * What a statement makes of the rows of its answer. Large answers take a while to come over from an engine and to be
 * decoded: it is work to do in turns with what else there is.
 *
 * @param rowsOf is asked once
 */
export function* decoding<Raw, Row>(
  rowsOf: () => readonly Raw[],
  decode: (raw: Raw) => Row,
): Work<Row[]> {
  const rows: Row[] = [];
  yield* eachInSteps(rowsOf(), (raw) => rows.push(decode(raw)), step);
  return rows;
}
