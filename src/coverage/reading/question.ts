import type { CivilDate } from '../../domain/civil-date.js';
import type { Scope } from '../../registry/lists.js';
import type { RuleSet } from '../rules/rules.js';

/** What a coverage question is asked about. */
export interface CoverageQuestion {
  readonly scope: Scope;
  /** The day whose truth is asked. */
  readonly on: CivilDate;
  /**
   * What counts is what was recorded before this instant (ISO, UTC); null: all that is recorded now.
   */
  readonly knownBefore: string | null;
  readonly rules: RuleSet;
}
