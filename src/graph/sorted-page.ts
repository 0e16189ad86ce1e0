import { doAtOnce, eachInSteps, type Work } from '../domain/work.js';
import { encodeCursor, type KeyValue } from './cursor.js';
import { compareKeys, cutPage, type Page, type PageInfo } from './page.js';

/** A page of a Relay connection. */
export interface ConnectionPage<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  /** Those of the edges. */
  readonly nodes: readonly Node[];
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

/** So many rows are looked at in one step. */
const step = 8;

/**
 * Cuts a page out of a whole list, in any order. A list can be long: it is gone through once, and no
 * more of it is held and sorted than some pages.
 */
export function sortedPage<Row>(page: Page, list: Iterable<SortedRow<Row>>): RowPage<Row> {
  return doAtOnce(sortingPage(page, list));
}

/** As `sortedPage`, as a work: a row and its keys may be made as the list is gone through, which takes a while. */
export function* sortingPage<Row>(page: Page, list: Iterable<SortedRow<Row>>): Work<RowPage<Row>> {
  const { behind, backward } = page;
  const wanted = page.size + 1;
  let directions: readonly boolean[] = [];
  const byKeys = (a: SortedRow<Row>, b: SortedRow<Row>) => compareKeys(a.keys, b.keys, directions);
  let nearest: SortedRow<Row>[] = [];
  let furthest: SortedRow<Row> | undefined;
  let totalCount = 0;
  yield* eachInSteps(
    list,
    (each) => {
      totalCount += 1;
      if (directions.length === 0) directions = each.keys.map(() => backward);
      if (behind !== null && compareKeys(each.keys, behind, directions) <= 0) return;
      if (furthest !== undefined && byKeys(each, furthest) > 0) return;
      nearest.push(each);
      if (nearest.length < 8 * wanted) return;
      nearest = nearest.sort(byKeys).slice(0, wanted);
      furthest = nearest.at(-1);
    },
    step,
  );
  return rowPage(page, nearest.sort(byKeys).slice(0, wanted), totalCount);
}

/** A page of the rows nearest to where it starts, in its direction, one more than it shows where there are. */
export function rowPage<Row>(
  page: Page,
  nearest: readonly SortedRow<Row>[],
  totalCount: number,
): RowPage<Row> {
  const { rows, info } = cutPage(page, nearest);
  return {
    rows: rows.map((sorted) => new CursoredRow(page, sorted)),
    pageInfo: info,
    totalCount,
  };
}

/** Its cursor is worked out only where it is asked for. */
class CursoredRow<Row> {
  constructor(
    private readonly page: Page,
    private readonly sorted: SortedRow<Row>,
  ) {}

  get row(): Row {
    return this.sorted.row;
  }

  get cursor(): string {
    return encodeCursor(this.page.question, this.sorted.keys);
  }
}

/** A page whose nodes are made of its rows. */
export function connectionOf<Row, Node>(
  { rows, ...page }: RowPage<Row>,
  nodeOf: (row: Row) => Node,
): ConnectionPage<Node> {
  const edges = rows.map((row) => new Edge(nodeOf(row.row), row));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

class Edge<Node> {
  constructor(
    readonly node: Node,
    private readonly row: { readonly cursor: string },
  ) {}

  get cursor(): string {
    return this.row.cursor;
  }
}
