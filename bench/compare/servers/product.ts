import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Neo4jConnection } from '../../../test/support/neo4j/connection.js';
import { comparableOfProduct } from '../comparable.js';
import { idle, residentMib } from '../cpu.js';
import * as operations from '../operations.js';
import { peersFolder } from '../peers.js';
import { county } from '../questions.js';
import { freePort, type Server, startListening, untilAnswered } from './server.js';

interface ProductOptions {
  readonly name: string;
  /** A built checkout. */
  readonly root: string;
  readonly dataDir: string;
  /** Folders that are imported first, in this order. */
  readonly folders: readonly string[];
  /** The Neo4j that is to hold the graph, with its process; null for the embedded engine. */
  readonly neo4j: (Neo4jConnection & { readonly pid: number }) | null;
  /** Further settings. */
  readonly env?: Readonly<Record<string, string>>;
}

/** This project as a server, with what its start took. */
export interface Product extends Server {
  readonly url: string;
  /** Its built checkout. */
  readonly root: string;
  readonly embedded: boolean;
  /** From the start of its process, with the files of an earlier one, to the first answer; milliseconds. */
  readonly firstAnswerMs: number;
  /** Its process, when that had nothing to do any more after the first answer. */
  readonly residentMib: number;
  /** Where profile.mjs writes what it was told to record. */
  readonly profileFile: string;
}

/** The same server, asked for trusted documents: it is sent the id of each text that reads. */
export function asTrusted({ name, url, ...product }: Product): Server {
  return {
    ...product,
    name: `${name}, trusted`,
    request: ({ query, writes, variables }) =>
      query === null || writes
        ? null
        : { url, bodies: variables.map((each) => bodyById(query, each)) },
    stop: async () => undefined,
  };
}

function bodyById(query: string, variables: object): string {
  const documentId = `sha256:${createHash('sha256').update(query).digest('hex')}`;
  return JSON.stringify({ documentId, variables });
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
    ...options.env,
    OPERATIONS_DIR: trustedFolder(`${dataDir}.operations`),
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
  const url = `http://127.0.0.1:${port}/graphql`;
  const serve = async () => {
    const running = await startListening([process.execPath, ...recorder, bin, 'serve'], port, env);
    await untilAnswered(url, firstQuestion);
    return running;
  };
  // A server that ends leaves its indexes in files.
  await (await serve()).stop();
  const began = performance.now();
  const running = await serve();
  const firstAnswerMs = performance.now() - began;
  await idle([running.pid]);
  return {
    ...running,
    name,
    url,
    root,
    embedded: neo4j === null,
    databasePid: neo4j?.pid ?? null,
    firstAnswerMs,
    residentMib: residentMib(running.pid),
    profileFile,
    request: ({ bodies }) => ({ url, bodies }),
    comparable: comparableOfProduct,
  };
}

/** A folder with the comparison's queries; what writes has another number in its text each time. */
function trustedFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(operations))
    if (!text.startsWith('mutation')) writeFileSync(join(folder, `${name}.graphql`), text);
  return folder;
}

const firstQuestion = JSON.stringify({
  query: `{ coverage(scope: {region: "${county}"}) { units } }`,
});
