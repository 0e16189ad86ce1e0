import { groupedBy } from '../../domain/grouped-by.js';
import type { ConnectionStep } from './step.js';

/**
 * The first of the paths over some steps, by the ids along them, then by the links.
 *
 * @param steps those of the shortest paths alone, so that each leads on to a path's end
 * @param length how many steps each path has
 */
export function pathsOver(
  from: string,
  steps: readonly ConnectionStep[],
  length: number,
  most: number,
): ConnectionStep[][] {
  const next = groupedBy(steps, ({ before }) => before);
  const paths: ConnectionStep[][] = [];
  for (const levels of walks(from, next, length))
    for (const path of choices(levels)) {
      paths.push(path);
      if (paths.length === most) return paths;
    }
  return paths;
}

/** The walks from a thing by the ids along them; a level holds the links between two things. */
function* walks(
  from: string,
  next: ReadonlyMap<string, readonly ConnectionStep[]>,
  length: number,
): Generator<ConnectionStep[][]> {
  if (length === 0) {
    yield [];
    return;
  }
  const byAfter = groupedBy(next.get(from) ?? [], ({ after }) => after);
  for (const [after, links] of [...byAfter].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const level = links.toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
    for (const rest of walks(after, next, length - 1)) yield [level, ...rest];
  }
}

/** One link of each level, in every combination. */
function* choices(levels: readonly (readonly ConnectionStep[])[]): Generator<ConnectionStep[]> {
  const [level, ...others] = levels;
  if (level === undefined) {
    yield [];
    return;
  }
  for (const step of level) for (const rest of choices(others)) yield [step, ...rest];
}

/** How links between the same two things are ordered. */
function rankOf({ kind, isAlong, mode, role, key }: ConnectionStep): string {
  return [kind, isAlong ? 0 : 1, mode, role, key].join(' ');
}
