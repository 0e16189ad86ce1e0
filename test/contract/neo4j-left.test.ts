import { setTimeout } from 'node:timers/promises';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { Abandoned } from '../../src/domain/deadline.js';
import { openNeo4j } from '../../src/graph/engines/neo4j.js';
import { probe } from './case.js';

const connection = inject('neo4j');
const unlessMissing = connection === null ? describe.skip : describe;

unlessMissing('a statement that nobody waits for any more', () => {
  if (connection === null) return;
  // The statement under way names itself by a number that no other test writes.
  const endless =
    'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b = 4711 RETURN count(*) AS n';
  const under = probe(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '= 4711 RETURN' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n",
  );

  test('is ended on the server, and its asker told why', async () => {
    const graph = openNeo4j(connection);
    const running = async () => z.object({ n: z.number() }).parse((await graph.read(under))[0]).n;
    const left = new AbortController();
    const deadline = { signal: left.signal, until: performance.now() + 30_000 };
    const reason = new Abandoned('The client has left.');
    const asked = graph.read(probe(endless), deadline).catch((error: unknown) => error);
    while ((await running()) === 0) await setTimeout(20);
    left.abort(reason);
    expect(await asked).toBe(reason);
    while ((await running()) > 0) await setTimeout(20);
    expect(await graph.read(probe('RETURN 1 AS one'))).toEqual([{ one: 1 }]);
    await graph.close();
  });
});
