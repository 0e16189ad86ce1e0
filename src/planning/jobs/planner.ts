import { seenIdsOf } from '../../graph/seen-ids.js';
import type { Sight } from '../../graph/sight.js';

/** Who asks for jobs. */
export interface Planner {
  /** The id of the subject. */
  readonly subject: string;
  /** Where plans may be made. */
  readonly planned: Sight;
}

/** Who has started a job. */
export interface JobStarter {
  readonly subject: string;
  /** The codes of the regions in which plans could be made then, null: everywhere; */
  readonly regions: readonly string[] | null;
  /** and the ids of the organizations below which they could. */
  readonly organizations: readonly string[];
}

export function starterOf({ subject, planned }: Planner): JobStarter {
  return planned === 'ALL'
    ? { subject, regions: null, organizations: [] }
    : { subject, regions: planned.granted.regions, organizations: planned.organizations };
}

/** Whether somebody sees a job: whoever may plan everywhere, and who has started it and may still plan all that it could be of. */
export function seesJob({ subject, planned }: Planner, by: JobStarter): boolean {
  if (planned === 'ALL') return true;
  if (subject !== by.subject || by.regions === null) return false;
  const { regions, single } = seenIdsOf(planned);
  return (
    by.regions.every((region) => regions.has(region)) &&
    by.organizations.every((id) => planned.organizations.includes(id) || single.has(id))
  );
}
