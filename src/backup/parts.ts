import type { GraphNode, GraphRelationship, Part, Properties, Value } from './lines.js';

/** A part that has rows. */
export type RowsPart = Exclude<Part, { part: 'head' }>;

/**
 * Puts nodes and relationships into parts, one for each set of labels and each type. What all of one kind have had of
 * properties so far are the keys of the next part of it: so there are few different ones, for each of which an engine
 * plans a statement.
 */
export class Parts {
  readonly #keys = new Map<string, Set<string>>();

  ofNodes(nodes: readonly GraphNode[]): RowsPart[] {
    return groups(nodes, ({ labels }) => labels.sort().join(':')).map(
      ([name, group, { labels }]) => {
        const keys = this.#keysOf(`:${name}`, group);
        const rows = group.map(
          ({ id, properties }) => [id, ...valuesOf(properties, keys)] as const,
        );
        return { part: 'nodes', labels, keys, rows };
      },
    );
  }

  ofRelationships(relationships: readonly GraphRelationship[]): RowsPart[] {
    return groups(relationships, ({ type }) => type).map(([type, group]) => {
      const keys = this.#keysOf(type, group);
      const rows = group.map(
        ({ from, to, properties }) => [from, to, ...valuesOf(properties, keys)] as const,
      );
      return { part: 'relationships', type, keys, rows };
    });
  }

  #keysOf(name: string, group: readonly { readonly properties: Properties }[]): string[] {
    const keys = this.#keys.get(name) ?? new Set<string>();
    this.#keys.set(name, keys);
    for (const { properties } of group) for (const key of Object.keys(properties)) keys.add(key);
    return [...keys];
  }
}

/** Things by a name that each has, with the first of each group. */
function groups<T>(things: readonly T[], nameOf: (thing: T) => string): [string, T[], T][] {
  const byName = new Map<string, [string, T[], T]>();
  for (const thing of things) {
    const name = nameOf(thing);
    const group = byName.get(name);
    if (group === undefined) byName.set(name, [name, [thing], thing]);
    else group[1].push(thing);
  }
  return [...byName.values()];
}

function valuesOf(properties: Properties, keys: readonly string[]): Value[] {
  return keys.map((key) => properties[key] ?? null);
}
