import { isReached } from '../facts/closing.js';
import type { PlanOrganization } from '../facts/facts.js';
import { type Attachment, Rooms } from './attach.js';
import { BranchMaker, type PlannedBranch } from './branches.js';
import { hasFinding, inOrder } from './gaps.js';
import type { Groups, RemedyProblem } from './problem.js';
import type { NamedId } from './remedy-plan.js';

/** Who covers which gaps by a plan's groups. */
export interface Arrangement {
  /** Of the groups, and of units that get one of their own; by their first unit. */
  readonly branches: readonly PlannedBranch[];
  /** By unit: what covers it itself. */
  readonly coverages: ReadonlyMap<string, PlannedCoverage>;
  /** By unit: the search for an existing branch, for those in no group that nothing reaches and no instructor is due for. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** The room that is left when all are attached. */
  readonly rooms: Rooms;
}

export interface PlannedCoverage {
  readonly mode: 'SOLO' | 'JOINT' | 'ATTACHED' | 'INSTRUCTOR';
  readonly organization: NamedId;
  /** The plan's own that it is; null: a standing one. */
  readonly branch: PlannedBranch | null;
}

/**
 * What each gap gets where these groups share branches: those in none are attached to existing branches, the gravest
 * first, or get an instructor of the organization above them, as those do for which one is due. Work coverage reaches
 * some already: they get nothing.
 */
export function arrange(problem: RemedyProblem, groups: Groups): Arrangement {
  const { facts, options, gaps, measure, superiorOf } = problem;
  const branches = branchesOf(problem, groups);
  const coverages = new Map<string, PlannedCoverage>();
  for (const branch of branches) {
    const mode = branch.kind === 'BRANCH' ? 'SOLO' : 'JOINT';
    const organization = { id: branch.id, name: branch.name };
    for (const unit of branch.units) coverages.set(unit, { mode, organization, branch });
  }

  const rooms = new Rooms(facts, options, measure);
  const attachments = new Map<string, Attachment>();
  for (const gap of [...gaps.shared, ...gaps.alone].sort(inOrder)) {
    const { unit } = gap;
    if (coverages.has(unit.id) || isReached(unit)) continue;
    // An existing branch would leave it without the instructor that is due.
    const attachment = hasFinding(unit, 'INSTRUCTOR_DUE') ? null : rooms.find(gap);
    if (attachment !== null) attachments.set(unit.id, attachment);
    if (attachment !== null && attachment.organization !== null) {
      rooms.attach(attachment.organization, gap);
      coverages.set(unit.id, standing('ATTACHED', attachment.organization));
    } else {
      const superior = superiorOf(unit);
      if (superior !== null) coverages.set(unit.id, standing('INSTRUCTOR', superior));
    }
  }
  return { branches, coverages, attachments, rooms };
}

function branchesOf(
  { facts, superiorOf, gaps, components, instances }: RemedyProblem,
  groups: Groups,
): PlannedBranch[] {
  const maker = new BranchMaker(facts.version, superiorOf);
  const solo = gaps.solo.map((gap) => maker.solo(gap));
  const grouped = components.flatMap((component, at) => {
    const instance = instances[at];
    if (instance === undefined) return [];
    return (groups[at] ?? []).map((group) => maker.grouped(group, component, instance, at));
  });
  return [...solo, ...grouped].sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1));
}

function firstOf({ units: [first = ''] }: PlannedBranch): string {
  return first;
}

function standing(
  mode: 'ATTACHED' | 'INSTRUCTOR',
  { id, name }: PlanOrganization,
): PlannedCoverage {
  return { mode, organization: { id, name }, branch: null };
}
