import type { CivilDate, Lifetime } from '../../domain/civil-date.js';
import { inBatches } from '../../domain/in-batches.js';
import { cellsOfKey } from '../tables/retraction.js';
import { RULES, type Rule, type Violations, violation } from '../tables/violation.js';
import type { ChangeSource, Located, LocatedRetraction, RowLocation } from './change-source.js';
import { BATCH, type KnownGraph } from './known-graph.js';
import { type Spell, type Spells, spellsOf } from './region-spells.js';
import type { EntityIndex } from './validate-entities.js';

interface Context {
  readonly graph: KnownGraph | null;
  readonly index: EntityIndex;
  readonly violations: Violations;
  /** The keys of what the change set takes back. */
  readonly gone: ReadonlySet<string>;
  /** The rows of region_parents.csv among that. */
  readonly takenBack: readonly LocatedRetraction[];
  /** No region moves later than that; null: whenever it may. */
  readonly today: CivilDate | null;
}

/** A region's row where it moves, or where its parents are stated. */
interface Row extends RowLocation, Lifetime {
  readonly parent: string | null;
}

/** Holds the parents of regions against each other (docs/decisions/regions.md). */
export class RegionParents {
  readonly #rows = new Map<string, Row>();

  #read: Promise<Spells> | null = null;

  constructor(
    private readonly changes: ChangeSource,
    private readonly context: Context,
  ) {}

  /** Takes rows of regions.csv. */
  async regions(rows: readonly Located<'regions'>[]): Promise<void> {
    if (rows.length === 0) return;
    const all = await this.#spells();
    for (const { row, file, line } of rows) {
      const { code, parent, validFrom, validTo } = row;
      if (all.has(code)) this.#rows.set(code, { file, line, parent, validFrom, validTo });
      else this.#checkLife({ file, line }, code, parent, { validFrom, validTo });
    }
  }

  /** Checks what only all rows together show. */
  async settle(): Promise<void> {
    const takenBack = new Map(
      this.context.takenBack.map((each) => [
        cellsOfKey(each.table, each.key)?.region ?? '',
        { file: each.file, line: each.line },
      ]),
    );
    if (this.#rows.size + takenBack.size === 0 && !(await this.#areStated())) return;
    const all = await this.#spells();
    const stated = [...all].filter(
      ([code, spells]) => takenBack.has(code) || spells.some(({ at }) => at !== null),
    );
    const asked = stated.map(([code]) => code).filter((code) => !this.#rows.has(code));
    const parents = await this.#parentsInGraph(asked);
    for (const code of new Set([...this.#rows.keys(), ...asked])) {
      const row = this.#rows.get(code);
      const spells = all.get(code) ?? [];
      const parent = row === undefined ? (parents.get(code) ?? null) : row.parent;
      this.#checkSpells(code, parent, spells, row ?? takenBack.get(code));
    }
  }

  async #areStated(): Promise<boolean> {
    for await (const _row of this.changes.rows('region_parents')) return true;
    return false;
  }

  /** The rows of the graph and of the change set, by region. */
  #spells(): Promise<Spells> {
    const { graph, gone } = this.context;
    this.#read ??= spellsOf(this.changes, graph, gone);
    return this.#read;
  }

  #checkSpells(
    code: string,
    parent: string | null,
    spells: readonly Spell[],
    row: RowLocation | undefined,
  ): void {
    const { index, today } = this.context;
    const life = index.get(code);
    let since: CivilDate | null = life?.validFrom ?? null;
    for (const [at, spell] of spells.entries()) {
      const place = spell.at ?? row;
      if (place === undefined) continue;
      const next = spells[at + 1];
      const { validFrom, validTo } = spell;
      const wrong = (column: string, value: string | null, statement: string) =>
        this.#add(place, 'REGION_PARENTS', column, value, statement);
      const isFirst = at === 0 && (validFrom === null || life === undefined);
      if (validFrom !== since && !isFirst)
        wrong('valid_from', validFrom, startStatement(at, since));
      if (validTo === null) {
        if (next !== undefined) wrong('valid_to', null, 'A row that others follow has a valid_to');
        else if (spell.parent !== parent)
          wrong(
            'parent',
            spell.parent,
            `A row without valid_to names the parent in regions.csv, ${parent}`,
          );
        return;
      }
      const following = next?.parent ?? parent;
      if (spell.parent === following && validTo !== life?.validTo)
        wrong('parent', spell.parent, `What follows is another parent, as of ${validTo}`);
      if (today !== null && validTo > today)
        this.#add(
          place,
          'REGION_PLANNED',
          'valid_to',
          validTo,
          `${RULES.REGION_PLANNED}: by ${today}`,
        );
      since = validTo;
    }
    const last = spells.at(-1);
    const place = row ?? last?.at;
    if (place != null && since !== life?.validTo)
      this.#checkLife(place, code, parent, { validFrom: since, validTo: life?.validTo ?? null });
  }

  /** A region lies in another one only while that exists. */
  #checkLife(
    at: RowLocation,
    code: string,
    parent: string | null,
    { validFrom, validTo }: Lifetime,
  ) {
    const life = parent === null ? undefined : this.context.index.get(parent);
    if (life === undefined || life.table !== 'regions') return;
    const isEarly = life.validFrom !== null && validFrom !== null && validFrom < life.validFrom;
    const isLate = life.validTo !== null && (validTo === null || validTo > life.validTo);
    if (isEarly)
      this.#add(
        at,
        'LIFETIME',
        'parent',
        parent,
        `${code} lies in a region from its beginning on, ${life.validFrom}`,
      );
    if (isLate)
      this.#add(
        at,
        'LIFETIME',
        'parent',
        parent,
        `${code} moves or ends by the end of the region that it lies in, ${life.validTo}`,
      );
  }

  async #parentsInGraph(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const parents = new Map<string, string>();
    for (const batch of inBatches(codes, BATCH))
      for (const [code, above] of (await this.context.graph?.parents('regions', batch, [])) ?? [])
        for (const parent of above) parents.set(code, parent);
    return parents;
  }

  #add(
    { file, line }: RowLocation,
    rule: Rule,
    column: string,
    value: string | null,
    statement: string,
  ) {
    this.context.violations.add({ file, line, ...violation(rule, column, value, statement) });
  }
}

function startStatement(at: number, since: CivilDate | null): string {
  if (at > 0) return `A row begins on the day on which the one before ends, ${since}`;
  return since === null
    ? 'The first row has no valid_from, as the region has none'
    : `The first row begins with the region, ${since}, or has no valid_from`;
}
