import type { Reader } from '../../graph/graph.js';
import { seenIdsOf } from '../../graph/seen-ids.js';
import type { Sight } from '../../graph/sight.js';
import { cellsOfKey } from '../tables/retraction.js';
import { isTableName } from '../tables/tables.js';
import type { KnownGraph } from '../validate/known-graph.js';
import { lyingBy } from './lying.js';
import { readGround } from './read-ground.js';

/** How what is hidden from whoever is told of it is named. */
const somethingOutside = 'something outside of what is granted';

/** What of the graph is hidden from whoever has a sight, and how rows are named to that one. */
export class Hidden {
  constructor(
    private readonly reader: Reader,
    private readonly sight: Sight,
  ) {}

  /** Those of some ids that something hidden has. */
  async among(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const { sight } = this;
    if (sight === 'ALL' || ids.length === 0) return new Set();
    const { around, homes } = await readGround(this.reader, ids);
    const { regions, ...others } = seenIdsOf(sight);
    const byThemselves = Object.values(others);
    const isSeen = (id: string) =>
      regions.has(around.has(id) ? id : (homes.get(id) ?? '')) ||
      byThemselves.some((some) => some.has(id)) ||
      sight.sources.includes(id);
    return new Set(ids.filter((id) => (around.has(id) || homes.has(id)) && !isSeen(id)));
  }

  /** The ids, without those of what is hidden. */
  async named(ids: readonly string[]): Promise<readonly string[]> {
    const hidden = await this.among(ids);
    return ids.map((id) => (hidden.has(id) ? somethingOutside : id));
  }

  /** The keys of rows, without what is hidden and, of rows that lead to such, anything that tells them apart. */
  async keys(keys: readonly string[]): Promise<readonly string[]> {
    const hidden = await this.among(keys.flatMap(idsOf));
    return keys.map((key) => {
      const ids = idsOf(key);
      if (!ids.some((id) => hidden.has(id))) return key;
      const told = ids.map((id) => (hidden.has(id) ? somethingOutside : id));
      return [key.split('|')[0], ...told].join('|');
    });
  }
}

/** What validation asks of the graph, for whoever sees a part: what it says of the graph's rows names nothing hidden. */
export function knownWithout(known: KnownGraph, hidden: Hidden): KnownGraph {
  const retold = async <Value>(
    found: ReadonlyMap<string, readonly Value[]>,
    keyOf: (value: Value) => string,
    withKey: (value: Value, key: string) => Value,
  ) => {
    const told = await hidden.keys([...found.values()].flat().map(keyOf));
    const next = told.values();
    const retell = (value: Value) => withKey(value, next.next().value ?? keyOf(value));
    return new Map([...found].map(([id, values]) => [id, values.map(retell)] as const));
  };
  return {
    ...known,
    told: (ids) => hidden.named(ids),
    links: async (ids) =>
      retold(
        await known.links(ids),
        ({ key }) => key,
        (link, key) => ({ ...link, key }),
      ),
    referring: async (table, ids) => {
      const told = await retold(
        await known.referring(table, ids),
        (key) => key,
        (_, key) => key,
      );
      // How many are hidden is not told.
      return new Map([...told].map(([id, keys]) => [id, [...new Set(keys)]] as const));
    },
  };
}

/** What a row's key names. */
function idsOf(key: string): string[] {
  const [table = ''] = key.split('|');
  const cells = isTableName(table) ? cellsOfKey(table, key) : null;
  if (cells === null || !isTableName(table)) return [];
  return table === 'sources'
    ? [cells.id ?? '']
    : lyingBy(table).by.flatMap((column) => cells[column] || []);
}
