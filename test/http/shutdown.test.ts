import { Agent, request } from 'node:http';
import { expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import type { Graph } from '../../src/graph/graph.js';
import { exchange } from './exchange.js';
import { served } from './served.js';

/** A graph whose answers wait until they are let go; `asked` resolves when so many are waiting. */
function gated(graph: Graph, questions: number) {
  let open = () => {};
  let allAsked = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    allAsked = resolve;
  });
  let waiting = 0;
  const gate: Graph = {
    ...graph,
    read: async (statement) => {
      // The head is looked at once for all.
      if (statement.name === 'graph.head') return graph.read(statement);
      waiting += 1;
      if (waiting === questions) allAsked();
      await opened;
      return graph.read(statement);
    },
  };
  return { graph: gate, asked, open: () => open() };
}

interface Reply {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly body: string;
}

function post(address: string, agent: Agent, query: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(`${address}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.once('end', () =>
        resolve({ status: response.statusCode, connection: response.headers.connection, body }),
      );
    });
    sent.once('error', reject);
    sent.end(JSON.stringify({ query }));
  });
}

// The time that this test is given is a tenth of the time that clients keep their connections.
test('ends with clients connected, and answers what has begun', { timeout: 7_000 }, async () => {
  const graph = openGrafeo(null);
  const { graph: slow, asked, open } = gated(graph, 10);
  const app = await served(slow);
  const agent = new Agent({ keepAlive: true, maxSockets: 30 });
  const idle = await Promise.all(
    Array.from({ length: 20 }, () => post(app.address, agent, '{ __typename }')),
  );
  expect(idle.map(({ connection }) => connection)).toEqual(Array(20).fill('keep-alive'));
  const begun = Array.from({ length: 10 }, () =>
    post(app.address, agent, '{ node(id: "x") { id } }'),
  );
  await asked;
  const closed = app.close();
  open();
  for (const reply of await Promise.all(begun))
    expect(reply).toEqual({
      status: 200,
      connection: 'close',
      body: '{"data":{"node":null},"extensions":{"version":0}}\n',
    });
  await closed;
  await expect(post(app.address, agent, '{ __typename }')).rejects.toThrow();
  agent.destroy();
  await graph.close();
});

test('ends though a client never ends its request', async () => {
  const graph = openGrafeo(null);
  const app = await served(graph, { graceMs: 100 });
  const half =
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{';
  const never = exchange(app.address, half);
  // Answered on a connection of its own: by then the server holds the other one's beginning.
  await app.ask('{ __typename }');
  await app.close();
  expect(await never).toBe('');
  await graph.close();
});

test('what takes longer than the end may is told so', async () => {
  const graph = openGrafeo(null);
  const { graph: slow, asked, open } = gated(graph, 1);
  const app = await served(slow, { graceMs: 1_000 });
  const agent = new Agent();
  // The second question finds that the time is over.
  const begun = post(app.address, agent, '{ bridges(scope: {region: "x"}) { pieces } }');
  await asked;
  const closed = app.close();
  setTimeout(open, 850);
  const { connection, body } = await begun;
  expect([connection, JSON.parse(body).errors[0].extensions.code]).toEqual(['close', 'TIMEOUT']);
  await closed;
  await graph.close();
});
