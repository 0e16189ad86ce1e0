import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import relay, { type ConcreteRequest } from 'relay-runtime';
import { z } from 'zod';
import { posted } from '../http/served.js';
import type { Asked, CachingClient } from './client.js';

const require = createRequire(import.meta.url);
const Payload = z.object({ data: z.record(z.string(), z.unknown()) });

/** Relay with its store, and artifacts that its compiler makes of the operations. */
export function relayStore(
  address: string,
  schema: string,
  operations: readonly Asked[],
): CachingClient {
  const requests = compiled(schema, operations);
  const network = relay.Network.create(async ({ text: query }, variables) => {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${address}/graphql`, posted(body));
    return Payload.parse(await response.json());
  });
  const environment = new relay.Environment({
    network,
    store: new relay.Store(new relay.RecordSource()),
  });
  const requestOf = ({ name }: Asked) => {
    const request = requests.get(name);
    if (request === undefined) throw new Error(`An operation is compiled, received ${name}.`);
    return request;
  };
  return {
    ask: async (asked) => {
      await relay.fetchQuery(environment, requestOf(asked), asked.variables).toPromise();
    },
    shown: (asked) => {
      const operation = relay.createOperationDescriptor(requestOf(asked), asked.variables);
      const { data, isMissingData } = environment.lookup(operation.fragment);
      return isMissingData ? null : data;
    },
  };
}

/** What Relay's compiler makes of operations, by their names. */
function compiled(
  schema: string,
  operations: readonly Asked[],
): ReadonlyMap<string, ConcreteRequest> {
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-relay-'));
  const texts = new Map(operations.map(({ name, text }) => [name, text]));
  const source = [...texts.values()].map((text) => `graphql\`${unmasked(text)}\`;\n`).join('');
  compile(folder, schema, { 'asked.js': source });
  const artifact = (name: string) => join(folder, 'src/__generated__', `${name}.graphql.js`);
  return new Map(
    [...texts.keys()].map((name) => [name, relay.getRequest(require(artifact(name)))]),
  );
}

/** Shows what fragments ask to those who ask the operation, and not only to the parts of a page that they are of. */
function unmasked(text: string): string {
  return text.replaceAll(/\.\.\.(?!\s*on\b)\s*(\w+)/g, '...$1 @relay(mask: false)');
}

/** Runs Relay's compiler over sources, which it puts in `src` of a folder; what it makes are CommonJS modules. */
export function compile(
  folder: string,
  schema: string,
  sources: Readonly<Record<string, string>>,
): void {
  mkdirSync(join(folder, 'src'));
  for (const [name, text] of Object.entries(sources))
    writeFileSync(join(folder, 'src', name), text);
  writeFileSync(join(folder, 'schema.graphql'), schema);
  const config = {
    src: './src',
    schema: './schema.graphql',
    language: 'javascript',
    eagerEsModules: false,
  };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  const compiler = require.resolve('relay-compiler/cli.js');
  execFileSync(process.execPath, [compiler], { cwd: folder, encoding: 'utf8' });
}
