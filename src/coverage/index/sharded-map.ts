/**
 * A map by texts that never changes: a new version copies the few small maps that something is new in.
 * A plain map of all would have to be copied whole.
 */
export class ShardedMap<V> {
  readonly #shards: readonly ReadonlyMap<string, V>[];
  readonly size: number;

  constructor(shards: readonly ReadonlyMap<string, V>[] = [new Map()], size = 0) {
    this.#shards = shards;
    this.size = size;
  }

  get(key: string): V | undefined {
    return this.#shards[shardOf(key, this.#shards.length)]?.get(key);
  }

  *entries(): Generator<[string, V]> {
    for (const shard of this.#shards) yield* shard;
  }

  /** @param changes a value that is `null` takes its key away */
  with(changes: ReadonlyMap<string, V | null>): ShardedMap<V> {
    const larger = this.size + changes.size;
    if (larger > MOST * this.#shards.length) return spread(this.entries(), larger).with(changes);
    const shards = [...this.#shards];
    const copied = new Map<number, Map<string, V>>();
    let { size } = this;
    for (const [key, value] of changes) {
      const at = shardOf(key, shards.length);
      let shard = copied.get(at);
      if (shard === undefined) {
        shard = new Map(shards[at]);
        copied.set(at, shard);
        shards[at] = shard;
      }
      size -= shard.size;
      if (value === null) shard.delete(key);
      else shard.set(key, value);
      size += shard.size;
    }
    return new ShardedMap(shards, size);
  }
}

/** How many keys a shard has on average before there are more shards, and then. */
const [MOST, FEW] = [64, 16];

function spread<V>(entries: Iterable<[string, V]>, size: number): ShardedMap<V> {
  const shards = Array.from({ length: Math.ceil(size / FEW) }, () => new Map<string, V>());
  let count = 0;
  for (const [key, value] of entries) {
    shards[shardOf(key, shards.length)]?.set(key, value);
    count += 1;
  }
  return new ShardedMap(shards, count);
}

/** FNV-1a. */
function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1)
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return hash % shards;
}
