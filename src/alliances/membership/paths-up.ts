import type { Line } from '../../coverage/facts/lines.js';
import { type CivilDate, intersect, type Lifetime } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { KeyValue } from '../../graph/cursor.js';
import { compareKeys } from '../../graph/page.js';
import { coveredByGroup } from './group-lines.js';
import {
  distinctPaths,
  joined,
  type MembershipBound,
  type MembershipEntry,
  type MembershipPath,
  mostFollowed,
  mostSteps,
  type Way,
} from './path.js';

/** A link to the next thing on a way, with what has to exist for it: the link and that thing. */
export interface StepUp {
  readonly from: string;
  readonly to: string;
  readonly lives: readonly Lifetime[];
}

/** What is around a member on a day, of which paths are made; all of it holds on that day. */
export interface Surroundings {
  readonly member: string;
  readonly lifetime: Lifetime;
  /** Whether the member is a party group, which covers units only along its lines. */
  readonly isGroup: boolean;
  readonly lines: readonly Pick<Line, 'lifetime'>[];
  /** From the member and what is above it to superiors. */
  readonly superiors: readonly StepUp[];
  readonly covered: readonly StepUp[];
  /** The memberships of the member, of all above it and of the covered units. */
  readonly entries: readonly (MembershipEntry & { readonly from: string })[];
}

/** Paths, and what kept some from being followed. */
export interface Followed {
  readonly paths: readonly MembershipPath[];
  readonly cutBy: Exclude<MembershipBound, 'PATHS'> | null;
}

/**
 * All paths from a member into alliances, the most direct first. A path goes up the superiors or over
 * one covered unit, not both: a unit that a superior covers says nothing of those below it. It comes
 * to nothing twice, so superiors that lead round lead nowhere.
 *
 * @param on the day on which all of the surroundings hold
 */
export function pathsUp(around: Surroundings, on: CivilDate): Followed {
  const { ways, cutBy } = waysUp(around);
  const entries = groupedBy(around.entries, ({ from }) => from);
  const paths: MembershipPath[] = [];
  for (const way of [...ways, ...waysOverUnits(around, on)])
    for (const entry of entries.get(way.nodes.at(-1) ?? '') ?? []) {
      const path = joined(way, entry);
      if (path !== null) paths.push(path);
      if (paths.length > mostFollowed)
        return { paths: distinctPaths(paths.slice(0, mostFollowed)), cutBy: 'WORK' };
    }
  return { paths: distinctPaths(paths), cutBy };
}

function waysUp({ member, lifetime, superiors }: Surroundings): {
  readonly ways: readonly Way[];
  readonly cutBy: Followed['cutBy'];
} {
  const steps = groupedBy(inOrder(superiors), ({ from }) => from);
  const ways: Way[] = [{ nodes: [member], lifetime, through: 'NOTHING' }];
  // What is appended is walked too, so that shorter ways stand before longer ones.
  for (const way of ways)
    for (const step of steps.get(way.nodes.at(-1) ?? '') ?? []) {
      const further = extended(way, step, 'SUPERIOR');
      if (further === null) continue;
      if (way.nodes.length > mostSteps) return { ways, cutBy: 'STEPS' };
      if (ways.length === mostFollowed) return { ways, cutBy: 'WORK' };
      ways.push(further);
    }
  return { ways, cutBy: null };
}

function waysOverUnits(around: Surroundings, on: CivilDate): Way[] {
  const { member, isGroup, lines, covered } = around;
  const lifetime = isGroup ? coveredByGroup(around.lifetime, lines, on) : around.lifetime;
  if (lifetime === null) return [];
  const start: Way = { nodes: [member], lifetime, through: 'NOTHING' };
  return inOrder(covered)
    .map((step) => extended(start, step, 'UNIT'))
    .filter((way) => way !== null);
}

/** A way and a step more; null where that leads back, or shares no day with what is before it. */
function extended(way: Way, { to, lives }: StepUp, through: Way['through']): Way | null {
  const lifetime = intersect(way.lifetime, ...lives);
  if (lifetime === null || way.nodes.includes(to)) return null;
  return { nodes: [...way.nodes, to], lifetime, through };
}

/** In an order that no engine decides, each once. */
function inOrder(steps: readonly StepUp[]): StepUp[] {
  const byKeys = new Map(steps.map((step) => [JSON.stringify(keysOf(step)), step]));
  return [...byKeys.values()].toSorted((a, b) => compareKeys(keysOf(a), keysOf(b), []));
}

function keysOf({ from, to, lives }: StepUp): KeyValue[] {
  return [from, to, ...lives.flatMap((life) => [life.validFrom ?? '', life.validTo ?? ''])];
}
