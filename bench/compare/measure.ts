import { z } from 'zod';
import { median } from '../median.js';
import { cpuOfTree, idle } from './cpu.js';
import { putLoad } from './load.js';
import type { Asked } from './questions.js';
import { processesOf, type Server } from './servers/server.js';

/** What one question costs on one server: medians of the rounds. */
export const Figure = z.object({
  server: z.string(),
  question: z.string(),
  perSecond: z.number(),
  /** CPU milliseconds a request. */
  serverMs: z.number(),
  databaseMs: z.number(),
  /** Of requests, as the client waits; milliseconds. */
  p50: z.number(),
  p99: z.number(),
});
export type Figure = z.infer<typeof Figure>;

export interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
}

/** Asks one question of all servers that answer it, in turns; the first turn warms up and is not counted. */
export async function measure(
  asked: Asked,
  servers: readonly Server[],
  { rounds, seconds, connections }: Rounds,
): Promise<Figure[]> {
  const { mayBeRemembered } = asked;
  const turns: Figure[][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const turn: Figure[] = [];
    for (const server of servers) {
      const request = server.request(asked);
      if (request === null) continue;
      const cpu = () => [server.pid, server.databasePid].map((pid) => (pid ? cpuOfTree(pid) : 0));
      const before = cpu();
      const length = round === 0 ? 1 : seconds;
      const load = await putLoad({ ...request, mayBeRemembered, connections, seconds: length });
      await idle(processesOf(server));
      const [serverMs = 0, databaseMs = 0] = cpu().map(
        (ms, at) => (ms - (before[at] ?? 0)) / Math.max(1, load.sent),
      );
      turn.push({
        server: server.name,
        question: asked.name,
        perSecond: load.answered / load.seconds,
        serverMs,
        databaseMs,
        p50: load.p50,
        p99: load.p99,
      });
    }
    if (round > 0) turns.push(turn);
  }
  return (turns[0] ?? []).map((first, at) => {
    const all = turns.map((turn) => turn[at] ?? first);
    return { server: first.server, question: first.question, ...mediansOf(all) };
  });
}

function mediansOf(figures: readonly Figure[]) {
  const of = (key: 'perSecond' | 'serverMs' | 'databaseMs' | 'p50' | 'p99') =>
    median(figures.map((figure) => figure[key]));
  return {
    perSecond: of('perSecond'),
    serverMs: of('serverMs'),
    databaseMs: of('databaseMs'),
    p50: of('p50'),
    p99: of('p99'),
  };
}
