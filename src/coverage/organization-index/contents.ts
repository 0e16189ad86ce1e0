import type { Divisions } from '../../domain/divisions.js';
import type { RuleSet } from '../rules/rules.js';
import type { Columns, Words } from './columns.js';
import type { Skips } from './places.js';

/** Some organizations, by their ids. */
export interface Asked {
  /** Tells them from others. */
  readonly key: string;
  readonly has: (id: string) => boolean;
}

/** All that a version of the index holds. */
export interface Contents extends Words {
  readonly rules: RuleSet;
  /** In which regions organizations lay on the days that are asked of. */
  readonly divisions: Divisions;
  /** Which organizations questions are about; null: all. */
  readonly asked: Asked | null;
  readonly skips: Skips;
  readonly columns: Columns;
  /** The slots of the organizations in the order of their ids. */
  readonly sorted: Uint32Array;
}
