import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../median.js';
import { cpuOfTree } from './cpu.js';
import { putLoad } from './load.js';
import type { Asked } from './questions.js';
import type { Server } from './servers/server.js';

/** What one question costs on one server: medians of the rounds. */
export interface Figure {
  readonly server: string;
  readonly question: string;
  readonly perSecond: number;
  /** CPU milliseconds a request. */
  readonly serverMs: number;
  readonly databaseMs: number;
  /** Of requests, as the client waits; milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

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
  const turns: Figure[][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const turn: Figure[] = [];
    for (const server of servers) {
      const request = server.request(asked);
      if (request === null) continue;
      const cpu = () => [server.pid, server.databasePid].map((pid) => (pid ? cpuOfTree(pid) : 0));
      const before = cpu();
      const length = round === 0 ? 1 : seconds;
      const load = await putLoad({ ...request, connections, seconds: length });
      await idle(cpu);
      const [serverMs = 0, databaseMs = 0] = cpu().map(
        (ms, at) => (ms - (before[at] ?? 0)) / Math.max(1, load.answered),
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

/** Waits until a server has done what it was asked: what is left of a slow question is not the next one's. */
async function idle(cpu: () => readonly number[]): Promise<void> {
  for (let before = sum(cpu()), left = MOST_LOOKS; left > 0; left -= 1) {
    await pause(LOOK_MS);
    const now = sum(cpu());
    if (now - before < LOOK_MS / 5) return;
    before = now;
  }
}

const LOOK_MS = 200;
const MOST_LOOKS = 600;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
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
