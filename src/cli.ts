import { Command } from 'commander';
import { addAccessCommands } from './access-commands.js';
import { addAuditCommands } from './audit-commands.js';
import type { Encoding } from './changes/import/encodings.js';
import { folderSource } from './changes/import/read-folder.js';
import { refreshAssessments } from './changes/write/refresh.js';
import { readConfig, readEnvironment } from './config.js';
import {
  type Deployment,
  type Opening,
  openDeployment,
  openUnprepared,
  release,
} from './deployment.js';
import { describedImport } from './describe-import.js';
import { acceptLoss, addImportCommand, encodingOfFiles } from './import-command.js';
import { abandonJournalOf, describeJournal, retryJournal } from './journal.js';
import { addPlanningCommands, wholeNumber } from './planning-commands.js';
import { withProgress } from './progress-bar.js';
import { type ExitCode, report } from './report.js';
import { addRulesCommands } from './rules-commands.js';

/** Runs one command line and gives its exit code; `serve` ends when it is stopped. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Command('orgweave')
    .description('A GraphQL knowledge graph of organization coverage. Without a command it serves.')
    .version(release, '-V, --version', 'say which release it is')
    .exitOverride();
  program
    .command('serve')
    .description('serve GraphQL; an empty graph is first given the shipped county')
    .addOption(acceptLoss())
    .action(serveUntilStopped);
  addImportCommand(program, { print });
  program
    .command('verify')
    .description(
      'recompute all that is kept from the facts; 1 and each difference where they differ',
    )
    .addOption(acceptLoss())
    .action(async (options: Opening) => {
      exitCode = await verifyAll(options);
    });
  program
    .command('reassess')
    .description(
      'move the whole graph to another rule set; cut short, the next start goes on with it',
    )
    .requiredOption('--rule-set <id>', 'the id of the rule set')
    .addOption(acceptLoss())
    .action(reassess);
  const journal = program
    .command('journal')
    .description(
      'say what import is under way: a crash has cut it short, or its journal is damaged',
    )
    .action(() => onJournal(describeJournal));
  journal
    .command('retry')
    .description('finish it with its journal as it is now, or with the folder that was imported')
    .argument('[folder]', 'the folder, to write the journal anew')
    .addOption(encodingOfFiles())
    .action((folder: string | undefined, { encoding }: { encoding: Encoding }) =>
      onJournal(async (deployment) => {
        const source = folder === undefined ? null : folderSource(folder, encoding);
        const { origin, countsByTable } = await retryJournal(deployment, source);
        return describedImport(origin, countsByTable);
      }),
    );
  journal
    .command('abandon')
    .description('end it with what is in the graph of it')
    .action(() => onJournal(abandonJournalOf));
  program
    .command('backup')
    .description(
      'write all that the graph holds to a file, as it is at one moment, also while it is served',
    )
    .argument('<file>', 'the file')
    .option('--force', 'replace the file where it is there')
    .action(backup);
  program
    .command('restore')
    .description('write a backup into an empty graph, of either engine, and verify it')
    .argument('<file>', 'the backup')
    .action(async (file: string) => {
      exitCode = await restore(file);
    });
  program
    .command('doctor')
    .description(
      'say what is wrong with the deployment, which is left as it is; 1 where something is',
    )
    .option('--json', 'as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      exitCode = await lookAtDeployment(json);
    });
  addPlanningCommands(program, {
    print,
    end: (code) => {
      exitCode = code;
    },
  });
  addRulesCommands(program, { print });
  addAccessCommands(program, { print });
  addAuditCommands(program, {
    print,
    end: (code) => {
      exitCode = code;
    },
  });
  program
    .command('generate')
    .description('write the folder of a synthetic county; the same seed gives the same folder')
    .requiredOption('--seed <number>', 'the seed of its choices', wholeNumber)
    .requiredOption('--out <folder>', 'the folder to write')
    .option('--units <number>', 'how many units it has', wholeNumber)
    .action(generate);
  try {
    await program.parseAsync(argv.length === 0 ? ['serve'] : [...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error);
  }
}

/** What only one command needs is loaded with it: an import starts half a second earlier. */
async function serveUntilStopped(opening: Opening): Promise<void> {
  const { startServer } = await import('./main.js');
  let stop: (() => void) | null = null;
  // Asked to stop, a server that has not begun to serve just ends: it can be started again.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => (stop === null ? process.kill(process.pid, signal) : stop()));
  const served = await startServer(readConfig(), print, opening);
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  try {
    const introduced = served.introduction.then(print);
    await Promise.race([stopped, introduced.then(() => stopped)]);
  } finally {
    await served.stop();
  }
}

async function verifyAll(opening: Opening): Promise<ExitCode> {
  const deployment = await openDeployment(readConfig(), opening);
  try {
    return await verify(deployment);
  } finally {
    await deployment.graph.close();
  }
}

async function verify(deployment: Deployment): Promise<ExitCode> {
  const { verifyKept } = await import('./verify.js');
  const differences = await verifyKept(deployment, print);
  print(
    differences === 0
      ? 'All that is kept follows from the facts.'
      : `${differences} difference${differences === 1 ? '' : 's'}. orgweave reassess --rule-set ID works everything out anew.`,
  );
  return differences === 0 ? 0 : 1;
}

async function backup(file: string, { force }: { force?: true }): Promise<void> {
  const { takeBackup } = await import('./take-backup.js');
  const { commit, nodes, relationships } = await takeBackup(readConfig(), file, force === true);
  print(
    `${file} is the graph at commit ${commit}: ${nodes} nodes, ${relationships} relationships.`,
  );
}

async function restore(file: string): Promise<ExitCode> {
  const { restoreBackup } = await import('./restore-backup.js');
  // What an earlier graph had that stood here is not missing in this one.
  const deployment = await openUnprepared(readConfig(), { acceptLoss: true });
  try {
    const { commit, takenAt, engine } = await restoreBackup(deployment, file);
    print(`Restored ${file}: commit ${commit}, taken ${takenAt} from ${engine}.`);
    return await verify(deployment);
  } finally {
    await deployment.graph.close();
  }
}

async function reassess({ ruleSet, ...opening }: { ruleSet: string } & Opening): Promise<void> {
  const deployment = await openDeployment(readConfig(), opening);
  try {
    await withProgress(deployment.log, (onProgress) =>
      refreshAssessments(
        {
          ...deployment,
          onReassessed: (done, total) => onProgress({ stage: 'assessing', done, total }),
        },
        ruleSet,
      ),
    );
    print(`All units are assessed under the rule set ${ruleSet}.`);
  } finally {
    await deployment.graph.close();
  }
}

/** Prints what comes of the import that is under way, which is left as it is until then. */
async function onJournal(work: (deployment: Deployment) => Promise<string>): Promise<void> {
  const deployment = await openDeployment(readConfig(), { leaveJournals: true });
  try {
    print(await work(deployment));
  } finally {
    await deployment.graph.close();
  }
}

async function lookAtDeployment(asJson: boolean): Promise<ExitCode> {
  const { doctor } = await import('./doctor/doctor.js');
  const { examine } = await import('./examine.js');
  const isWell = await doctor(async () => examine(readEnvironment()), print, asJson);
  return isWell ? 0 : 1;
}

async function generate(options: { seed: number; out: string; units?: number }): Promise<void> {
  const { generateCounty } = await import('./synthetic/generate.js');
  const { files } = await generateCounty(options);
  for (const [file, rows] of Object.entries(files)) print(`${file}: ${rows} rows`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
