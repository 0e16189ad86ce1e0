/** A value that a statement takes as a parameter. */
export type Parameter =
  | null
  | boolean
  | number
  | string
  | readonly Parameter[]
  | { readonly [key: string]: Parameter };

/** One Cypher statement: it runs on both engines, and its rows are decoded where they leave them. */
export interface Statement<Row> {
  /** A stable name for logs, metrics and the contract suite, such as `unit.facts`. */
  readonly name: string;
  readonly text: string;
  readonly parameters: { readonly [name: string]: Parameter };
  /** Turns a raw row into what the caller trusts; throws where the row isn't what it should be. */
  readonly decode: (row: unknown) => Row;
}
