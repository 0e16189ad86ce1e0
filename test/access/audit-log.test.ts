import { expect, test, vi } from 'vitest';
import { AuditLog } from '../../src/access/audit/audit-log.js';
import { nobodyFrom } from '../../src/access/audit/entry.js';
import type { Graph } from '../../src/graph/graph.js';
import { readHead } from '../../src/graph/head.js';
import { beforeEachWrite } from '../changes/committing.js';
import { onEngines } from '../support/engines.js';
import { auditedIn } from './audited.js';

const at = '2026-06-30T01:00:00.000Z';
const now = () => new Date(at);
const nobody = nobodyFrom('10.0.0.7');
const entry = (detail: object) => ({ ...nobody, at, action: 'SIGN_IN_REFUSED', detail });

onEngines('the audit log in the background', (engine) => {
  /** A log that writes after a millisecond, of a graph that may be away. */
  const logOn = () => {
    const [warn, error] = [vi.fn(), vi.fn()];
    const state = { writes: 0, isAway: false };
    const graph: Graph = beforeEachWrite(engine.graph(), async (write) => {
      if (state.isAway) throw new Error('away');
      state.writes = write;
    });
    return { log: new AuditLog(graph, now, { warn, error }, 1), warn, error, state };
  };
  const refuse = (log: AuditLog, account: string) =>
    log.note(nobody, 'SIGN_IN_REFUSED', { account });

  test('enters what has come meanwhile in one transaction, the same only once, and moves no head', async () => {
    await engine.clear();
    const before = await readHead(engine.graph());
    const { log, state } = logOn();
    for (let round = 0; round < 20; round += 1) refuse(log, 'a');
    refuse(log, 'b');
    await expect.poll(() => state.writes).toBe(1);
    await log.close();
    expect(state.writes).toBe(1);
    expect(await auditedIn(engine.graph())).toEqual([
      entry({ account: 'a', times: 20 }),
      entry({ account: 'b' }),
    ]);
    expect(await readHead(engine.graph())).toEqual(before);
  });

  test('keeps what can not be written, and tries again', async () => {
    await engine.clear();
    const { log, warn, error, state } = logOn();
    state.isAway = true;
    refuse(log, 'a');
    await expect.poll(() => warn.mock.calls.length).toBeGreaterThanOrEqual(1);
    refuse(log, 'a');
    refuse(log, 'b');
    state.isAway = false;
    const expected = [entry({ account: 'a', times: 2 }), entry({ account: 'b' })];
    await expect.poll(() => auditedIn(engine.graph())).toEqual(expected);
    await log.close();
    expect(await auditedIn(engine.graph())).toEqual(expected);
    expect(error).not.toHaveBeenCalled();
  });

  test('tells what it loses: more than waits, and what can not be written at the end', async () => {
    await engine.clear();
    const { log, state } = logOn();
    for (let each = 0; each < 1_003; each += 1) refuse(log, String(each));
    await log.close();
    expect(state.writes).toBe(1);
    const entries = await auditedIn(engine.graph());
    expect(entries).toHaveLength(1_001);
    expect(entries.at(-1)).toMatchObject({ action: 'OMITTED', detail: { count: 3 } });
    const lost = logOn();
    lost.state.isAway = true;
    refuse(lost.log, 'a');
    await lost.log.close();
    expect(lost.error).toHaveBeenCalledWith({ lost: 1 }, expect.any(String));
    expect(await auditedIn(engine.graph())).toHaveLength(1_001);
  });
});
