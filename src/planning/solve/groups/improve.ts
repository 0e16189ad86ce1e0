import type { Grouping } from './grouping.js';
import type { Plan } from './incumbent.js';

export function improved(_grouping: Grouping, plan: Plan, _secondsLeft: () => number): Plan {
  return plan;
}
