/** Of the systems that have them macOS allows the shortest ones; a longer one may be cut silently, and stand elsewhere. */
const longest = 103;

/** Whether a Unix socket can have a path. */
export function isSocketPath(path: string): boolean {
  return Buffer.byteLength(path) <= longest;
}

/** Why there is none where it can not. */
export const tooLong = `the path of a Unix socket has at most ${longest} bytes`;
