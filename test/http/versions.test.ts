import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { openNeo4j } from '../../src/graph/engines/neo4j.js';
import type { Graph } from '../../src/graph/graph.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { onEngines } from '../support/engines.js';
import { posted, type ServedApp, served } from './served.js';

const Body = z.object({
  data: z.record(z.string(), z.unknown()).optional(),
  errors: z.array(z.unknown()).optional(),
  extensions: z.object({ version: z.number() }).optional(),
});

const Code = z.object({ code: z.string() });
const Counts = z.array(Code.extend({ count: z.number() }));
const Figures = z.object({
  version: z.number(),
  counts: Counts,
  gaps: z.object({ nodes: z.array(z.object({ findings: z.array(Code) })) }),
  again: Counts,
});

onEngines('versions on answers', (engine) => {
  let writing: ServedApp;
  let reading: ServedApp;
  /** The graph as another process has it; on Grafeo there is none. */
  let elsewhere: Graph;

  beforeAll(async () => {
    await commitRows(engine.graph(), 'county');
    await refreshToday(engine.graph());
    const neo4j = inject('neo4j');
    elsewhere = engine.name === 'neo4j' && neo4j !== null ? openNeo4j(neo4j) : engine.graph();
    writing = await served(engine.graph());
    reading = await served(elsewhere);
  });

  afterAll(async () => {
    await writing?.close();
    await reading?.close();
    if (elsewhere !== engine.graph()) await elsewhere?.close();
  });

  const ask = async (app: ServedApp, query: string, extensions?: object) => {
    const accept = { accept: 'application/graphql-response+json' };
    const sent = posted(JSON.stringify({ query, extensions }), accept);
    const { status, text } = await app.fetch('/graphql', sent);
    return { status, ...Body.parse(JSON.parse(text)) };
  };
  /** Each has the unit break another rule than the one before. */
  let day = 0;
  const commit = async () => {
    day += 1;
    const on = `2026-06-${String(day).padStart(2, '0')}`;
    const step = `{count: {entity: "u-market", on: "${on}", fullMembers: ${day % 9}}}`;
    const mutation = `mutation { commit(input: {source: "ledger", changes: [${step}]}) { version } }`;
    const { data, extensions } = await ask(writing, mutation);
    const { version } = z.object({ version: z.number() }).parse(data?.commit);
    expect(extensions).toEqual({ version });
    return version;
  };
  const members =
    '{ version unit(id: "u-market") { assessment(on: "2026-06-30") { fullMembers } } }';

  test('a client reads through one server what it has written through another', async () => {
    for (let at = 0; at < 5; at += 1) {
      const version = await commit();
      expect(await ask(reading, members, { atLeast: version })).toMatchObject({
        data: { version, unit: { assessment: { fullMembers: day % 9 } } },
        extensions: { version },
      });
    }
  });

  test('the other server sees a commit by itself soon, and says how far it is', async () => {
    await ask(reading, members);
    const version = await commit();
    const seen = async () => (await ask(reading, members)).extensions?.version;
    await expect.poll(seen).toBe(version);
    const told = await (await fetch(`${reading.address}/ready`)).json();
    expect(told).toMatchObject({ status: 'ready', engine: engine.name, version, behind: 0 });
  });

  test('all figures of a request are of one version, whatever is written meanwhile', async () => {
    const figures = `{ version counts: coverageGapCounts { code count }
      gaps: coverageGaps(first: 50) { nodes { findings { code } } } again: coverageGapCounts { code count } }`;
    const seen = new Map<number | undefined, string>();
    const hasChanged = () => new Set(seen.values()).size > 1;
    let isDone = false;
    const writes = (async () => {
      // The other server looks ten times a second.
      for (let at = 0; at < 8 || (!hasChanged() && at < 20); at += 1) await commit();
    })().finally(() => {
      isDone = true;
    });
    while (!isDone) {
      const { data, extensions } = await ask(reading, figures);
      const { version, counts, gaps, again } = Figures.parse(data);
      const listed = gaps.nodes.flatMap(({ findings }) => findings.map(({ code }) => code));
      expect(counts).toEqual(again);
      expect(counts.flatMap(({ code, count }) => Array(count).fill(code)).sort()).toEqual(
        listed.sort(),
      );
      expect(version).toBe(extensions?.version);
      seen.set(version, JSON.stringify(counts));
    }
    await writes;
    expect(hasChanged()).toBe(true);
  });

  test('what is no number of a commit is refused', async () => {
    for (const atLeast of [-1, '3', 1.5, {}]) {
      const { status, errors, data } = await ask(reading, members, { atLeast });
      expect({ status, data }).toEqual({ status: 400, data: undefined });
      const message = `extensions.atLeast is the number of a commit, 0 or more, received ${JSON.stringify(atLeast)}.`;
      expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect((await ask(reading, members, { atLeast: null })).errors).toBeUndefined();
  });

  test('a commit that is not made within a while is said to be missing', async () => {
    const { status, errors } = await ask(reading, members, { atLeast: 1_000_000 });
    expect(status).toBe(503);
    const message = expect.stringContaining('The graph has seen commit 1000000 and event 0');
    expect(errors).toMatchObject([{ message, extensions: { code: 'TIMEOUT' } }]);
  });

  test('an answer that says nothing of the graph is of no version', async () => {
    expect(await ask(reading, '{ __typename }')).toEqual({
      status: 200,
      data: { __typename: 'Query' },
    });
  });
});
