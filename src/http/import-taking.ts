import { initiatorIn, initiatorOf } from '../access/initiator.js';
import { grantedTo } from '../access/subject.js';
import type { CommitContext } from '../changes/commit.js';
import { importOrCheck } from '../changes/import-or-check.js';
import type { ChangeSource } from '../changes/validate/change-source.js';
import type { Context } from '../graphql/context.js';
import { rowSightOf } from '../registry/rows-seen.js';
import type { ImportAnswer } from './import-answer.js';

/** How imports are written. */
export interface ImportSettings {
  /** As `CommitContext.journals`. */
  readonly journals: string;
  /** As `CommitContext.largestTransaction`. */
  readonly largestTransaction: number;
}

/** Who imports, from which address, and what it came from. */
interface Importer {
  readonly context: Context;
  readonly from: string;
  readonly origin: string;
}

/**
 * Imports for whoever asks, as `orgweave import` does for whoever has the machine: where that one records.
 *
 * @param dryRun whether it is checked alone
 * @throws Rejected where rows break a rule, or lie elsewhere
 */
export async function takeImport(
  settings: ImportSettings,
  { context, from, origin }: Importer,
  source: ChangeSource,
  dryRun: boolean,
): Promise<ImportAnswer> {
  const { graph, now, timeZone, ruleSets, mostCounted, subject } = context;
  const asker = { ...context, from };
  const importing = {
    ...{ graph, now, mostCounted, origin, ...settings },
    refreshPolicy: { timeZone, ruleSets },
    actor: subject.name,
    initiator: initiatorOf(asker, 'RECORD'),
    within: await withinOf(asker),
  };
  return { dryRun, ...(await importOrCheck(importing, source, dryRun)) };
}

/** Where whoever asks records, and what that one sees; undefined where everywhere. */
async function withinOf(context: Context): Promise<CommitContext['within']> {
  const { subject, today } = context;
  const granted = grantedTo(subject, 'RECORD', today);
  if (granted === null) return undefined;
  const [sight, rows] = await Promise.all([context.sight(), rowSightOf(context)]);
  const by = (ids: readonly string[]) => initiatorIn(context, 'RECORD', ids);
  return { granted, today, sight, rows, initiatorIn: by };
}
