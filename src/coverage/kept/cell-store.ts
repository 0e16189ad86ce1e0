import { z } from 'zod';
import { SOURCE_KINDS, UNIT_KINDS, valuesOf } from '../../domain/vocabulary.js';
import type { Transaction } from '../../graph/graph.js';
import { orNull } from '../../graph/or-null.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import { emptyTally, isTallyKey, type Tally } from '../figures/tally.js';
import { type CellChanges, emptyFigures, type KeptFigures } from './cell.js';
import type { CellPlace } from './place.js';

/** A cell as the graph keeps it. */
export interface Cell extends CellPlace, KeptFigures {}

/** Brings the cells in line with changes. The transaction must hold the write lock. */
export async function writeCells(tx: Transaction, changes: CellChanges): Promise<void> {
  const { keys } = changes;
  if (keys.length === 0) return;
  const before = new Map((await tx.read(cellsByKey(keys))).map((cell) => [cell.key, cell]));
  const rows: Parameter[] = [];
  const empty: string[] = [];
  for (const key of keys) {
    const stored = before.get(key);
    const figures = changes.applied(key, stored ?? emptyFigures);
    const place = changes.placeOf(key, stored);
    if (place !== null && Object.values(figures.tally).some((count) => count !== 0))
      rows.push({ key, properties: cellProperties(place, figures) });
    else if (stored !== undefined) empty.push(key);
  }
  if (rows.length > 0) await tx.run(putCells(rows));
  if (empty.length > 0) await tx.run(deleteCells(empty));
}

/** The properties of a cell's node: where it is, its tally, and its profiles under their names. */
function cellProperties(
  { key, region, kind, sourceKind, parent }: CellPlace,
  { tally, profiles }: KeptFigures,
): Parameter {
  return {
    key,
    kind,
    sourceKind,
    ...(region === null ? {} : { region }),
    ...(parent === null ? {} : { parent }),
    ...tally,
    ...Object.fromEntries(profiles),
  };
}

const Place = z.object({
  key: z.string(),
  region: orNull(z.string()),
  kind: z.enum(valuesOf(UNIT_KINDS)),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  parent: orNull(z.string()),
});
const Properties = z.object({ cell: z.record(z.string(), z.unknown()) });
const Count = z.number().int();

function decodeCell(row: unknown): Cell {
  const { cell } = Properties.parse(row);
  const tally: Record<keyof Tally, number> = { ...emptyTally() };
  const profiles = new Map<string, number>();
  for (const [name, value] of Object.entries(cell))
    if (isTallyKey(name)) tally[name] = Count.parse(value);
    else if (name.includes(':')) profiles.set(name, Count.parse(value));
  return { ...Place.parse(cell), tally, profiles };
}

export function cellsByKey(keys: readonly string[]): Statement<Cell> {
  return {
    name: 'kept.cellsByKey',
    text: 'UNWIND $keys AS one MATCH (c:Cell) WHERE c.key = one RETURN properties(c) AS cell',
    parameters: { keys },
    decode: decodeCell,
  };
}

/**
 * The cells of the same kind and source kind in the regions directly below that are no grids, and of the
 * grids for a key with `gridsOf`.
 */
export function cellsBelow(parents: readonly string[]): Statement<Cell> {
  return {
    name: 'kept.cellsBelow',
    text: 'UNWIND $parents AS one MATCH (c:Cell) WHERE c.parent = one RETURN properties(c) AS cell',
    parameters: { parents },
    decode: decodeCell,
  };
}

export function allCells(): Statement<Cell> {
  return {
    name: 'kept.allCells',
    text: 'MATCH (c:Cell) RETURN properties(c) AS cell',
    parameters: {},
    decode: decodeCell,
  };
}

function putCells(rows: readonly Parameter[]): Statement<null> {
  return {
    name: 'kept.putCells',
    text: 'UNWIND $rows AS row MERGE (c:Cell {key: row.key}) SET c = row.properties',
    parameters: { rows },
    decode: () => null,
  };
}

function deleteCells(keys: readonly string[]): Statement<null> {
  return {
    name: 'kept.deleteCells',
    text: 'UNWIND $keys AS one MATCH (c:Cell) WHERE c.key = one DELETE c',
    parameters: { keys },
    decode: () => null,
  };
}
