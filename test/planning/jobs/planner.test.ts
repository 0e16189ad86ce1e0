import { expect, test } from 'vitest';
import type { SeenPart } from '../../../src/graph/sight.js';
import { seesJob, starterOf } from '../../../src/planning/jobs/planner.js';

/** What somebody may plan: regions, and organizations with things below these. */
function part(
  regions: readonly string[],
  organizations: readonly string[] = [],
  things: readonly string[] = organizations,
): SeenPart {
  return {
    ...{ granted: { regions, things }, organizations, regions },
    told: { beginnings: regions, others: [] },
    ...{ regionsAbove: [], organizationsAbove: [], alliances: [], sources: [] },
  };
}
const li = (planned: SeenPart | 'ALL') => ({ subject: 'local:li', planned });

test('a job is for who has started it, as long as that one may plan in all that it could be of, and for who plans everywhere', () => {
  const by = starterOf(li(part(['350428100'], ['o'])));
  expect(seesJob(li(part(['350428100'], ['o'])), by)).toBe(true);
  // One that is above, and with that what is below the other.
  expect(seesJob(li(part(['350428100', '350428101'], ['top'], ['top', 'o'])), by)).toBe(true);
  expect(seesJob(li(part(['350428100'])), by)).toBe(false);
  expect(seesJob(li(part([], ['o'])), by)).toBe(false);
  expect(seesJob({ subject: 'local:wang', planned: part(['350428100'], ['o']) }, by)).toBe(false);
  expect(seesJob({ subject: 'local:wang', planned: 'ALL' }, by)).toBe(true);
  expect(seesJob(li(part(['350428100'])), starterOf(li('ALL')))).toBe(false);
});
