/** Compares texts by code point, as the engines do; `<` goes by UTF-16, where what is beyond U+FFFF comes early. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left === right) continue;
    return left < SURROGATES || right < SURROGATES
      ? left - right
      : (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}

const SURROGATES = 0xd800;
