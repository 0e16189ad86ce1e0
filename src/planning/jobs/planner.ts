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
  /** The codes of the regions in which plans could be made then; null: everywhere. */
  readonly regions: readonly string[] | null;
}

export function starterOf({ subject, planned }: Planner): JobStarter {
  return { subject, regions: planned === 'ALL' ? null : planned.granted.regions };
}

/** Whether somebody sees a job: whoever may plan everywhere, and who has started it and may still plan all that it could be of. */
export function seesJob({ subject, planned }: Planner, by: JobStarter): boolean {
  if (planned === 'ALL') return true;
  const isOwn = subject === by.subject && by.regions !== null;
  return isOwn && by.regions.every((region) => planned.regions.includes(region));
}
