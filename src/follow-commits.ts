import { currentIndex } from './coverage/kept/current-index.js';
import { heldOrganizations } from './coverage/kept/current-organizations.js';
import type { Graph } from './graph/graph.js';
import { View } from './graph/view.js';
import { heldThings } from './registry/current-things.js';

/** How often the graph is looked at, in milliseconds. */
const everyMs = 250;

/**
 * Brings what is in memory up to what is committed, by this process or another, so that a question finds it ready and
 * does not wait for what was written since the one before.
 *
 * @returns what ends it, when that which is being read has been
 */
export function followCommits(graph: Graph): () => Promise<void> {
  let work: Promise<void> | null = null;
  const timer = setInterval(() => {
    work ??= catchUp(graph).finally(() => {
      work = null;
    });
  }, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await work;
  };
}

async function catchUp(graph: Graph): Promise<void> {
  const view = new View(graph);
  try {
    await currentIndex(view);
    await heldThings(view);
    await heldOrganizations(view);
  } catch {
    // Where the graph is away, whoever asks is told.
  }
}
