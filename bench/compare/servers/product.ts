import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Neo4jConnection } from '../../../test/support/neo4j/connection.js';
import { comparableOfProduct } from '../comparable.js';
import { peersFolder } from '../peers.js';
import { freePort, type Server, startListening } from './server.js';

interface ProductOptions {
  readonly name: string;
  /** A built checkout. */
  readonly root: string;
  readonly dataDir: string;
  /** Folders that are imported first, in this order. */
  readonly folders: readonly string[];
  /** The Neo4j that is to hold the graph, with its process; null for the embedded engine. */
  readonly neo4j: (Neo4jConnection & { readonly pid: number }) | null;
}

/** This project as a server whose work can be sampled. */
export interface Product extends Server {
  readonly url: string;
  /** Where profile.mjs writes what it was told to record. */
  readonly profileFile: string;
}

/** This project, as a user starts it: it answers everything. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { name, root, dataDir, folders, neo4j } = options;
  const bin = join(root, 'bin/orgweave.js');
  const port = await freePort();
  const profileFile = `${dataDir}.cpuprofile`;
  const env = {
    DATA_DIR: dataDir,
    LOG_LEVEL: 'fatal',
    HOST: '127.0.0.1',
    PORT: String(port),
    PROFILE_FILE: profileFile,
    ...(neo4j && {
      NEO4J_URI: neo4j.uri,
      NEO4J_USER: neo4j.user,
      NEO4J_PASSWORD: neo4j.password,
    }),
  };
  const { PATH = '', HOME = '' } = process.env;
  for (const folder of folders)
    await promisify(execFile)(process.execPath, [bin, 'import', folder], {
      env: { PATH, HOME, ...env },
      maxBuffer: 1e9,
    });
  const recorder = ['--import', join(peersFolder, 'profile.mjs')];
  const running = await startListening([process.execPath, ...recorder, bin, 'serve'], port, env);
  const url = `http://127.0.0.1:${port}/graphql`;
  return {
    ...running,
    name,
    url,
    databasePid: neo4j?.pid ?? null,
    profileFile,
    request: ({ bodies }) => ({ url, bodies }),
    comparable: comparableOfProduct,
  };
}
