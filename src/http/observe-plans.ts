import type { PlanJobs } from '../planning/jobs/jobs.js';
import type { Metrics } from '../telemetry/metrics.js';

/** Has the plans that are being made counted. */
export function observePlans(jobs: PlanJobs, metrics: Metrics): void {
  metrics.gauge('orgweave_plans_running', 'Plans that are being made', () => jobs.count('RUNNING'));
  metrics.gauge('orgweave_plans_waiting', 'Plans that wait for others', () =>
    jobs.count('WAITING'),
  );
}
