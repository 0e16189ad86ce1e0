import type { Check, Examined, Finding } from '../examined.js';

const loopback = /^(127\.|localhost$|::1$)/;

/** What the environment says: it is decoded already where there is something to examine. */
export const settings: Check = async (examined) => {
  const { config } = examined;
  const findings: Finding[] = [];
  for (const [name, meant] of misspelt(examined))
    findings.push({
      level: 'warn',
      says: `The variable ${name} is set, which is not read.`,
      remedy: meant === null ? `.env.example lists what is.` : `${meant} may be meant.`,
    });
  if (!loopback.test(config.host) && config.allowedHosts.length === 0)
    findings.push({
      level: 'warn',
      says: `HOST is ${config.host} and ALLOWED_HOSTS is empty: it is refused under its name, such as coverage.county.example, and answered under its address.`,
      remedy: 'Set ALLOWED_HOSTS to the names under which it is asked.',
    });
  if (!loopback.test(config.host) && config.auth === 'open')
    findings.push({
      level: 'warn',
      says: `HOST is ${config.host} and AUTH is open: whoever reaches that address reads and changes everything.`,
      remedy:
        'Set AUTH=local and make accounts (docs/security.md), or keep it behind a proxy that signs people in.',
    });
  const says = `The environment follows .env.example; ${examined.readFolders()}.`;
  return [{ level: 'ok', says }, ...findings];
};

/** Variables that are set and not read, with the one that may be meant: those near ours, and all of `.env`. */
function misspelt({ environment, inFile, variableNames }: Examined): [string, string | null][] {
  const found = new Map<string, string | null>(inFile.map((name) => [name, null]));
  for (const name of [...Object.keys(environment), ...inFile]) {
    const near = variableNames.find((ours) => isNear(name, ours));
    if (near !== undefined) found.set(name, near);
  }
  return [...found].filter(([name]) => !variableNames.includes(name));
}

/** Of short names others are near that mean something else: HOME is no HOST. */
function isNear(name: string, ours: string): boolean {
  return distance(name.toUpperCase(), ours) <= (ours.length < 8 ? 1 : 2);
}

/** How many letters have to be put in, taken out or replaced (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min(
          (next[j] ?? 0) + 1,
          (row[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
