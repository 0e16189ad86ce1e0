import { type Violation, violation } from '../tables/violation.js';
import type { RowLocation } from './change-source.js';
import { BATCH, type HierarchyName, type KnownGraph } from './known-graph.js';

interface Edge {
  readonly parent: string;
  /** Where the change set states it; null for an edge of the graph. */
  readonly location: RowLocation | null;
  readonly next: Edge | undefined;
}

/** How many ids of a cycle a message names. */
const NAMED = 20;

/** The edges from things to what stands above them, and the cycles that they form. */
export class Cycles {
  readonly #edges = new Map<string, Edge>();
  readonly #hierarchy: HierarchyName;

  constructor(hierarchy: HierarchyName) {
    this.#hierarchy = hierarchy;
  }

  add(child: string, parent: string, location: RowLocation | null): void {
    const first = this.#edges.get(child);
    for (let edge = first; edge !== undefined; edge = edge.next) if (edge.parent === parent) return;
    this.#edges.set(child, { parent, location, next: first });
  }

  /**
   * Adds what the graph has above the change set's edges: every cycle has one of those, as the
   * graph alone has none.
   * @param hasRow whether the change set has a thing's own row: that states its parent, if any
   * @param gone the keys of links that the change set takes back
   */
  async extend(
    graph: KnownGraph,
    hasRow: (id: string) => boolean,
    gone: ReadonlySet<string>,
  ): Promise<void> {
    const without = [...gone].filter((key) => key.startsWith(`${this.#hierarchy}|`));
    const asked = new Set<string>();
    const open: string[] = [];
    const ask = (id: string) => {
      if (asked.has(id) || (this.#hierarchy !== 'parts' && hasRow(id))) return;
      asked.add(id);
      open.push(id);
    };
    for (const first of this.#edges.values())
      for (let edge: Edge | undefined = first; edge !== undefined; edge = edge.next)
        ask(edge.parent);
    while (open.length > 0) {
      const found = await graph.parents(this.#hierarchy, open.splice(-BATCH), without);
      // An engine gives them in any order; which of several cycles is named does not go by that.
      for (const [child, parents] of [...found].sort(([a], [b]) => (a < b ? -1 : 1)))
        for (const parent of [...parents].sort()) {
          this.add(child, parent, null);
          ask(parent);
        }
    }
  }

  /**
   * One violation for each cycle found, on the last of the rows that form it.
   * @param told how the things of a cycle are named
   */
  async *violations(told: KnownGraph['told']): AsyncGenerator<Violation> {
    const state = new Map<string, 'open' | 'done'>();
    for (const start of this.#edges.keys()) {
      if (state.has(start)) continue;
      const path = [this.#step(start)];
      state.set(start, 'open');
      for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
        const { edge } = top;
        if (edge === undefined) {
          state.set(top.id, 'done');
          path.pop();
          continue;
        }
        top.taken = edge;
        top.edge = edge.next;
        const seen = state.get(edge.parent);
        if (seen === 'open') {
          const cycle = path.slice(path.findIndex(({ id }) => id === edge.parent));
          const found = await this.#violation(cycle, told);
          if (found !== null) yield found;
        } else if (seen === undefined) {
          state.set(edge.parent, 'open');
          path.push(this.#step(edge.parent));
        }
      }
    }
  }

  #step(id: string): Step {
    return { id, edge: this.#edges.get(id), taken: undefined };
  }

  async #violation(steps: readonly Step[], told: KnownGraph['told']): Promise<Violation | null> {
    const stated = steps.flatMap(({ taken }, at) =>
      taken?.location ? [{ ...taken.location, at }] : [],
    );
    const [one, ...rest] = stated;
    if (one === undefined) return null;
    const { at, file, line } = rest.reduce(laterOf, one);
    const ids = [...steps.slice(at), ...steps.slice(0, at + 1)].map(({ id }) => id);
    const first = ids.slice(0, NAMED);
    const names = await told(first);
    // Of several in a row that are not named it is told once.
    const apart = names.filter((name, at) => name === first[at] || name !== names[at - 1]);
    const named = ids.length > NAMED ? [...apart, '…'] : apart;
    const column = this.#hierarchy === 'parts' ? 'whole' : 'parent';
    const statement = `There is no cycle of ${this.#hierarchy}, as ${named.join(' → ')}`;
    return { file, line, ...violation('CYCLE', column, ids[1] ?? null, statement) };
  }
}

function laterOf<P extends RowLocation>(a: P, b: P): P {
  return (b.line ?? 0) > (a.line ?? 0) ? b : a;
}

interface Step {
  readonly id: string;
  /** The next edge to follow from here. */
  edge: Edge | undefined;
  /** The edge that the path follows from here. */
  taken: Edge | undefined;
}
