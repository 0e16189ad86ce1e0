import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const bin = fileURLToPath(new URL('../../bin/orgweave.js', import.meta.url));

/** How a process ended, and all that it said. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that runs; it is killed when the test has finished. */
export interface Running {
  readonly ended: Promise<Ended>;
  /**
   * Resolves with what matches once the process has said it so many times on one of its streams.
   * @throws when the process ends without
   */
  said(pattern: RegExp, times?: number): Promise<string>;
  kill(signal: NodeJS.Signals): void;
}

export type Environment = Readonly<Record<string, string>>;

/**
 * Starts `orgweave` as a user would, with these variables and none of the tests' own, in a folder
 * without `.env`.
 */
export function startOrgweave(
  args: readonly string[],
  env: Environment,
  input: string | null = null,
): Running {
  return startCommand(process.execPath, [bin, ...args], env, input);
}

/** @param input what it reads on stdin; null for nothing */
export function startCommand(
  command: string,
  args: readonly string[],
  env: Environment,
  input: string | null = null,
): Running {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(command, [...args], {
    cwd: tmpdir(),
    env: { PATH, HOME, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // It may end without reading it.
  child.stdin.on('error', () => undefined).end(input ?? '');
  const said = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
      for (const listener of listeners) listener();
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...said }));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    ended,
    kill: (signal) => child.kill(signal),
    said: (pattern, times = 1) =>
      new Promise((resolve, reject) => {
        const all = new RegExp(pattern, 'g');
        const look = () => {
          const found = said.stdout.match(all)?.[times - 1] ?? said.stderr.match(all)?.[times - 1];
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        ended.then(({ stderr }) => {
          look();
          reject(new Error(`A process says ${pattern}, but it ended: ${stderr}`));
        }, reject);
      }),
  };
}

/** Runs `orgweave` to its end. */
export function orgweave(
  args: readonly string[],
  env: Environment,
  input: string | null = null,
): Promise<Ended> {
  return startOrgweave(args, env, input).ended;
}

/** A folder for DATA_DIR that is gone after the test. */
export function dataFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'orgweave-data-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
