import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { agree } from './agree.js';
import { type Figure, measure } from './measure.js';
import { type Options, optionsOf } from './options.js';
import { installPeers } from './peers.js';
import { plotOf } from './plot.js';
import { questionsOf } from './questions.js';
import { markdownOf, type Report } from './report.js';
import { samplesOf } from './samples.js';
import { startConstant } from './servers/constant.js';
import { startAll } from './servers/start-all.js';
import { splitOf } from './split.js';

const root = resolve(import.meta.dirname, '../..');

/** Compares this project with what others would pick, side by side in one run. */
export async function main(args: readonly string[]): Promise<void> {
  const options = optionsOf(args, root);
  installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-compare-'));
  const stops: (() => Promise<void>)[] = [];
  // What ends this process ends what it has started: servers end when it exits.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    writeReport(await compare(options, folder, stops), options.out);
  } finally {
    for (const stop of stops.reverse()) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  options: Options,
  folder: string,
  stops: (() => Promise<void>)[],
): Promise<Report> {
  const { units, rounds, seconds, connections, only } = options;
  const county = generated(units, folder);
  // Claims are in the county of the article alone.
  const folders = [join(root, 'seeds/jiangle'), county];
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  const place = { root, folder, folders, today };
  const { products, peers, leftOut } = await startAll(options, place, stops);
  const questions = questionsOf(await samplesOf(county, today), today).filter(
    ({ name }) => only?.includes(name) ?? true,
  );
  const answers = await agree(questions, [...products, ...peers]);
  const constant = await startConstant(answers, folder);
  stops.push(() => constant.stop());
  const servers = [...products, ...peers, constant];
  const figures: Figure[] = [];
  const splits = [];
  for (const asked of questions) {
    process.stderr.write(`${asked.name}\n`);
    figures.push(...(await measure(asked, servers, { rounds, seconds, connections })));
    for (const product of products)
      splits.push(await splitOf(asked, product, { seconds, connections }));
  }
  const node = process.versions.node;
  const run = { on: today, units, node, rounds, seconds, connections };
  return { ...run, leftOut, figures, splits };
}

/** The folder of a county of this many units. */
function generated(units: number, folder: string): string {
  const county = join(folder, 'county');
  const bin = join(root, 'bin/orgweave.js');
  const generation = [bin, 'generate', '--seed', '1', '--units', String(units), '--out', county];
  execFileSync(process.execPath, generation);
  return county;
}

function writeReport(report: Report, out: string): void {
  mkdirSync(out, { recursive: true });
  const name = reportOf(out, report.units);
  writeFileSync(`${name}.json`, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(`${name}.md`, markdownOf(report));
  writeFileSync(`${name}.svg`, plotOf(report.figures));
  process.stdout.write(`${markdownOf(report)}\nWritten to ${name}.md, .json and .svg\n`);
}

function reportOf(out: string, units: number): string {
  return join(out, `compare-${units}`);
}
