import { join } from 'node:path';
import { comparableOfProduct } from '../comparable.js';
import { peersFolder } from '../peers.js';
import { comparedByAll } from '../questions.js';
import { freePort, type Server, startListening } from './server.js';

/**
 * Bare Apollo over Grafeo, with one hand-written statement an operation: what the product could be if it
 * did no more. It is sent the product's own operations.
 * @param county the file that saveForPeers wrote
 */
export async function startBareApollo(folder: string, county: string): Promise<Server> {
  const port = await freePort();
  const graph = join(folder, 'bare-apollo.grafeo');
  const file = join(peersFolder, 'bare-apollo.mjs');
  const running = await startListening([process.execPath, file, String(port), county, graph], port);
  const url = `http://127.0.0.1:${port}/graphql`;
  return {
    ...running,
    name: 'bare Apollo, Grafeo',
    databasePid: null,
    request: ({ name, bodies }) => (comparedByAll.includes(name) ? { url, bodies } : null),
    comparable: comparableOfProduct,
  };
}
