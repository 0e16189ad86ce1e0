import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { SEVERITIES, type Severity, valuesOf } from '../../domain/vocabulary.js';
import { listed } from '../../graph/listed.js';
import { orNull } from '../../graph/or-null.js';
import type { Statement } from '../../graph/statement.js';
import { UNIT_FINDINGS, type UnitFindingCode } from '../rules/findings.js';
import type { VerdictChange } from './verdict-change.js';

/** What happened to a finding on a unit. */
export const GAP_CHANGES = { OPENED: '发现', REOPENED: '复发', CLOSED: '销号' } as const;
export type GapChange = keyof typeof GAP_CHANGES;

/** One entry of the gap ledger. */
export interface GapEvent {
  readonly unit: EntityId;
  readonly code: UnitFindingCode;
  readonly change: GapChange;
  /** The day as of which it was found so. */
  readonly on: CivilDate;
  /** The first day of the run of days on which the finding holds or, where it has closed, held. */
  readonly since: CivilDate | null;
  /** Its severity; where it has closed, the last. */
  readonly severity: Severity;
  /** What changed: keys of rows (`coverages|…`), `date|2026-07-01`, `rules|<id>`; at most five. */
  readonly causes: readonly string[];
  readonly actor: string;
  /** What the change came from: a folder, a seed, a mutation, the calendar. */
  readonly origin: string;
  /** When it was recorded, as an ISO instant in UTC. */
  readonly recordedAt: string;
}

/** For whom and when assessments are brought up to date. */
export interface Occasion {
  readonly on: CivilDate;
  readonly actor: string;
  readonly origin: string;
  readonly recordedAt: string;
}

/**
 * The entries that a change on a unit makes. What was open is what the ledger says, so that entering a
 * change twice makes no second entry.
 *
 * @param entries those that the ledger has about the unit: what it knows already reopens
 */
export function gapEventsBetween(
  { unit, before, after, causes }: VerdictChange,
  entries: readonly GapEvent[],
  occasion: Occasion,
): GapEvent[] {
  const event = { unit, causes, ...occasion };
  const had = before?.assessment?.findings ?? [];
  const has = after.assessment?.findings ?? [];
  const open = openEntries(entries);
  const known = new Set(entries.map(({ code }) => code));
  const closed = open.filter((entry) => has.every(({ code }) => code !== entry.code));
  const opened = has.filter((finding) => open.every(({ code }) => code !== finding.code));
  return [
    ...closed.map((entry): GapEvent => {
      const { code, severity, since } = had.find((finding) => finding.code === entry.code) ?? entry;
      return { ...event, code, severity, since, change: 'CLOSED' };
    }),
    ...opened.map(
      ({ code, severity, since }): GapEvent => ({
        ...event,
        code,
        severity,
        since,
        change: known.has(code) ? 'REOPENED' : 'OPENED',
      }),
    ),
  ];
}

/** What is open by the entries about one unit: of each finding the last that opened it. */
export function openEntries(entries: readonly GapEvent[]): GapEvent[] {
  const balance = new Map<UnitFindingCode, number>();
  const last = new Map<UnitFindingCode, GapEvent>();
  for (const entry of inSequence(entries)) {
    const { code, change } = entry;
    balance.set(code, (balance.get(code) ?? 0) + (change === 'CLOSED' ? -1 : 1));
    if (change !== 'CLOSED') last.set(code, entry);
  }
  return [...last.values()].filter(({ code }) => balance.get(code) !== 0);
}

/** In the order of time; of one moment, what closed stands before what opened. */
export function inSequence(entries: readonly GapEvent[]): GapEvent[] {
  const sequenceOf = ({ recordedAt, on, change, code }: GapEvent) =>
    [recordedAt, on, change === 'CLOSED' ? 0 : 1, code].join(' ');
  return entries
    .map((entry) => ({ entry, at: sequenceOf(entry) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ entry }) => entry);
}

const EventRow = z.object({
  unit: EntityId,
  code: z.enum(valuesOf(UNIT_FINDINGS)),
  change: z.enum(valuesOf(GAP_CHANGES)),
  on: CivilDate,
  since: orNull(CivilDate),
  severity: z.enum(valuesOf(SEVERITIES)),
  causes: z.array(z.string()),
  actor: z.string(),
  origin: z.string(),
  recordedAt: z.string(),
});

const TextRow = z.object({ event: z.unknown() });

function decodeEvent(row: unknown): GapEvent {
  return EventRow.parse(TextRow.parse(row).event);
}

/** All entries about some units, in no order. */
export function eventsAbout(units: readonly string[]): Statement<GapEvent> {
  return {
    name: 'kept.eventsAbout',
    text: 'UNWIND $units AS one MATCH (e:GapEvent) WHERE e.unit = one RETURN properties(e) AS event',
    parameters: { units },
    decode: decodeEvent,
  };
}

/** The entries that one event tells of, in no order. */
export function gapEventsOf(event: number): Statement<GapEvent> {
  return {
    name: 'kept.gapEventsOf',
    text: 'MATCH (e:GapEvent) WHERE e.told = $event RETURN properties(e) AS event',
    parameters: { event },
    decode: decodeEvent,
  };
}

const eventProperties = EventRow.keyof().options;

/** @param told the number of the event by which those who follow are told */
export function appendEvents(events: readonly GapEvent[], told: number): Statement<null> {
  const rows = events.map((event) => [...eventProperties.map((name) => event[name]), told]);
  return {
    name: 'kept.appendEvents',
    text: `UNWIND $rows AS row CREATE (e:GapEvent {${listed('row', [...eventProperties, 'told'])}})`,
    parameters: { rows },
    decode: () => null,
  };
}
