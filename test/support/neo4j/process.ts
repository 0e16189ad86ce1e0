import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** As much of a server's output as an error message quotes. */
const KEPT_CHARACTERS = 4_000;

/** A running server. */
export type ServerProcess = {
  /** Resolves with the last output when the server has ended and its home is removed. */
  readonly ended: Promise<string>;
  /** Kills the server; resolves when its home is removed. May be called again. */
  stop(): Promise<void>;
};

/**
 * Starts a command that ends, and whose home folder is removed, when `stop` is called or when this
 * process is gone. It is in a session of its own, so that Ctrl-C reaches the tests first.
 */
export function spawnSupervised(home: string, command: string[]): ServerProcess {
  const supervisor = join(import.meta.dirname, 'supervise.mjs');
  const child = spawn(process.execPath, [supervisor, home, ...command], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-KEPT_CHARACTERS);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  return { ended, stop };
}
