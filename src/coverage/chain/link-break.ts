import type { EntityId } from '../../domain/ids.js';
import type { ChainLevel } from '../rules/rules.js';

/** Why an organization's own link upward is broken (domain.md, "The six-level chain"). */
export const LINK_BREAKS = {
  /** No superior on the day: none was stated, or the one it had, or the link to it, has ended. */
  MISSING_SUPERIOR: '上级缺失',
  /** Its superiors lead back to itself. */
  CYCLE: '循环隶属',
  /** More than one superior at once. */
  TWO_SUPERIORS: '多头隶属',
  /** Based in a grid or micro-grid, and its superior passes over a level that must not be absent. */
  SKIPPED_LEVEL: '越级隶属',
} as const;
export type LinkBreakReason = keyof typeof LINK_BREAKS;

export interface LinkBreak {
  readonly reason: LinkBreakReason;
  /** The level of the organization whose link it is; null at the county and above. */
  readonly level: ChainLevel | null;
  /**
   * CYCLE: its members upward from the one with the smallest id; TWO_SUPERIORS: the superiors,
   * ascending; SKIPPED_LEVEL: the superior; MISSING_SUPERIOR: none.
   */
  readonly organizations: readonly EntityId[];
  /** The levels that SKIPPED_LEVEL passes over, upward; for the other reasons none. */
  readonly skipped: readonly ChainLevel[];
}
