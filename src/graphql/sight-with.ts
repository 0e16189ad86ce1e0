import { type Right, regionsWith, type Subject } from '../access/subject.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { Reader } from '../graph/graph.js';
import type { Sight } from '../graph/sight.js';
import { sightIn } from '../registry/sight-in.js';

/** Who asks, of which graph and on which day. */
interface Asker {
  readonly graph: Reader;
  readonly subject: Subject;
  readonly today: CivilDate;
}

/** What of the graph whoever asks has a right over; with READ it is what is seen. */
export async function sightWith({ graph, subject, today }: Asker, right: Right): Promise<Sight> {
  const regions = regionsWith(subject, right, today);
  return regions === null ? 'ALL' : sightIn(graph, regions, today);
}
