import type { GroupDocument } from './groups.js';
import type { ServingDocument } from './serving.js';

/** What proves a plan: each part by itself, since no part shares a unit or a site with another (docs/planning.md). */
export interface PlanDocument {
  readonly format: 'orgweave-plan-1';
  readonly parts: readonly PlanPart[];
}

/** The ids of the part's units, and of its sites, by their places: for people, no proof needs them. */
export type PlanPart = (GroupDocument | ServingDocument) & {
  readonly unitIds: readonly string[];
  readonly siteIds?: readonly string[];
};
