import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Looks at what the product runs on: that each package has a licence that may be shipped with, and, where the registry
 * answers such questions, that nobody has told of a grave fault of one. `node scripts/audit.mjs [--licences] [FOLDER]`.
 */
const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--')) ?? '.';
const allowed = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  '(MIT AND BSD-3-Clause)',
]);

const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
const shipped = Object.entries(packages).filter(
  // What is of other platforms is not there, and says nothing of itself.
  ([path, { dev, link, optional, license }]) =>
    path.includes('node_modules/') && !dev && !link && (license || !optional || isThere(path)),
);
const others = shipped
  .map(([path, { license }]) => ({ path, licence: license ?? statedIn(path) }))
  .filter(({ licence }) => !allowed.has(licence));
for (const { path, licence } of others)
  say(`${path}: ${licence}, which is none of ${[...allowed].join(', ')}`);
say(`${shipped.length - others.length} of ${shipped.length} packages have a licence to ship with.`);
process.exitCode = others.length > 0 ? 1 : 0;
if (!args.includes('--licences')) advisories();

/** The licence that a package itself states; the lock leaves out some. */
function statedIn(path) {
  return isThere(path) ? String(JSON.parse(readFileSync(fileOf(path), 'utf8')).license) : 'unknown';
}

function isThere(path) {
  return existsSync(fileOf(path));
}

function fileOf(path) {
  return join(folder, path, 'package.json');
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function advisories() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: folder });
  const { metadata, error } = JSON.parse(stdout.toString() || '{}');
  if (metadata === undefined)
    return say(
      `No registry tells of advisories here: ${error?.summary || error?.code || 'no answer'}.`,
    );
  const { high = 0, critical = 0 } = metadata.vulnerabilities;
  say(`Advisories: ${critical} critical, ${high} high.`);
  if (high + critical > 0) process.exitCode = 1;
}
