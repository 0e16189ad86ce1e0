import { type Check, isOpen } from '../examined.js';

/** Whether the graph has all that was written to it. */
export const lastVersion: Check = async ({ graph, lossOf }) => {
  if (!isOpen(graph) && graph.why === 'away') return [];
  const loss = await lossOf(isOpen(graph) ? graph : null);
  return loss === null
    ? [{ level: 'ok', says: 'Nothing is missing of what was written to the graph.' }]
    : [{ level: 'fail', says: loss }];
};
