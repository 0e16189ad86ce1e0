import { type Command, InvalidArgumentError, Option } from 'commander';
import { readConfig } from './config.js';
import { type Opening, openDeployment } from './deployment.js';
import { UNIT_KINDS, valuesOf } from './domain/vocabulary.js';
import type { PlanCommandOptions } from './plan-options.js';
import type { JobKind } from './planning/jobs/job.js';
import type { PlanStatus } from './planning/plan/plan.js';
import type { ExitCode } from './report.js';
import type { SolveFileOptions } from './solve.js';

/** How a command is told of, and what it ends with. */
interface Terminal {
  readonly print: (text: string) => void;
  readonly end: (exitCode: ExitCode) => void;
}

const exitCodes = { OPTIMAL: 0, FEASIBLE: 3, INFEASIBLE: 4 } as const satisfies Record<
  PlanStatus,
  ExitCode
>;

/** The commands that plan and prove: `plan`, `solve`, `check-proof`. */
export function addPlanningCommands(program: Command, terminal: Terminal): void {
  addPlan(program, terminal);
  program
    .command('solve')
    .description(
      'solve a covering problem (docs/planning.md) and write plan and proof; 0 optimal, 3 not proved to be, 4 infeasible',
    )
    .argument(
      '<file>',
      'a CSV of points and sites (mclp, lscp), or a set covering file of OR-Library (scp)',
    )
    .addOption(
      new Option('--problem <problem>', 'what is asked')
        .choices(['mclp', 'lscp', 'scp'])
        .makeOptionMandatory(),
    )
    .option('--most <number>', 'the most sites of a plan (mclp)', wholeNumber)
    .option('--radius <distance>', 'how far a site covers (mclp, lscp)', amount)
    .option('--time-limit <seconds>', 'how long it searches at most', amount, 60)
    .option('--out <file>', 'the file to write; <file>.proof.json unless given')
    .option('--force', 'replace the file where it is there')
    .action(async (file: string, options: SolveFileOptions) => {
      terminal.end(await solveUntilInterrupted(file, options, terminal));
    });
  program
    .command('check-proof')
    .description('say what a proof document proves; 1 where that is not all that it claims')
    .argument('<file>', 'the document')
    .action(async (file: string) => {
      terminal.end(await checkProof(file, terminal));
    });
}

function addPlan(program: Command, terminal: Terminal): void {
  const plan = program
    .command('plan')
    .description(
      'plan what closes the gaps of the graph (docs/plans.md) and write it to a folder; 0 optimal, 3 not proved to be, 4 infeasible',
    );
  const remedies = plan
    .command('remedies')
    .description('a remedy for every gap: a branch, a joint branch, an existing one, an instructor')
    .option('--joint-for-required', 'let units share a branch that each need one of their own')
    .option('--chains', 'let units of one industry chain share a branch, wherever they are')
    .option('--no-attach', 'attach no unit to an existing branch');
  const alliances = plan
    .command('alliances')
    .description('alliances that close most gaps, each with a lead and its members')
    .option('--most <number>', 'the most alliances that are founded', wholeNumber)
    .option('--cover-all', 'serve every gap that can be');
  const frontier = plan
    .command('frontier')
    .description('how much each further alliance buys, with bounds')
    .requiredOption('--alliances <number>', 'of how many alliances at the most', wholeNumber);
  for (const command of [alliances, frontier])
    command
      .option('--most-members <number>', 'the most members of one, beside its lead', wholeNumber)
      .option('--lead <id...>', 'organizations and units that may lead')
      .option('--must-cover <id...>', 'units that every plan serves');
  for (const command of [remedies, alliances])
    command.option(
      '--alternatives <number>',
      'how many different plans are asked for',
      wholeNumber,
    );
  for (const [kind, command] of [
    ['REMEDIES', remedies],
    ['ALLIANCES', alliances],
    ['FRONTIER', frontier],
  ] as const)
    command
      .option('--region <code>', 'of the units in this region; of all unless given')
      .addOption(
        new Option('--kinds <kind...>', 'of units of these kinds').choices(valuesOf(UNIT_KINDS)),
      )
      .option('--options <file>', 'options as JSON, as the schema has them; those above go before')
      .option('--time-limit <seconds>', 'how long it searches at most', amount, 60)
      .option('--out <folder>', 'the folder to write; plan-<kind> unless given')
      .option('--force', 'replace files that are there')
      .option('--accept-loss', 'go on where the embedded graph has lost what was written to it')
      .action(async (options: PlanCommandOptions & Opening) => {
        terminal.end(await planUntilInterrupted(kind, options, terminal));
      });
}

/** Interrupted, it ends with what it has found so far. */
async function planUntilInterrupted(
  kind: JobKind,
  options: PlanCommandOptions & Opening,
  { print }: Terminal,
): Promise<ExitCode> {
  const { planToFolder } = await import('./plan.js');
  const signal = interruption();
  const deployment = await openDeployment(readConfig(), options);
  try {
    return exitCodes[await planToFolder(deployment, kind, options, signal, print)];
  } finally {
    await deployment.graph.close();
  }
}

/** Interrupted, it ends with what it has found so far. */
async function solveUntilInterrupted(
  file: string,
  options: SolveFileOptions,
  { print }: Terminal,
): Promise<ExitCode> {
  const { solveFile } = await import('./solve.js');
  const { document, out, sites } = await solveFile(file, options, interruption(), print);
  const { status, objective, bound } = document;
  if (status === 'INFEASIBLE') print('INFEASIBLE: there are points that no site covers.');
  else {
    const size = sites.length === 1 ? '1 site' : `${sites.length} sites`;
    print(`${status}: ${size}, objective ${objective}, bound ${bound}.`);
    print(`Sites: ${sites.length === 0 ? 'none' : sites.join(', ')}`);
  }
  print(`${out} has plan and proof; orgweave check-proof looks whether it holds.`);
  return exitCodes[status];
}

async function checkProof(file: string, { print }: Terminal): Promise<ExitCode> {
  const { checkProofFile } = await import('./check-proof.js');
  const { outcome, line } = await checkProofFile(file);
  print(line);
  return outcome === 'PROVED' ? 0 : 1;
}

/** Aborted when somebody at the terminal has had enough. */
function interruption(): AbortSignal {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => interrupted.abort());
  return interrupted.signal;
}

export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text))
    throw new InvalidArgumentError(`A whole number from 0, received ${text}.`);
  return Number(text);
}

function amount(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || !Number.isFinite(value))
    throw new InvalidArgumentError(`A number from 0 in digits, received ${text}.`);
  return value;
}
