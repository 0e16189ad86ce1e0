import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { SEVERITIES, type Severity, valuesOf } from '../../domain/vocabulary.js';
import { orNull } from '../../graph/or-null.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import { UNIT_FINDINGS, type UnitFindingCode } from '../rules/findings.js';
import type { KeptAssessment } from './kept-assessment.js';

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
 * The entries that a new assessment makes.
 *
 * @param known findings that the ledger has entries of already: they reopen
 */
export function gapEventsBetween(
  before: KeptAssessment | null,
  after: KeptAssessment,
  known: ReadonlySet<string>,
  causes: readonly string[],
  occasion: Occasion,
): GapEvent[] {
  const [was, is] = [before?.assessment?.findings ?? [], after.assessment?.findings ?? []];
  const event = { unit: after.unit, causes, ...occasion };
  const closed = was.filter(({ code }) => is.every((finding) => finding.code !== code));
  const opened = is.filter(({ code }) => was.every((finding) => finding.code !== code));
  return [
    ...closed.map(
      ({ code, severity, since }): GapEvent => ({
        ...event,
        code,
        severity,
        since,
        change: 'CLOSED',
      }),
    ),
    ...opened.map(
      ({ code, severity, since }): GapEvent => ({
        ...event,
        code,
        severity,
        since,
        change: known.has(ledgerKey(after.unit, code)) ? 'REOPENED' : 'OPENED',
      }),
    ),
  ];
}

/** What the ledger tells a finding on a unit apart by. */
export function ledgerKey(unit: string, code: UnitFindingCode): string {
  return `${unit}|${code}`;
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

function decodeEvent(row: unknown): GapEvent {
  return EventRow.parse(z.object({ event: z.unknown() }).parse(row).event);
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

/** @param told the number of the event by which those who follow are told */
export function appendEvents(events: readonly GapEvent[], told: number): Statement<null> {
  const rows: Parameter[] = events.map(({ since, ...event }) =>
    since === null ? { ...event, told } : { ...event, since, told },
  );
  return {
    name: 'kept.appendEvents',
    text: 'UNWIND $rows AS row CREATE (e:GapEvent) SET e = row',
    parameters: { rows },
    decode: () => null,
  };
}
