import { Problem } from '../../domain/problem.js';
import type { Reader } from '../../graph/graph.js';
import { readHead } from '../../graph/head.js';
import { seenIdsOf } from '../../graph/seen-ids.js';
import { grantedOf, type Sight } from '../../graph/sight.js';
import { headOf, View } from '../../graph/view.js';
import type { Scope } from '../../registry/lists.js';
import type { PlanFacts } from '../facts/facts.js';
import { planAlliances } from './alliances.js';
import { areaOf } from './area.js';
import { linesAbove } from './lines-above.js';
import { planOrganizations } from './organizations.js';
import { type PlanAsking, type PlanSight, planSightOf } from './plan-sight.js';
import type { PlanQuestion } from './question.js';
import { namesOnPaths } from './regions.js';
import { planUnits } from './units.js';

/**
 * Reads all that a plan for a scope is made from, of one version of the graph: what is written while it is read has it
 * read once more. It is what is seen, and of what steps may name what may be planned; what is found on units is as in the
 * whole graph.
 *
 * @throws Problem NOT_FOUND for an unknown region; COST_EXCEEDED where more than 20,000 units have findings; CONFLICT
 * while a large import is being written, or where something was written each time while it was read
 */
export async function planFacts(asking: PlanAsking, question: PlanQuestion): Promise<PlanFacts> {
  let { reader } = asking;
  for (let read = 1; ; read += 1) {
    const before = await headOf(reader);
    if (before.journal !== null)
      throw new Problem(
        'CONFLICT',
        `A plan is made of a whole version of the graph, received a question while ${before.journal} is being written: ask again when it is.`,
      );
    const facts = await readFacts(
      reader,
      await planSightOf(asking, reader),
      question,
      before.commit,
    );
    const { writes, commit } = await readHead(reader);
    if (writes === before.writes) return facts;
    if (read === mostReads)
      throw new Problem(
        'CONFLICT',
        `A plan is made of one version of the graph, received a question while others were written ${mostReads} times: ask again, or for a smaller scope.`,
      );
    if (reader instanceof View) reader = await reader.renewed({ commit });
  }
}

const mostReads = 5;

/** Where a scope lies that does not say it: in all in which plans may be made, as that is now. */
function scopePlanned(scope: Scope, planned: Sight): Scope {
  return { ...scope, within: scope.within ?? grantedOf(planned) };
}

async function readFacts(
  reader: Reader,
  sight: PlanSight,
  question: PlanQuestion,
  version: number,
): Promise<PlanFacts> {
  const { on, rules } = question;
  const asked = { ...question, scope: scopePlanned(question.scope, sight.planned) };
  const units = await planUnits(reader, asked, sight.seen);
  const area = await areaOf(reader, units, asked);
  const organizations = await planOrganizations(reader, asked, area, sight);
  const alliances = await planAlliances(reader, on, area, [...units, ...organizations], sight);
  const regionNames = await namesOnPaths(reader, [...units, ...organizations], sight.seen);
  const single = singleOf(sight.planned, [...units, ...organizations]);
  const alone = units.filter(({ id }) => single.has(id));
  const above = await linesAbove(reader, alone, on, sight.planned);
  return { on, version, rules, units, organizations, alliances, regionNames, single, above };
}

/** The ids of those that may be planned by themselves, and not with their regions. */
function singleOf(planned: Sight, things: readonly { readonly id: string }[]): ReadonlySet<string> {
  if (planned === 'ALL') return new Set();
  const { single } = seenIdsOf(planned);
  return new Set(things.flatMap(({ id }) => (single.has(id) ? [id] : [])));
}
