import { z } from 'zod';
import type { AuditSource } from './access/audit/audit-source.js';
import { AuditExtent, StoredEntry } from './access/audit/audit-store.js';
import { allOf, askServing } from './ask-serving.js';
import type { Config } from './config.js';
import { Problem } from './domain/problem.js';

/** What of the audit log is asked of the process that serves. */
export const AuditAsked = z.object({
  ask: z.literal('audit'),
  /** Which entries; where left out, where the log ends. */
  entries: z.object({ first: z.number().int(), last: z.number().int() }).optional(),
});
type AuditAsked = z.infer<typeof AuditAsked>;

/** The audit log of the graph that a server has open; null where none has. */
export async function servedAudit(config: Config): Promise<AuditSource | null> {
  const ask = async (asked: AuditAsked) => {
    const lines = await askServing(config, asked);
    return lines === null ? null : (await allOf(lines)).map((line): unknown => JSON.parse(line));
  };
  if ((await ask({ ask: 'audit' })) === null) return null;
  return {
    extent: async () => AuditExtent.parse((await stillServed(ask({ ask: 'audit' })))[0]),
    entries: async (first, last) => {
      const found = await stillServed(ask({ ask: 'audit', entries: { first, last } }));
      return found.map((entry) => StoredEntry.parse(entry));
    },
  };
}

/** What a server answers it, in lines. */
export async function* auditLines(
  source: AuditSource,
  { entries }: AuditAsked,
): AsyncGenerator<string> {
  if (entries === undefined) yield JSON.stringify(await source.extent());
  else
    for (const entry of await source.entries(entries.first, entries.last))
      yield JSON.stringify(entry);
}

async function stillServed(answer: Promise<unknown[] | null>): Promise<unknown[]> {
  const lines = await answer;
  if (lines === null)
    throw new Problem(
      'UNAVAILABLE',
      'The server that serves the graph stays until its audit log is read, it has ended: ask again.',
    );
  return lines;
}
