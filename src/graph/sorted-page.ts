import { encodeCursor, type KeyValue } from './cursor.js';
import { compareKeys, cutPage, type Page, type PageInfo } from './page.js';

/** A page of a Relay connection. */
export interface ConnectionPage<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: number;
}

/** A row with the keys by which its list is ordered, all ascending; the last is unique. */
export interface SortedRow<Row> {
  readonly row: Row;
  readonly keys: readonly KeyValue[];
}

/** The rows of a page, before they are made into nodes. */
export interface RowPage<Row> {
  readonly rows: readonly { readonly cursor: string; readonly row: Row }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Cuts a page out of a whole list, in any order. */
export function sortedPage<Row>(page: Page, list: readonly SortedRow<Row>[]): RowPage<Row> {
  const { behind, backward } = page;
  const directions = Array.from({ length: list[0]?.keys.length ?? 0 }, () => backward);
  const rest = list
    .toSorted((a, b) => compareKeys(a.keys, b.keys, directions))
    .filter(({ keys }) => behind === null || compareKeys(keys, behind, directions) > 0);
  const { rows, info } = cutPage(page, rest.slice(0, page.size + 1));
  return {
    rows: rows.map(({ row, keys }) => ({ row, cursor: encodeCursor(page.question, keys) })),
    pageInfo: info,
    totalCount: list.length,
  };
}

/** A page whose nodes are made of its rows. */
export function connectionOf<Row, Node>(
  { rows, ...page }: RowPage<Row>,
  nodeOf: (row: Row) => Node,
): ConnectionPage<Node> {
  return { ...page, edges: rows.map(({ cursor, row }) => ({ cursor, node: nodeOf(row) })) };
}
