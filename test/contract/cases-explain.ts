import { changeSet, changesOf } from '../../src/changes/validate/change-source.js';
import { applyAll } from '../../src/changes/write/apply.js';
import { batchesOf } from '../../src/changes/write/batches.js';
import {
  rowsBehindOrganization,
  rowsBehindUnit,
} from '../../src/coverage/reading/explained-rows.js';
import { EntityId } from '../../src/domain/ids.js';
import type { Reader, Transaction } from '../../src/graph/graph.js';
import { rehearse } from '../support/rehearse.js';
import { rules } from '../support/run-query.js';
import type { StatementCase } from './case.js';
import { readRows, recordedAt } from './county.js';

const between = recordedAt['county-later'];
const after = '2026-03-01T00:00:00.000Z';
const market = EntityId.parse('u-market');
const group = EntityId.parse('o-group');

/** Of the rows behind a unit: the county's, and those that were known before the later ones. */
export const explainCases: readonly StatementCase[] = [
  {
    title: 'the rows behind a unit, now, before its count was corrected, and as it is known since',
    statements: ['coverage.unitRows', 'coverage.rows.sources.id'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await writeLater(tx);
        const rows = (before: string | null) => unitRows(tx, before);
        return { now: await rows(null), before: await rows(between), since: await rows(after) };
      }),
    expected: {
      now: marketRows('2 register', 'register'),
      before: marketRows('3 ledger', 'ledger'),
      since: marketRows('2 register', 'register'),
    },
  },
  {
    title: 'the links above an organization, now and before one was ended',
    statements: ['coverage.organizationRows', 'coverage.linkedRows'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await writeLater(tx);
        return { now: await linkRows(tx, null), before: await linkRows(tx, between) };
      }),
    expected: {
      now: ['o-branch o-town 2030-01-01', 'o-group o-branch 2025-01-01', 'o-town o-county null'],
      before: ['o-branch o-town 2030-01-01', 'o-group o-branch null', 'o-town o-county null'],
    },
  },
];

async function unitRows(reader: Reader, before: string | null): Promise<string[]> {
  const { rows } = await rowsBehindUnit({ reader, knownBefore: before }, market, rules);
  return rows.flatMap((row) => {
    if (row.table === 'counts') return [`${row.key} ${row.fullMembers} ${row.source}`];
    return row.table === 'regions' ? [] : [`${row.key} ${row.source}`];
  });
}

function marketRows(count: string, survey: string): string[] {
  return [
    'alliances|a-inner ledger',
    `counts|u-market|2025-01-01 ${count}`,
    'coverages|o-old|u-market|SOLO|2018-06-01 ledger',
    'organizations|o-old ledger',
    'services|a-inner|u-market|2023-01-01 ledger',
    `surveys|u-market|||2025-03-01 ${survey}`,
    'surveys||350428101|MARKET|2024-02-01 ledger',
    'units|u-market ledger',
  ];
}

async function linkRows(reader: Reader, before: string | null): Promise<string[]> {
  const rows = await rowsBehindOrganization({ reader, knownBefore: before }, group);
  return rows.flatMap((row) =>
    row.table === 'subordinations'
      ? [`${row.organization} ${row.superior} ${row.lifetime.validTo}`]
      : [],
  );
}

async function writeLater(tx: Transaction): Promise<void> {
  const rows = changeSet(await readRows('county-later'));
  const batches = batchesOf((tables) => changesOf(rows, tables));
  await applyAll(tx, batches, recordedAt['county-later']);
}
