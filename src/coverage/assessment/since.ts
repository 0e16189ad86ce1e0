import type { CivilDate } from '../../domain/civil-date.js';
import type { Day } from '../../domain/timeline.js';

/**
 * The first day of the uninterrupted run of days up to `on`, on which something holds; null where
 * the run reaches back past every known date (domain.md, "Findings").
 * @param breakpoints ascending dates between which nothing changes, `begins` among them
 * @param begins first day of the life within which the run lies; null is unknown
 */
export function firstDayOfRun(
  breakpoints: readonly CivilDate[],
  begins: Day,
  on: CivilDate,
  holds: (day: Day) => boolean,
): CivilDate | null {
  for (let at = breakpoints.findLastIndex((date) => date <= on); at >= 0; at -= 1) {
    const start = breakpoints[at] ?? null;
    if (start === begins || !holds(breakpoints[at - 1] ?? null)) return start;
  }
  return null;
}
