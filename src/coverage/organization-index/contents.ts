import type { RuleSet } from '../rules/rules.js';
import type { Columns, Slot } from './columns.js';
import type { Entry } from './entry.js';
import type { Skips } from './places.js';
import type { RegionTrie } from './region-trie.js';

/** All that a version of the index holds. */
export interface Contents {
  readonly rules: RuleSet;
  readonly skips: Skips;
  /** In the order of their ids. */
  readonly entries: readonly Entry[];
  readonly slots: ReadonlyMap<string, Slot>;
  readonly columns: Columns;
  readonly trie: RegionTrie;
}
