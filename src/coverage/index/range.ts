/** Paths from one text up to another, which is no longer among them. */
export interface Range {
  readonly start: string;
  readonly end: string;
}

/**
 * The path of a region and those of all below it: a space, which parts codes, comes before all that codes are of.
 * No path: all of them.
 */
export function below(path: string): Range {
  return { start: path, end: path === '' ? '\uffff' : `${path}!` };
}

/** One path alone. */
export function only(path: string): Range {
  return { start: path, end: `${path} ` };
}

/** The same paths in ascending ranges that have none in common. */
export function united(ranges: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const range of [...ranges].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = apart.at(-1);
    if (last === undefined || last.end < range.start) apart.push(range);
    else if (last.end < range.end) apart[apart.length - 1] = { start: last.start, end: range.end };
  }
  return apart;
}

/** What lies in a range from a path on, or, backward, up to it. */
export function cutRange({ start, end }: Range, path: string, backward: boolean): Range {
  if (!backward) return { start: path > start ? path : start, end };
  const behind = only(path).end;
  return { start, end: behind < end ? behind : end };
}
