import { TABLE_NAMES, type TableName } from '../tables/tables.js';
import type { ChangeEntry, ChangeSource } from './change-source.js';

/** So many rows are held, some 150 MB: all of a county's. */
const mostRows = 250_000;

/** A source that holds what it has read. */
export interface HeldSource extends ChangeSource {
  /** Whether all of it is held. */
  isHeld(): boolean;
}

/**
 * The same changes, read from where they come from once as far as they can be held: the tables that are read to
 * their end first. Others are read as often as they are asked for.
 */
export function readOnce(source: ChangeSource, most = mostRows): HeldSource {
  const held = nothing();
  const whole = new Set<TableName>();
  let left = most;

  async function* reading<T extends TableName>(table: T): AsyncGenerator<ChangeEntry<T>> {
    const entries = held[table];
    entries.length = 0;
    let rows = 0;
    for await (const entry of source.rows(table)) {
      rows += 1;
      if (rows <= left) entries.push(entry);
      else entries.length = 0;
      yield entry;
    }
    if (rows > left) return;
    left -= rows;
    whole.add(table);
  }

  return {
    ...source,
    async *rows(table) {
      yield* whole.has(table) ? held[table] : reading(table);
    },
    isHeld: () => TABLE_NAMES.every((table) => whole.has(table)),
  };
}

function nothing(): { readonly [T in TableName]: ChangeEntry<T>[] } {
  return {
    sources: [],
    regions: [],
    region_parents: [],
    organizations: [],
    units: [],
    alliances: [],
    facilities: [],
    claims: [],
    subordinations: [],
    coverages: [],
    parts: [],
    memberships: [],
    services: [],
    counts: [],
    surveys: [],
  };
}
