import { z } from 'zod';
import { TALLY_KEYS } from '../../coverage/figures/tally.js';
import { ORGANIZATION_FINDINGS, UNIT_FINDINGS } from '../../coverage/rules/findings.js';
import { EntityId } from '../../domain/ids.js';
import {
  FACILITY_KINDS,
  MEMBERSHIP_ROLES,
  SEVERITIES,
  SOURCE_KINDS,
  STATUSES,
  valuesOf,
} from '../../domain/vocabulary.js';
import { MISSING_REASONS, NO_SHARE_REASONS, REGISTER_RATES } from '../../figures/share.js';
import { TABLE_NAMES } from '../tables/tables.js';
import type { RowCountsByTable } from '../write/row-counts.js';
import { ROW_CHANGES } from './effect.js';
import type { Judgement } from './simulate.js';

/** What steps did that were taken, as the log keeps it. */
export interface StoredResult extends Judgement {
  /** What was written of each table; nothing where the steps can't be taken. */
  readonly countsByTable: RowCountsByTable;
  /** The number of the last event that tells of it. */
  readonly event: number;
}

/** The text by which the log keeps what steps did, for the same steps sent again. */
export function encodeResult({ countsByTable, effect, event }: StoredResult): string {
  if (effect === null) throw new Error('What is kept of steps is what they did, received none.');
  const { rows: written, alliances, facilities, facilityRates, coverage } = effect;
  const { before, after, units, organizations, regions } = coverage;
  const figures = { before: [...before], after: [...after] };
  const rows = countsByTable;
  return JSON.stringify({
    ...{ event, rows, written, alliances, facilities, facilityRates, units, organizations },
    ...figures,
    regions: regions.map(({ region, ...sides }) => ({
      region,
      before: [...sides.before],
      after: [...sides.after],
    })),
  });
}

/** What steps did that were taken. */
export function decodeResult(text: string): StoredResult {
  const {
    event,
    rows: countsByTable,
    written,
    alliances,
    facilities,
    facilityRates,
    ...coverage
  } = Stored.parse(JSON.parse(text));
  const effect = { rows: written, alliances, facilities, facilityRates, coverage };
  return { violations: [], invalid: 0, event, countsByTable, effect };
}

const Count = z.number().int();
const Role = z.enum(valuesOf(MEMBERSHIP_ROLES));
const SeverityWord = z.enum(valuesOf(SEVERITIES));
const Status = z.enum(valuesOf(STATUSES)).nullable();
/** Loose, as what an earlier build stored has counts that are gone since. */
const StoredTally = z.looseRecord(z.enum(TALLY_KEYS), Count);
const Tallies = z
  .array(z.tuple([z.enum(valuesOf(SOURCE_KINDS)), StoredTally]))
  .transform((entries) => new Map(entries));
const findings = <Code extends string>(codes: readonly Code[]) =>
  z.array(z.object({ code: z.enum(codes), severity: SeverityWord }));
const changed = <Code extends string>(codes: readonly Code[]) => ({
  opened: findings(codes),
  closed: findings(codes),
});

const Rate = z.number().nullable();
const StoredShare = z.object({
  code: z.enum(valuesOf(REGISTER_RATES)),
  numerator: z.number(),
  denominator: z.number(),
  ...{ value: Rate, lower: Rate, upper: Rate },
  missing: z.array(z.object({ reason: z.enum(MISSING_REASONS), count: Count })),
  reason: z.enum(NO_SHARE_REASONS).nullable(),
});

const Stored = z.object({
  event: Count,
  rows: z.partialRecord(
    z.enum(TABLE_NAMES),
    z.object({ added: Count, replaced: Count, unchanged: Count }),
  ),
  written: z.array(
    z.object({
      table: z.enum(TABLE_NAMES),
      key: z.string(),
      step: Count,
      change: z.enum(valuesOf(ROW_CHANGES)),
    }),
  ),
  before: Tallies,
  after: Tallies,
  // What an earlier build stored tells of none.
  regions: z.array(z.object({ region: EntityId, before: Tallies, after: Tallies })).default([]),
  units: z.array(
    z.object({
      unit: EntityId,
      before: Status,
      after: Status,
      ...changed(valuesOf(UNIT_FINDINGS)),
      regraded: z.array(
        z.object({
          code: z.enum(valuesOf(UNIT_FINDINGS)),
          before: SeverityWord,
          after: SeverityWord,
        }),
      ),
    }),
  ),
  organizations: z.array(
    z.object({ organization: EntityId, ...changed(valuesOf(ORGANIZATION_FINDINGS)) }),
  ),
  alliances: z.array(
    z.object({
      alliance: z.string(),
      joined: z.array(z.string()),
      left: z.array(z.string()),
      changed: z.array(z.object({ member: z.string(), before: Role, after: Role })),
    }),
  ),
  // What an earlier build stored tells of none.
  facilities: z
    .array(z.object({ facility: z.string(), before: z.boolean(), after: z.boolean() }))
    .default([]),
  facilityRates: z
    .array(
      z.object({ kind: z.enum(valuesOf(FACILITY_KINDS)), before: StoredShare, after: StoredShare }),
    )
    .default([]),
});
