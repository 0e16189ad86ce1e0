import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** What one tick of /proc/PID/stat is, in milliseconds: USER_HZ is 100 on every Linux that Node runs on. */
const TICK_MS = 10;

/** CPU milliseconds that a process and all that it has started have used so far. */
export function cpuOfTree(root: number): number {
  return treeOf(root).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

/** CPU milliseconds of a process's main thread, on which Node runs JavaScript. */
export function cpuOfMainThread(pid: number): number {
  return parseStat(readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8')).cpuMs;
}

/** How much of a process is in memory, in MiB. */
export function residentMib(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

/** The process below another one that runs this program; null where there is none. */
export function descendantOf(root: number, program: string): number | null {
  return treeOf(root).find(({ pid }) => commandOf(pid)[0] === program)?.pid ?? null;
}

/** Waits until processes have done what they were asked: what is left of a slow question is not the next one's. */
export async function idle(roots: readonly number[]): Promise<void> {
  const used = () => roots.reduce((sum, root) => sum + cpuOfTree(root), 0);
  for (let before = used(), left = MOST_LOOKS; left > 0; left -= 1) {
    await pause(LOOK_MS);
    const now = used();
    if (now - before < LOOK_MS / 5) return;
    before = now;
  }
}

const LOOK_MS = 200;
const MOST_LOOKS = 600;

function treeOf(root: number): ProcessStat[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat !== null);
  const family = new Set([root]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid));
}

export interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** In user and system mode, its own and of children that have ended. */
  readonly cpuMs: number;
}

/** Reads a line of /proc/PID/stat, proc(5); the name in parentheses may hold spaces and parentheses. */
export function parseStat(line: string): ProcessStat {
  const afterName = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const ticks = afterName.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return {
    pid: Number.parseInt(line, 10),
    parent: Number(afterName[1]),
    cpuMs: ticks * TICK_MS,
  };
}

/** Null where the process has ended meanwhile. */
function statOf(pid: number): ProcessStat | null {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return null;
  }
}

function commandOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
