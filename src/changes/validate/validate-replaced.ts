import type { EntityTable } from '../tables/tables.js';
import { columnName } from '../tables/tables-table.js';
import {
  type RowViolation,
  RULES,
  type Violation,
  type Violations,
  violation,
} from '../tables/violation.js';
import type { Located } from './change-source.js';
import type { KnownEntity, KnownGraph, KnownLink, KnownSubregion } from './known-graph.js';
import { type EntityIndex, entityOf, idColumn } from './validate-entities.js';
import { isWider, modeFits, NOUNS, outsideOf } from './validate-row.js';

/**
 * What in the graph a new row would put in the wrong, unless another row of the change set replaces
 * that as well. The later rows are not known when it is found, so it waits.
 */
export class Outdated {
  readonly #waiting = new Map<string, Violation[]>();

  /** @param retracted the keys of what the change set takes back */
  constructor(private readonly retracted: ReadonlySet<string> = new Set()) {}

  /** A row is in the wrong with what has this key in the graph. */
  expect(key: string, wrong: Violation): void {
    if (this.retracted.has(key)) return;
    const waiting = this.#waiting.get(key);
    if (waiting === undefined) this.#waiting.set(key, [wrong]);
    else waiting.push(wrong);
  }

  /** The change set replaces what has this key. */
  replaced(key: string): void {
    this.#waiting.delete(key);
  }

  settle(violations: Violations): void {
    for (const waiting of this.#waiting.values())
      for (const wrong of waiting) violations.add(wrong);
  }
}

/** Holds rows with ids against what has those ids in the graph. */
export async function checkReplaced(
  rows: readonly Located<EntityTable>[],
  found: ReadonlyMap<string, KnownEntity>,
  context: { graph: KnownGraph; index: EntityIndex; outdated: Outdated; violations: Violations },
): Promise<void> {
  const differing = new Map<string, Located<EntityTable>>();
  for (const row of rows) {
    const { id, table } = entityOf(row);
    const known = found.get(id);
    if (known === undefined) continue;
    if (known.table !== table)
      context.violations.add({ ...locationOf(row), ...takenId(id, row, known) });
    else if (boundsDiffer(row, known)) differing.set(id, row);
  }
  if (differing.size === 0) return;
  for (const [id, links] of await context.graph.links([...differing.keys()])) {
    const row = differing.get(id);
    if (row === undefined) continue;
    for (const link of links) {
      const wrong = linkViolation(row, link, context.index);
      if (wrong !== null) context.outdated.expect(link.key, { ...locationOf(row), ...wrong });
    }
  }
}

/** Whether links that were right with the old version can be wrong with the new one. */
function boundsDiffer(row: Located<EntityTable>, known: KnownEntity): boolean {
  const { table, kind, validFrom, validTo } = entityOf(row);
  const dates = validFrom !== known.validFrom || validTo !== known.validTo;
  switch (table) {
    case 'organizations':
      return dates || kind !== known.kind;
    case 'units':
    case 'alliances':
      return dates;
    case 'regions':
      return dates || kind !== known.kind;
    case 'sources':
    case 'facilities':
    case 'claims':
      return false;
  }
}

function linkViolation(
  row: Located<EntityTable>,
  link: KnownLink,
  index: EntityIndex,
): RowViolation | null {
  const entity = entityOf(row);
  if (link.table === 'regions') {
    // What has a row of its own says there where it lies and until when.
    if (index.get(link.code)?.changed) return null;
    if (isWider(entity.kind, link.level)) return endedAround(link, entity);
    const statement = `A level is wider than those within it; the graph has the ${link.level} ${link.code} there`;
    return violation('REGION_LEVEL', 'level', entity.kind, statement);
  }
  const outside = outsideOf(link, entity);
  if (outside !== null) {
    const { date, bound, of, against, rule } = outside;
    const verb = of === 'validFrom' ? 'starts' : 'ends';
    const statement = `The links of the graph stay within the ${NOUNS[entity.table]}'s lifetime; ${link.key} ${verb} on ${date}, ${rule} is right`;
    return violation('LIFETIME', columnName(against), bound, statement);
  }
  if (link.table !== 'coverages' || link.organization !== entity.id) return null;
  if (modeFits(link.mode, entity.kind)) return null;
  return violation('MODE', 'kind', entity.kind, `${RULES.MODE}; the graph has ${link.key}`);
}

/** A region that ends leaves none in it. */
function endedAround(
  { code, validTo }: KnownSubregion,
  { validTo: end }: KnownEntity,
): RowViolation | null {
  if (end === null || (validTo !== null && validTo <= end)) return null;
  const statement = `The regions within a region move or end by its end; the graph has ${code} there`;
  return violation('LIFETIME', 'valid_to', end, statement);
}

function takenId(id: string, { table }: Located<EntityTable>, known: KnownEntity): RowViolation {
  const statement = `An id names one thing, in the graph a ${NOUNS[known.table]}`;
  return violation('ID_TAKEN', idColumn(table), id, statement);
}

function locationOf({ file, line }: Located<EntityTable>) {
  return { file, line };
}
