import { regionsWith } from '../access/subject.js';
import type { Sight } from '../graph/sight.js';
import { sightOf } from '../registry/sight-in.js';
import type { Context } from './context.js';

/** What of the graph whoever asks administers. */
export function administeredBy({
  graph,
  subject,
  today,
}: Pick<Context, 'graph' | 'subject' | 'today'>): Promise<Sight> {
  return sightOf(graph, regionsWith(subject, 'ADMINISTER', today), today);
}
