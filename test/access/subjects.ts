import {
  areaOf,
  type Grant,
  type Role,
  roles,
  type Subject,
  SubjectId,
} from '../../src/access/subject.js';
import type { Graph } from '../../src/graph/graph.js';
import { type Seeing, seeingOf } from '../../src/graph/seeing.js';
import { contextOf } from '../../src/graphql/context.js';
import { defaultsOn, today } from '../support/run-query.js';

/** What statements are made with for a subject. */
export function seeingFor(graph: Graph, subject: Subject): Promise<Seeing> {
  return seeingOf(contextOf(graph, subject, defaultsOn(today)));
}

/** Who may read some regions and organizations, with what lies in them or is below them. */
export function readerOf(regions: readonly string[]): Subject {
  return subjectWith(regions.map((region, at) => grant(`r${at}`, 'READER', region)));
}

/** Who may plan in some regions, and with that read them. */
export function plannerOf(regions: readonly string[]): Subject {
  return subjectWith(regions.map((region, at) => grant(`p${at}`, 'PLANNER', region)));
}

/** Who may read all, and record facts in some regions. */
export function stewardOf(regions: readonly string[]): Subject {
  return subjectWith([
    grant('all', 'READER', null),
    ...regions.map((region, at) => grant(`s${at}`, 'STEWARD', region)),
  ]);
}

/** Who sees to grants in some regions. */
export function adminOf(regions: readonly string[]): Subject {
  return subjectWith(regions.map((region, at) => grant(`a${at}`, 'ADMIN', region)));
}

/** Who may read and record what lies in some regions, and nothing else. */
export function officeOf(regions: readonly string[]): Subject {
  return subjectWith(regions.map((region, at) => grant(`o${at}`, 'STEWARD', region)));
}

/** Who has every role in some regions. */
export function allRolesOf(regions: readonly string[]): Subject {
  return subjectWith(
    regions.flatMap((region, at) => roles.map((role) => grant(`${role}${at}`, role, region))),
  );
}

function subjectWith(grants: readonly Grant[]): Subject {
  return { id: SubjectId.parse('local:somebody'), name: 'somebody', by: 'SESSION', grants };
}

/** @param over the code of a region, which are digits here, or the id of an organization; null: all */
function grant(id: string, role: Role, over: string | null): Grant {
  const isRegion = over !== null && /^\d/.test(over);
  const area = areaOf({
    region: isRegion ? over : null,
    organization: isRegion ? null : over,
  });
  return { id, role, area, validFrom: null, validTo: null };
}
