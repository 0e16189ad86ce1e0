import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { cpuOfTree, idle, residentMib } from '../compare/cpu.js';
import type { Product } from '../compare/servers/product.js';

/** How a request was answered, and what others met meanwhile. */
interface Beside {
  /** The code of its first error, or `data`. */
  readonly answer: string;
  readonly cpuMs: number;
  /** Milliseconds that `{ version }` took. */
  readonly p50: number;
  readonly p99: number;
  /** Of the process. */
  readonly largestMib: number;
}

const PAUSE_MS = 10;
const Answer = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).default([]),
});

/** Sends a request, and `{ version }` again and again until it is answered. */
export async function beside({ url, pid }: Product, query: string): Promise<Beside> {
  await idle([pid]);
  const before = cpuOfTree(pid);
  const waits: number[] = [];
  let largestMib = residentMib(pid);
  let isAnswered = false;
  const answer = ask(url, query).finally(() => {
    isAnswered = true;
  });
  do {
    const since = performance.now();
    await ask(url, '{ version }');
    waits.push(performance.now() - since);
    largestMib = Math.max(largestMib, residentMib(pid));
    await pause(PAUSE_MS);
  } while (!isAnswered);
  const [error] = Answer.parse(await answer).errors;
  waits.sort((a, b) => a - b);
  const quantile = (share: number) => waits[Math.ceil(share * waits.length) - 1] ?? 0;
  return {
    answer: error?.extensions.code ?? 'data',
    cpuMs: cpuOfTree(pid) - before,
    p50: quantile(0.5),
    p99: quantile(0.99),
    largestMib,
  };
}

/** Worked out, also where it is remembered. */
async function ask(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}
