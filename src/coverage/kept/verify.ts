import { isDeepStrictEqual } from 'node:util';
import { inBatches } from '../../domain/in-batches.js';
import type { Reader } from '../../graph/graph.js';
import { type KeptState, readHead } from '../../graph/head.js';
import { grouped, indexed } from '../facts/indexes.js';
import { entryOf } from '../organization-index/entry.js';
import type { RuleSet } from '../rules/rules.js';
import { currentIndex } from './current-index.js';
import { currentOrganizations } from './current-organizations.js';
import { eventsAbout, openEntries } from './ledger.js';
import { allOrganizationIds } from './organization-changes.js';
import { listedOrganizations } from './organizations-from-facts.js';
import { allUnitIds, countStale } from './stale.js';
import { allTimelines, timelinesOf } from './timeline-store.js';
import { timelinesFromFacts } from './timelines-from-facts.js';
import { verdictsOn } from './verdict-change.js';

/** One thing that is kept and does not follow from the facts. */
export interface Difference {
  /** What it is about: `unit u1`, `ledger of unit u1`. */
  readonly of: string;
  readonly expected: unknown;
  readonly kept: unknown;
}

const batchSize = 2_000;

/**
 * Works out every timeline and the open entries of the ledger from the facts, under the rule set that the
 * graph names, and compares; then the index with the timelines, and that of organizations with their facts.
 *
 * @param onProgress receives how many units are compared, and of how many
 */
export async function* verify(
  reader: Reader,
  rulesOf: (state: KeptState) => RuleSet,
  onProgress: (done: number, total: number) => void,
): AsyncGenerator<Difference> {
  const { kept: state } = await readHead(reader);
  const [stale = 0] = await reader.read(countStale());
  if (state === null || !state.complete || stale > 0)
    yield { of: 'the state of what is kept', expected: 'complete', kept: { state, stale } };
  if (state === null) return;
  const rules = rulesOf(state);
  const ids = (await reader.read(allUnitIds())).sort();
  let done = 0;
  for (const batch of inBatches(ids, batchSize)) {
    yield* verifyUnits(reader, batch, state, rules);
    done += batch.length;
    onProgress(done, ids.length);
  }
  yield* verifyIndex(reader);
  yield* verifyOrganizations(reader, rules);
}

async function* verifyUnits(
  reader: Reader,
  ids: readonly string[],
  { on }: KeptState,
  rules: RuleSet,
): AsyncGenerator<Difference> {
  const stored = indexed(await reader.read(timelinesOf(ids)), ({ id }) => id);
  const entriesAbout = grouped(await reader.read(eventsAbout(ids)), ({ unit }) => unit);
  const verdictOf = verdictsOn(on, rules);
  for (const timeline of await timelinesFromFacts(reader, ids, rules)) {
    const of = `unit ${timeline.id}`;
    yield* compare(of, timeline, stored.get(timeline.id) ?? null);
    const findings = verdictOf(timeline).assessment?.findings ?? [];
    const open = openEntries(entriesAbout(timeline.id));
    yield* compare(`ledger of ${of}`, codesOf(findings), codesOf(open));
  }
}

async function* verifyIndex(reader: Reader): AsyncGenerator<Difference> {
  const current = await currentIndex(reader);
  let units = 0;
  for await (const timelines of allTimelines(reader)) {
    units += timelines.length;
    for (const timeline of timelines)
      yield* compare(
        `unit ${timeline.id} in the index`,
        timeline,
        current?.value.unit(timeline.id) ?? null,
      );
  }
  yield* compare('the units of the index', units, current?.value.size ?? 0);
}

/** The index of organizations is brought up by notes of what has changed: here all is read anew. */
async function* verifyOrganizations(reader: Reader, rules: RuleSet): AsyncGenerator<Difference> {
  const index = (await currentOrganizations(reader, rules))?.value;
  if (index === undefined) return;
  const ids = await reader.read(allOrganizationIds());
  for (const batch of inBatches(ids, batchSize))
    for (const organization of await listedOrganizations(reader, batch)) {
      const { id } = organization.facts;
      const of = `organization ${id} in the index`;
      yield* compare(of, entryOf(organization, rules), index.entry(id));
    }
  yield* compare('the organizations of the index', ids.length, index.size);
}

function* compare(of: string, expected: unknown, kept: unknown): Generator<Difference> {
  if (!isDeepStrictEqual(expected, kept)) yield { of, expected, kept };
}

function codesOf(findings: readonly { readonly code: string }[]): string[] {
  return findings.map(({ code }) => code).sort();
}
