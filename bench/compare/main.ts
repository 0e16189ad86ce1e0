import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { agree } from './agree.js';
import { type Figure, measure } from './measure.js';
import { peerCountyOf } from './peer-county.js';
import { installPeers } from './peers.js';
import { plotOf } from './plot.js';
import { questionsOf } from './questions.js';
import { markdownOf, type Report } from './report.js';
import { samplesOf } from './samples.js';
import { startConstant } from './servers/constant.js';
import { startPostgraphile } from './servers/postgraphile.js';
import { hasPostgresql } from './servers/postgresql.js';
import { startProduct } from './servers/product.js';
import type { Server } from './servers/server.js';

const root = resolve(import.meta.dirname, '../..');

const Options = z.object({
  units: z.number(),
  rounds: z.number(),
  seconds: z.number(),
  connections: z.number(),
  against: z.string().optional(),
  only: z.string().optional(),
  out: z.string(),
});
type Options = z.infer<typeof Options>;

/** Compares this project with what others would pick, side by side in one run. */
export async function main(args: readonly string[]): Promise<void> {
  const options = optionsOf(args);
  installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-compare-'));
  const running: Server[] = [];
  try {
    writeReport(await compare(options, folder, running), options.out);
  } finally {
    for (const server of running) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function optionsOf(args: readonly string[]): Options {
  const command = new Command('npm run bench --')
    .description('compares this project with what others would pick, side by side in one run')
    .option('--units <number>', 'how many units the county has', whole, 20_000)
    .option('--rounds <number>', 'how often each question is measured on each server', whole, 3)
    .option('--seconds <number>', 'how long each time', whole, 3)
    .option('--connections <number>', 'how many requests are under way at once', whole, 16)
    .option('--against <folder>', 'also measure the built checkout in this folder, on Grafeo')
    .option('--only <questions>', 'only these questions, separated by commas')
    .option('--out <folder>', 'where the report is written', join(root, 'bench/results'));
  return Options.parse(command.parse(args, { from: 'user' }).opts());
}

async function compare(options: Options, folder: string, running: Server[]): Promise<Report> {
  const county = join(folder, 'county');
  const { units, rounds, seconds, connections, against, only } = options;
  const bin = join(root, 'bin/orgweave.js');
  const generation = [bin, 'generate', '--seed', '1', '--units', String(units), '--out', county];
  execFileSync(process.execPath, generation);
  // Claims are in the county of the article alone.
  const folders = [join(root, 'seeds/jiangle'), county];
  const product = (name: string, at: string) =>
    startProduct({ name, root: at, dataDir: join(folder, name), folders });
  const first = await product('orgweave on Grafeo', root);
  running.push(first);
  const leftOut: string[] = [];
  if (against !== undefined)
    running.push(await product('orgweave before, on Grafeo', builtCheckout(against)));

  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  if (hasPostgresql())
    running.push(await startPostgraphile(folder, await peerCountyOf(folders, today)));
  else leftOut.push('PostGraphile 5: no PostgreSQL was found');
  const wanted = only?.split(',');
  const questions = questionsOf(await samplesOf(county, today), today).filter(
    ({ name }) => wanted?.includes(name) ?? true,
  );
  const answers = await agree(questions, [first, ...running.slice(1)]);
  running.push(await startConstant(answers, folder));
  const figures: Figure[] = [];
  for (const asked of questions) {
    process.stderr.write(`${asked.name}\n`);
    figures.push(...(await measure(asked, running, { rounds, seconds, connections })));
  }
  const node = process.versions.node;
  return { on: today, units, node, rounds, seconds, connections, leftOut, figures };
}

function builtCheckout(folder: string): string {
  const at = resolve(folder);
  if (!existsSync(join(at, 'dist/cli.js')))
    throw new Error(`--against names a checkout that is built (npm ci), received ${at}.`);
  return at;
}

function writeReport(report: Report, out: string): void {
  mkdirSync(out, { recursive: true });
  const name = join(out, `compare-${report.units}`);
  writeFileSync(`${name}.json`, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(`${name}.md`, markdownOf(report));
  writeFileSync(`${name}.svg`, plotOf(report.figures));
  process.stdout.write(`${markdownOf(report)}\nWritten to ${name}.md, .json and .svg\n`);
}

function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1 on.');
  return Number(text);
}
