/** No line of a backup comes near it: what has longer ones is none. */
const usualLongest = 256 * 1024 * 1024;

/**
 * The lines in some bytes, without their ends; what stands after the last end is a line as well.
 *
 * @throws Error where one is too long
 */
export async function* linesIn(
  chunks: AsyncIterable<Uint8Array>,
  longest: number = usualLongest,
): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      yield Buffer.concat([...pieces, chunk.subarray(from, end)]);
      [pieces, length, from] = [[], 0, end + 1];
    }
    pieces.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longest) throw new Error(`A line has at most ${longest} bytes`);
  }
  if (length > 0) yield Buffer.concat(pieces);
}

const lineFeed = 0x0a;
