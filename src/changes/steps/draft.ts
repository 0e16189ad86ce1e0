import type { CivilDate } from '../../domain/civil-date.js';
import { type TableName, tables } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import { type RowViolation, violation } from '../tables/violation.js';
import { type Storage, storage } from '../write/storage.js';
import type { StoredRow } from './stored-row.js';

/** A row while steps are taken. */
export interface DraftRow<T extends TableName = TableName> {
  readonly table: T;
  readonly key: string;
  readonly cells: Cells;
}

/** A row that a step writes. */
interface WrittenDraftRow extends DraftRow {
  /** Which step wrote it last, from 0. */
  readonly step: number;
}

/** The tables whose rows are dated links between two things. */
export const linkTables = [
  'subordinations',
  'coverages',
  'parts',
  'memberships',
  'services',
] as const satisfies readonly TableName[];
type LinkTable = (typeof linkTables)[number];

/**
 * The rows that steps are about, as the graph has them and as the steps so far leave them: each step
 * sees what those before it did. What a row says later is stated by the steps' source.
 */
export class Draft {
  /** What the steps so far got wrong, each by its number. */
  readonly refused: { readonly step: number; readonly violation: RowViolation }[] = [];
  readonly #rows = new Map<string, DraftRow>();
  readonly #stored: ReadonlyMap<string, StoredRow>;
  readonly #written = new Map<string, WrittenDraftRow>();
  readonly #retracted = new Map<string, WrittenDraftRow>();
  readonly #about = new Map<string, Set<string>>();
  #step = 0;

  constructor(
    rows: readonly StoredRow[],
    private readonly evidence: { readonly source: string; readonly locator: string },
    private readonly today: CivilDate,
  ) {
    this.#stored = new Map(rows.map((row) => [row.key, row]));
    for (const row of rows) this.#index(row);
  }

  /** The rows that the steps write, in the order of their first writing. */
  get written(): readonly WrittenDraftRow[] {
    return [...this.#written.values()];
  }

  /** The links of the graph that the steps take back, as they stand there. */
  get retracted(): readonly WrittenDraftRow[] {
    return [...this.#retracted.values()];
  }

  /** Goes on to a step: what is written or refused from now on is its. */
  begin(step: number): void {
    this.#step = step;
  }

  refuse(rule: Parameters<typeof violation>[0], value: string, statement: string): void {
    this.refused.push({ step: this.#step, violation: violation(rule, null, value, statement) });
  }

  /** The organization, unit or alliance with an id. */
  entity(id: string): DraftRow<'organizations' | 'units' | 'alliances'> | null {
    for (const table of ['organizations', 'units', 'alliances'] as const) {
      const row = this.#rows.get(`${table}|${id}`);
      if (row !== undefined) return { ...row, table };
    }
    return null;
  }

  /** The alliances directly inside one. */
  inside(alliance: string): DraftRow[] {
    return [...this.#rows.values()].filter(
      ({ table, cells }) => table === 'alliances' && cells.parent === alliance,
    );
  }

  /** The links of a thing in one table that hold on a day or begin later. */
  links(table: LinkTable, id: string, on: CivilDate): DraftRow[] {
    return this.#rowsAbout(table, id).filter((row) => isBefore(on, this.#endOf(row)));
  }

  /** The link that holds on a day between two things; null where none does. */
  link(table: LinkTable, between: Cells, on: CivilDate): DraftRow | null {
    const held = this.linksFrom(table, between, on);
    return held.find(({ cells: { validFrom = '' } }) => validFrom <= on) ?? null;
  }

  /** The links between two things that hold on a day or begin later. */
  linksFrom(table: LinkTable, between: Cells, on: CivilDate): DraftRow[] {
    const [first = ''] = Object.values(between);
    const named = Object.entries(between);
    return this.links(table, first, on).filter(({ cells }) =>
      named.every(([column, id]) => cells[column] === id),
    );
  }

  /** What was counted of a thing last, on a day or before it; null where nothing was. */
  lastCount(entity: string, on: CivilDate): DraftRow | null {
    return this.#rowsAbout('counts', entity)
      .filter(({ cells }) => (cells.on ?? '') <= on)
      .reduce<DraftRow | null>(
        (last, row) => ((last?.cells.on ?? '') > (row.cells.on ?? '') ? last : row),
        null,
      );
  }

  /** Writes a row; columns that are left out are empty. A link ends with the first of its two ends. */
  put(table: TableName, given: Cells): void {
    const begins = given.validFrom ?? '';
    const ends = [given.validTo ?? '', ...this.#endsOf(table, given).filter((end) => end > begins)];
    const [validTo = ''] = ends.filter((end) => end !== '').sort();
    const cells = tables[table].cellsOf({ ...given, validTo });
    const key = tables[table].keyOfCells(cells);
    const row = { table, key, cells: { ...cells, ...this.evidence } };
    this.#index(row);
    this.#retracted.delete(key);
    this.#written.set(key, { ...row, step: this.#step });
  }

  /**
   * Ends a link or a thing on a day. What earlier steps alone began is forgotten where it has not begun by
   * then, a link that begins today or later is taken back. Whether it could be ended.
   */
  end({ table, key, cells }: DraftRow, on: CivilDate): boolean {
    const begins = cells.validFrom ?? '';
    if (begins < on) {
      this.put(table, { ...cells, validTo: on });
      return true;
    }
    const stored = this.#stored.get(key);
    const isHistory = storage[table].kind !== 'link' || begins < this.today;
    if (stored !== undefined && isHistory) {
      this.refuse('STEP_TOO_EARLY', key, `What ends on ${on} has begun before that day`);
      return false;
    }
    this.#forget(key);
    if (stored !== undefined) this.#retracted.set(key, { ...stored, step: this.#step });
    return true;
  }

  #forget(key: string): void {
    this.#rows.delete(key);
    this.#written.delete(key);
  }

  /** The first day on which a row no longer holds, by its own dates or by those of its ends; empty where that is open. */
  #endOf({ key, cells: { validTo = '' } }: DraftRow): string {
    const { endsBy = '' } = this.#stored.get(key) ?? {};
    return isBefore(endsBy, validTo) ? endsBy : validTo;
  }

  /** When the ends of a link end, as far as they are known here. */
  #endsOf(table: TableName, cells: Cells): string[] {
    const at: Storage = storage[table];
    if (at.kind !== 'link') return [];
    return [at.from, at.to].map((column) => this.entity(cells[column] ?? '')?.cells.validTo ?? '');
  }

  #rowsAbout(table: TableName, id: string): DraftRow[] {
    return [...(this.#about.get(`${table}|${id}`) ?? [])].flatMap(
      (key) => this.#rows.get(key) ?? [],
    );
  }

  #index(row: DraftRow): void {
    this.#rows.set(row.key, row);
    for (const column of columnsAbout(row.table)) {
      const place = `${row.table}|${row.cells[column] ?? ''}`;
      const known = this.#about.get(place);
      if (known === undefined) this.#about.set(place, new Set([row.key]));
      else known.add(row.key);
    }
  }
}

/** The columns in which a table's rows name the things that they link or are counted of. */
function columnsAbout(table: TableName): readonly string[] {
  const at: Storage = storage[table];
  if (at.kind === 'link') return [at.from, at.to];
  return at.kind === 'observation' ? at.of : [];
}

/** Whether an end comes before another one; an open one comes last. */
function isBefore(end: string, other: string): boolean {
  return end !== '' && (other === '' || end < other);
}

/** Whether a row with dates holds on a day; unknown ones exclude nothing. */
export function holdsOn({ validFrom = '', validTo = '' }: Cells, on: CivilDate): boolean {
  return validFrom <= on && (validTo === '' || on < validTo);
}
