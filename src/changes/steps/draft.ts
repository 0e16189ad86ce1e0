import type { CivilDate } from '../../domain/civil-date.js';
import { type TableName, tables } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import { type RowViolation, violation } from '../tables/violation.js';
import { type Storage, storage } from '../write/storage.js';
import type { LinkEnd, Span, StoredRow } from './stored-row.js';

/** A row while steps are taken. */
export interface DraftRow<T extends TableName = TableName> {
  readonly table: T;
  readonly key: string;
  readonly cells: Cells;
}

/** A row that a step writes. */
export interface WrittenDraftRow extends DraftRow {
  /** Which step wrote it last, from 0. */
  readonly step: number;
}

/** A row of the graph that a step takes back. */
export interface RetractedDraftRow extends WrittenDraftRow {
  /** Null where it is a link that has not begun. */
  readonly reason: string | null;
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
  /** The rows of the graph that they would have ended, and can't. */
  readonly unended: WrittenDraftRow[] = [];
  readonly #rows = new Map<string, DraftRow>();
  readonly #stored: ReadonlyMap<string, StoredRow>;
  readonly #written = new Map<string, WrittenDraftRow>();
  readonly #retracted = new Map<string, RetractedDraftRow>();
  readonly #about = new Map<string, Set<string>>();
  /** Things that links lead to, whether their own rows are known or not. */
  readonly #ends = new Map<string, LinkEnd>();
  #step = 0;

  constructor(
    rows: readonly StoredRow[],
    private readonly evidence: { readonly source: string; readonly locator: string },
    private readonly today: CivilDate,
  ) {
    this.#stored = new Map(rows.map((row) => [row.key, row]));
    for (const row of rows) {
      this.#index(row);
      for (const end of row.ends) this.#ends.set(end.id, end);
    }
  }

  /** The rows that the steps write, in the order of their first writing. */
  get written(): readonly WrittenDraftRow[] {
    return [...this.#written.values()];
  }

  /** The rows of the graph that the steps take back, as they stand there. */
  get retracted(): readonly RetractedDraftRow[] {
    return [...this.#retracted.values()];
  }

  /** Goes on to a step: what is written or refused from now on is its. */
  begin(step: number): void {
    this.#step = step;
  }

  refuse(rule: Parameters<typeof violation>[0], value: string, statement: string): void {
    this.refuseAs(violation(rule, null, value, statement));
  }

  /** As `refuse`, where what is wrong is said already. */
  refuseAs(wrong: RowViolation): void {
    this.refused.push({ step: this.#step, violation: wrong });
  }

  /** The organization, unit, alliance or facility with an id. */
  entity(id: string): DraftRow<'organizations' | 'units' | 'alliances' | 'facilities'> | null {
    for (const table of ['organizations', 'units', 'alliances', 'facilities'] as const) {
      const row = this.#rows.get(`${table}|${id}`);
      if (row !== undefined) return { ...row, table };
    }
    return null;
  }

  /** The region with a code. */
  region(code: string): DraftRow | null {
    return this.#rows.get(`regions|${code}`) ?? null;
  }

  /** The regions directly in one. */
  regionsIn(code: string): DraftRow[] {
    return [...this.#rows.values()].filter(
      ({ table, cells }) => table === 'regions' && cells.parent === code,
    );
  }

  /** Where a region lay before. */
  formerParents(code: string): DraftRow[] {
    return this.#rowsAbout('region_parents', code);
  }

  /** The alliances directly inside one. */
  inside(alliance: string): DraftRow[] {
    return [...this.#rows.values()].filter(
      ({ table, cells }) => table === 'alliances' && cells.parent === alliance,
    );
  }

  /** The links of a thing in one table that hold on a day or begin later. */
  links(table: LinkTable, id: string, on: string): DraftRow[] {
    return this.#rowsAbout(table, id).filter((row) => isBefore(on, this.lifetimeOf(row).validTo));
  }

  /** The link that holds on a day between two things; null where none does. */
  link(table: LinkTable, between: Cells, on: string): DraftRow | null {
    const held = this.linksFrom(table, between, on);
    return held.find(({ cells: { validFrom = '' } }) => validFrom <= on) ?? null;
  }

  /** The days of a link within the lifetimes of its two ends, as far as these are known. */
  lifetimeOf({ table, cells }: DraftRow): Required<Span> {
    const all: readonly Span[] = [cells, ...this.#endsOf(table, cells)];
    const [validTo = ''] = all.flatMap(({ validTo }) => (validTo ? [validTo] : [])).sort();
    return {
      validFrom:
        all
          .map(({ validFrom = '' }) => validFrom)
          .sort()
          .at(-1) ?? '',
      validTo,
    };
  }

  /** The links between two things that hold on a day or begin later. */
  linksFrom(table: LinkTable, between: Cells, on: string): DraftRow[] {
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
    const ends = this.#endsOf(table, given).map((end) => end.validTo ?? '');
    const within = [given.validTo ?? '', ...ends.filter((end) => end > begins)];
    const [validTo = ''] = within.filter((end) => end !== '').sort();
    const cells = tables[table].cellsOf({ ...given, validTo });
    const key = tables[table].keyOfCells(cells);
    const row = { table, key, cells: { ...cells, ...this.evidence } };
    this.#index(row);
    this.#retracted.delete(key);
    this.#written.set(key, { ...row, step: this.#step });
  }

  /** Begins a link between two things on a day; where one is planned already, until then. */
  beginLink(table: LinkTable, between: Cells, on: string, more: Cells = {}): void {
    const begins = this.linksFrom(table, between, on).map((row) => this.lifetimeOf(row).validFrom);
    const [validTo = ''] = begins.filter((day) => day > on).sort();
    this.put(table, { ...between, ...more, validFrom: on, validTo });
  }

  /**
   * Ends a link or a thing on a day. What earlier steps alone began is forgotten where it has not begun by
   * then, a link that begins today or later is taken back, and so is one of unknown beginning that can't have begun.
   * Whether it could be ended.
   */
  end(row: DraftRow, on: CivilDate): boolean {
    const { table, key, cells } = row;
    const stated = cells.validFrom ?? '';
    if (this.lifetimeOf(row).validFrom < on) {
      this.put(table, { ...cells, validTo: on });
      return true;
    }
    const stored = this.#stored.get(key);
    const isHistory = storage[table].kind !== 'link' || (stated !== '' && stated < this.today);
    if (stored !== undefined && isHistory) {
      this.unended.push({ ...stored, step: this.#step });
      this.refuse('STEP_TOO_EARLY', key, `What ends on ${on} has begun before that day`);
      return false;
    }
    this.#forget(key);
    if (stored !== undefined)
      this.#retracted.set(key, { ...stored, step: this.#step, reason: null });
    return true;
  }

  /** Takes a row of the graph back, whenever it began. */
  retract(key: string, reason: string): void {
    const stored = this.#stored.get(key);
    if (stored === undefined || !this.#rows.has(key)) {
      this.refuse('NOT_STATED', key, 'What a step retracts is in the graph');
      return;
    }
    this.#forget(key);
    this.#retracted.set(key, { ...stored, step: this.#step, reason });
  }

  #forget(key: string): void {
    this.#rows.delete(key);
    this.#written.delete(key);
  }

  /** The dates of the ends of a link, as far as they are known here. */
  #endsOf(table: TableName, cells: Cells): Span[] {
    const at: Storage = storage[table];
    if (at.kind !== 'link') return [];
    return [at.from, at.to].flatMap((column): Span[] => {
      const id = cells[column] ?? '';
      const known = this.entity(id)?.cells ?? this.#ends.get(id);
      return known === undefined ? [] : [known];
    });
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
export function holdsOn({ validFrom = '', validTo = '' }: Span, on: CivilDate): boolean {
  return validFrom <= on && (validTo === '' || on < validTo);
}
