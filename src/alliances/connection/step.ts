import type { CoverageMode, MembershipRole } from '../../domain/vocabulary.js';

/** The links that a path can lead over, with their Chinese labels. */
export const CONNECTION_KINDS = {
  SUBORDINATE_TO: '隶属',
  COVERS: '覆盖',
  MEMBER_OF: '加入',
  SERVES: '服务',
  UNIT_PART_OF: '单位组成',
  ALLIANCE_PART_OF: '联盟组成',
  SITUATED_IN: '所在',
  WITHIN: '区划隶属',
} as const;

export type ConnectionKind = keyof typeof CONNECTION_KINDS;

/** One step of a path: from a thing over a link to the next thing. */
export interface ConnectionStep {
  readonly before: string;
  readonly after: string;
  readonly kind: ConnectionKind;
  /** Whether the link leads from `before` to `after`; else it is taken against its direction. */
  readonly isAlong: boolean;
  /** Of a membership; null of other links. */
  readonly role: MembershipRole | null;
  /** Of a coverage; null of other links. */
  readonly mode: CoverageMode | null;
  /** The link's own key, which tells apart links between the same two things; empty where it has none. */
  readonly key: string;
}

/** A path: the thing that it starts at, and its steps; none where it ends there too. */
export interface ConnectingPath {
  readonly start: string;
  readonly steps: readonly ConnectionStep[];
}

/** The same step taken the other way. */
export function reversed(step: ConnectionStep): ConnectionStep {
  return { ...step, before: step.after, after: step.before, isAlong: !step.isAlong };
}
