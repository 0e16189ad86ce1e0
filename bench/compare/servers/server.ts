import { type ChildProcess, spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Asked } from '../questions.js';

/** A server that runs and answers. */
export interface Server {
  readonly name: string;
  /** The process whose CPU, with that of its children, is the server's. */
  readonly pid: number;
  /** The process of its database; null where that is in the server. */
  readonly databasePid: number | null;
  /** Where a question goes and with which bodies; null where this server cannot answer it. */
  request(asked: Asked): { readonly url: string; readonly bodies: readonly string[] } | null;
  /** An answer in the form that all servers' answers are compared in. */
  comparable(question: string, answer: unknown): unknown;
  stop(): Promise<void>;
}

/** The ids of its process and, where it has one, of its database's. */
export function processesOf({ pid, databasePid }: Server): number[] {
  return databasePid === null ? [pid] : [pid, databasePid];
}

const START_TIMEOUT_MS = 300_000;
const POLL_MS = 20;

/** Starts a command that listens on a port, and waits until it takes connections there. */
export async function startListening(
  command: readonly string[],
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<{ pid: number; stop(): Promise<void> }> {
  const [file = '', ...args] = command;
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(file, args, {
    env: { PATH, HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Not SIGKILL, which what started a server as another user could not hand on.
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    await ended(child);
  };
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`A server listens on ${port}, this one did not: ${command.join(' ')}`);
    await pause(POLL_MS);
  }
  return { pid: z.number().parse(child.pid), stop };
}

/** The JSON that a POST of a body gives. */
export async function post(url: string, body: string): Promise<unknown> {
  return (await posted(url, body)).json();
}

/** Asks until a server answers that listens while it starts, and refuses until then. */
export async function untilAnswered(url: string, body: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while ((await posted(url, body)).status === 503) {
    if (Date.now() > deadline) throw new Error(`A server starts in time, this one did not: ${url}`);
    await pause(POLL_MS);
  }
}

function posted(url: string, body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(url, { method: 'POST', headers, body });
}

/** A loopback port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = z.object({ port: z.number() }).parse(probe.address());
      probe.close(() => resolve(port));
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await closed;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
