import { type Administered, administeringAll } from '../access/administered.js';
import { initiatorOf } from '../access/initiator.js';
import { type Area, grantedTo } from '../access/subject.js';
import { Problem } from '../domain/problem.js';
import { type Sight, toldGranted } from '../graph/sight.js';
import { rowSightOf } from '../registry/rows-seen.js';
import { sightIn, sightOf } from '../registry/sight-in.js';
import type { Context } from './context.js';

type Asker = Pick<Context, 'graph' | 'subject' | 'today'>;

/** What of the graph whoever asks administers. */
export function administeredBy({ graph, subject, today }: Asker): Promise<Sight> {
  return sightOf(graph, grantedTo(subject, 'ADMINISTER', today), today);
}

/** The same for those who see to accounts, grants and tokens. */
export async function administered(asker: Asker): Promise<Administered> {
  const { graph, today } = asker;
  const sight = await administeredBy(asker);
  if (sight === 'ALL') return administeringAll(graph);
  const rows = await rowSightOf({ reader: graph, sight: async () => sight });
  const isWhole = (id: string) => rows.thing(id) === 'WHOLE';
  const contains = async (area: Area) => {
    if (area.kind === 'ALL') return false;
    if (area.kind === 'REGION') return isWhole(area.region);
    const { things } = (await sightIn(graph, [area.organization], today)).granted;
    return things.length > 0 && things.every(isWhole);
  };
  return { graph, contains, told: toldGranted(sight) };
}

/**
 * Changes, for a field that needs the right ADMINISTER, who may do what, which is in force at once. Where that lies
 * elsewhere, the audit log is told.
 */
export async function changingRights<Done>(
  context: Pick<Context, 'subject' | 'today' | 'from' | 'audit' | 'rightsChanged'>,
  field: string,
  change: () => Promise<Done>,
): Promise<Done> {
  try {
    const done = await change();
    context.rightsChanged?.();
    return done;
  } catch (error) {
    if (error instanceof Problem && error.code === 'FORBIDDEN')
      context.audit?.note(initiatorOf(context), 'REFUSED', { field, right: 'ADMINISTER' });
    throw error;
  }
}
