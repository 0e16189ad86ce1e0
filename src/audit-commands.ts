import type { Command } from 'commander';
import { readConfig } from './config.js';
import { wholeNumber } from './planning-commands.js';
import type { ExitCode } from './report.js';

/** How a command is told of, and what it ends with. */
interface Terminal {
  readonly print: (text: string) => void;
  readonly end: (exitCode: ExitCode) => void;
}

/** The commands on the audit log: `audit verify`, `audit list`. */
export function addAuditCommands(program: Command, { print, end }: Terminal): void {
  const audit = program.command('audit').description('look at the audit log (docs/audit.md)');
  audit
    .command('verify')
    .description(
      'say where the log ends; 1 and the first entry that does not follow where one does not',
    )
    .option('--backup <file>', 'also that it goes on from the log in this backup')
    .action(async ({ backup = null }: { backup?: string | null }) => {
      const { verifyLog } = await import('./audit.js');
      end((await verifyLog(readConfig(), backup, print)) ? 0 : 1);
    });
  audit
    .command('list')
    .description('print the last entries')
    .option('--last <number>', 'how many', wholeNumber, 50)
    .option('--json', 'as a JSON object a line, with all that the hash is of')
    .action(async ({ last, json = false }: { last: number; json?: boolean }) => {
      const { listLog } = await import('./audit.js');
      await listLog(readConfig(), { last, json }, print);
    });
}
