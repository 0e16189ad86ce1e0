import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Dispensable, Options } from '../options.js';
import { peerCountyOf, saveForPeers, townPathsOf } from '../peer-county.js';
import { startBareApollo } from './bare-apollo.js';
import { type OwnNeo4j, startOwnNeo4j, whyNoNeo4j } from './neo4j.js';
import { startNeo4jGraphql } from './neo4j-graphql.js';
import { startPostgraphile } from './postgraphile.js';
import { hasPostgresql } from './postgresql.js';
import { asTrusted, type Product, startProduct } from './product.js';
import type { Server } from './server.js';

export interface Started {
  /** This project on each engine, and the checkout that it is set against. */
  readonly products: readonly Product[];
  /** The same of this checkout, asked for trusted documents. */
  readonly trusted: readonly Server[];
  readonly peers: readonly Server[];
  /** Those that were not started, each with the reason. */
  readonly leftOut: readonly string[];
}

/**
 * Starts all servers of a comparison with the same county.
 * @param place the checkout, a folder for all files, the folders to import, and today
 * @param stops receives how to stop each, also where a later one fails to start
 */
export async function startAll(
  options: Pick<Options, 'against' | 'without'>,
  place: { root: string; folder: string; folders: readonly string[]; today: string },
  stops: (() => Promise<void>)[],
): Promise<Started> {
  const { against, without } = options;
  const { root, folder, folders, today } = place;
  const products: Product[] = [];
  const peers: Server[] = [];
  const leftOut: string[] = [];
  const wanted = (name: Dispensable, whyNot: string | null) => {
    const reason = without.includes(name) ? '--without says so' : whyNot;
    if (reason !== null) leftOut.push(`${name}: ${reason}`);
    return reason === null;
  };
  const kept = <Running extends Server>(list: Running[], server: Running) => {
    stops.push(() => server.stop());
    list.push(server);
  };
  const product = async (name: string, at: string, neo4j: OwnNeo4j | null) =>
    kept(
      products,
      await startProduct({ name, root: at, dataDir: join(folder, name), folders, neo4j }),
    );

  await product('orgweave on Grafeo', root, null);
  const neo4j = wanted('neo4j', whyNoNeo4j()) ? await startOwnNeo4j() : null;
  if (neo4j !== null) {
    stops.push(() => neo4j.stop());
    await product('orgweave on Neo4j', root, neo4j);
  }
  // A checkout that it is set against may know none.
  const trusted = products.map(asTrusted);
  if (against !== undefined) await product('orgweave before, on Grafeo', built(against), null);

  const tables = await peerCountyOf(folders, today);
  const county = join(folder, 'peer-county.json');
  saveForPeers(tables, county);
  if (neo4j !== null && wanted('neo4j-graphql', null))
    kept(peers, await startNeo4jGraphql(neo4j, county, townPathsOf(tables)));
  if (wanted('postgraphile', hasPostgresql() ? null : 'no PostgreSQL was found'))
    kept(peers, await startPostgraphile(folder, tables));
  if (wanted('bare-apollo', null)) kept(peers, await startBareApollo(folder, county));
  return { products, trusted, peers, leftOut };
}

function built(folder: string): string {
  const at = resolve(folder);
  if (!existsSync(join(at, 'dist/cli.js')))
    throw new Error(`--against names a checkout that is built (npm ci), received ${at}.`);
  return at;
}
