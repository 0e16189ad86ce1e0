import { Problem, reasonOf } from '../domain/problem.js';
import { clock } from './checks/clock.js';
import { disk } from './checks/disk.js';
import { engine, migrations } from './checks/engine.js';
import { journal } from './checks/journal.js';
import { lastVersion } from './checks/last-version.js';
import { memory, node, openFiles } from './checks/machine.js';
import { provider } from './checks/provider.js';
import { server } from './checks/server.js';
import { settings } from './checks/settings.js';
import { snapshots } from './checks/snapshots.js';
import { type Check, type Examined, type Finding, isOpen } from './examined.js';

/** All that is looked at, in this order, under the names by which it is told. */
const checks: Readonly<Record<string, Check>> = {
  settings,
  node,
  disk,
  server,
  engine,
  'last version': lastVersion,
  migrations,
  clock,
  journal,
  provider,
  snapshots,
  memory,
  'open files': openFiles,
};

/** What was found, and by which check. */
interface NamedFinding extends Finding {
  readonly check: string;
}

/**
 * Says what is wrong with a deployment, which it leaves as it is, also beside a server.
 *
 * @param examine opens it; what it throws is wrong with the settings
 * @returns whether nothing fails
 */
export async function doctor(
  examine: () => Promise<Examined>,
  print: (text: string) => void,
  asJson: boolean,
): Promise<boolean> {
  const findings = await findingsOf(examine);
  if (asJson) print(JSON.stringify(findings));
  else for (const finding of findings) print(lineOf(finding));
  return findings.every(({ level }) => level !== 'fail');
}

async function findingsOf(examine: () => Promise<Examined>): Promise<NamedFinding[]> {
  let examined: Examined;
  try {
    examined = await examine();
  } catch (error) {
    return [{ check: 'settings', ...failure(error) }];
  }
  try {
    const findings: NamedFinding[] = [];
    for (const [name, check] of Object.entries(checks)) {
      const found = await check(examined).catch((error: unknown) => [failure(error)]);
      findings.push(...found.map((finding) => ({ check: name, ...finding })));
    }
    return findings;
  } finally {
    if (isOpen(examined.graph)) await examined.graph.close();
  }
}

function failure(error: unknown): Finding {
  const says = reasonOf(error);
  return error instanceof Problem
    ? { level: 'fail', says }
    : { level: 'fail', says: `It could not be looked at: ${says}` };
}

function lineOf({ check, level, says, remedy }: NamedFinding): string {
  const advice = remedy === undefined ? '' : ` ${remedy}`;
  return `${level.padEnd(5)} ${check.padEnd(10)} ${says}${advice}`;
}
