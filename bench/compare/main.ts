import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { agree } from './agree.js';
import { measureImports } from './imports.js';
import { versionMeanwhile } from './meanwhile.js';
import { Figure, measure } from './measure.js';
import { type Options, optionsOf } from './options.js';
import { installPeers } from './peers.js';
import { plotOf } from './plot.js';
import { importQuestions, questionsOf } from './questions.js';
import { markdownOf, type Report } from './report.js';
import { samplesOf } from './samples.js';
import { startConstant } from './servers/constant.js';
import { startAll } from './servers/start-all.js';
import { splitOf } from './split.js';
import { targetsOf } from './targets.js';

const root = resolve(import.meta.dirname, '../..');
/** What larger sizes are set against. */
const SMALLEST = 20_000;

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
  const { units, rounds, seconds, connections, only, out } = options;
  const county = generated(units, folder);
  // Claims are in the county of the article alone.
  const folders = [join(root, 'seeds/jiangle'), county];
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  const place = { root, folder, folders, today };
  const { products, trusted, peers, leftOut } = await startAll(options, place, stops);
  const imports = Object.values(importQuestions).some((name) => only?.includes(name) ?? true);
  const figures = imports ? await measureImports(products, county, folder) : [];
  const questions = questionsOf(await samplesOf(county, today), today).filter(
    ({ name }) => only?.includes(name) ?? true,
  );
  const answers = await agree(questions, [...products, ...trusted, ...peers]);
  const constant = await startConstant(answers, folder);
  stops.push(() => constant.stop());

  const meanwhile = new Map<string, number>();
  for (const product of products)
    meanwhile.set(product.name, await versionMeanwhile(product, today, seconds));
  const servers = [...products, ...trusted, ...peers, constant];
  const splits = [];
  for (const asked of questions) {
    process.stderr.write(`${asked.name}\n`);
    figures.push(...(await measure(asked, servers, { rounds, seconds, connections })));
    for (const product of products)
      splits.push(await splitOf(asked, product, { seconds, connections }));
  }
  const earlier = units > SMALLEST ? earlierFigures(out) : [];
  const targets = products.flatMap((product) =>
    targetsOf({
      server: product.name,
      embedded: product.embedded,
      units,
      figures,
      earlier,
      firstAnswerMs: product.firstAnswerMs,
      residentMib: product.residentMib,
      versionMeanwhileMs: meanwhile.get(product.name) ?? null,
    }),
  );
  const node = process.versions.node;
  const run = { on: today, units, node, rounds, seconds, connections };
  const machine = { load: loadavg()[2] ?? 0, cores: availableParallelism() };
  return { ...run, ...machine, leftOut, figures, splits, targets };
}

/** The folder of a county of this many units. */
function generated(units: number, folder: string): string {
  const county = join(folder, 'county');
  const bin = join(root, 'bin/orgweave.js');
  const generation = [bin, 'generate', '--seed', '1', '--units', String(units), '--out', county];
  execFileSync(process.execPath, generation);
  return county;
}

/** Of the report of the smallest size in the same folder; none where there is no such report. */
function earlierFigures(out: string): Figure[] {
  const file = `${reportOf(out, SMALLEST)}.json`;
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  return z.object({ figures: z.array(Figure) }).parse(JSON.parse(text)).figures;
}

function writeReport(report: Report, out: string): void {
  mkdirSync(out, { recursive: true });
  const name = reportOf(out, report.units);
  writeFileSync(`${name}.json`, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(`${name}.md`, markdownOf(report));
  writeFileSync(`${name}.svg`, plotOf(report.figures, report.targets));
  process.stdout.write(`${markdownOf(report)}\nWritten to ${name}.md, .json and .svg\n`);
}

function reportOf(out: string, units: number): string {
  return join(out, `compare-${units}`);
}
