import { type Command, InvalidArgumentError, Option } from 'commander';
import { ENCODINGS, type Encoding } from './changes/import/encodings.js';
import { folderSource } from './changes/import/read-folder.js';
import { importOrCheck } from './changes/import-or-check.js';
import { readConfig, readToken } from './config.js';
import { type Opening, openDeployment } from './deployment.js';
import { describedCheck, describedImport, describedMoves } from './describe-import.js';
import { withProgress } from './progress-bar.js';

interface ImportOptions extends Opening {
  readonly dryRun?: boolean;
  readonly encoding: Encoding;
  readonly server?: string;
}

/** The command that imports a folder: `import`. */
export function addImportCommand(
  program: Command,
  { print }: { readonly print: (text: string) => void },
): void {
  program
    .command('import')
    .description('import a folder of CSV files (docs/input.md), all of it or nothing')
    .argument('<folder>', 'the folder')
    .option('--dry-run', 'only check it, write nothing')
    .addOption(encodingOfFiles())
    .addOption(
      new Option(
        '--server <url>',
        'send it to a server, by the token that the variable TOKEN has',
      ).conflicts('acceptLoss'),
    )
    .addOption(acceptLoss())
    .action(async (folder: string, options: ImportOptions) => {
      const { rows, tables, moved } = await imported(folder, options);
      print(options.dryRun ? describedCheck(folder, rows) : describedImport(folder, tables));
      for (const line of describedMoves(moved)) print(line);
    });
}

async function imported(folder: string, { server, ...options }: ImportOptions) {
  if (server === undefined) return importHere(folder, options);
  const { importAtServer } = await import('./import-at-server.js');
  return importAtServer({ server, token: readToken() }, folder, options);
}

async function importHere(
  folder: string,
  { dryRun = false, encoding, ...opening }: Omit<ImportOptions, 'server'>,
) {
  const deployment = await openDeployment(readConfig(), opening);
  try {
    const changes = folderSource(folder, encoding);
    const importing = { ...deployment, actor: 'import', origin: folder };
    return await withProgress(deployment.log, (onProgress) =>
      importOrCheck({ ...importing, onProgress }, changes, dryRun),
    );
  } finally {
    await deployment.graph.close();
  }
}

export function acceptLoss(): Option {
  return new Option(
    '--accept-loss',
    'go on where the embedded graph has lost what was written to it',
  );
}

export function encodingOfFiles(): Option {
  return new Option('--encoding <encoding>', 'what files are in that are not UTF-8')
    .choices(ENCODINGS)
    .argParser(encodingNamed)
    .default('utf-8');
}

/** An encoding by its name, in capitals as well, or by that of one that it holds. */
function encodingNamed(name: string): Encoding {
  const written = name.toLowerCase();
  const known = /^gb(2312|k|-?18030)$/.test(written) ? 'gbk' : written.replace(/^utf8$/, 'utf-8');
  const encoding = ENCODINGS.find((each) => each === known);
  if (encoding !== undefined) return encoding;
  throw new InvalidArgumentError(`Allowed choices are ${ENCODINGS.join(', ')}.`);
}
