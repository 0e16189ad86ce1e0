import { z } from 'zod';
import type { Parameter } from '../graph/statement.js';

/** Moves on with each change of what a backup holds, or of how that is written. */
export const FORMAT = 2;

/** What a node or a relationship has of its properties: one of them, or a list. */
export type Value = Exclude<Parameter, { readonly [key: string]: Parameter }>;
/** The id that a node has in the backup, then its values in the order of the keys. */
export type NodeRow = readonly [id: number, ...values: Value[]];
/** The ids of the nodes that a relationship leads from and to, then its values. */
export type RelationshipRow = readonly [from: number, to: number, ...values: Value[]];

const Count = z.number().int().min(0);

/** The first line: of what the backup is. */
export const Header = z.strictObject({
  backup: z.literal('orgweave'),
  /** The first format has no head of the audit log, as its graphs had no log. */
  format: z.literal([1, FORMAT]),
  /** The version of the product that took it, and the engine that it was taken from. */
  release: z.string(),
  engine: z.string(),
  /** When, as an ISO instant in UTC. */
  takenAt: z.string(),
  /** The number of the last commit in it. */
  commit: Count,
  /** The steps that the schema of its graph had taken. */
  migrations: z.array(Count),
  /** How many there are, but for those of the head. */
  nodes: Count,
  relationships: Count,
});
export type Header = z.infer<typeof Header>;

/** What the header of any format has. */
export const AnyHeader = z.object({
  backup: z.literal('orgweave'),
  format: z.number(),
  release: z.string(),
});

/** Names are put into statements as they are. */
const Name = z.string().regex(/^[A-Za-z_]\w*$/, 'is a name of letters, digits and _');
const Properties = z.record(
  Name,
  z.custom<Value>(isValue, 'is a text, a number, a boolean, or a list of these'),
);

export type Properties = z.infer<typeof Properties>;

/** What the engine gives of a node. */
export const GraphNode = z.object({ id: Count, labels: z.array(Name), properties: Properties });
export type GraphNode = z.infer<typeof GraphNode>;

/** What it gives of a relationship. */
export const GraphRelationship = z.object({
  from: Count,
  to: Count,
  type: Name,
  properties: Properties,
});
export type GraphRelationship = z.infer<typeof GraphRelationship>;

/** Nodes that have the same labels. */
const Nodes = z
  .strictObject({
    part: z.literal('nodes'),
    labels: z.array(Name),
    keys: z.array(Name),
    rows: z.array(z.custom<NodeRow>((row) => isRow(row, 1))),
  })
  .refine(({ keys, rows }) => rows.every(({ length }) => length === 1 + keys.length));

/** Relationships of one type. */
const Relationships = z
  .strictObject({
    part: z.literal('relationships'),
    type: Name,
    keys: z.array(Name),
    rows: z.array(z.custom<RelationshipRow>((row) => isRow(row, 2))),
  })
  .refine(({ keys, rows }) => rows.every(({ length }) => length === 2 + keys.length));

/** The nodes at the head of the graph and of its audit log, which are not among the others; null where one is not there. */
export const Head = z.strictObject({
  part: z.literal('head'),
  log: Properties.nullable(),
  kept: Properties.nullable(),
  audit: z.strictObject({ number: Count, hash: z.string() }).nullable().default(null),
});
export type Head = z.infer<typeof Head>;

/** Any line between the first and the last; the head is the last of them. */
export const Part = z.discriminatedUnion('part', [Nodes, Relationships, Head]);
export type Part = z.infer<typeof Part>;

/** The last line, over all those before it. */
export const Trailer = z.strictObject({ sha256: z.string() });

/** By hand: there are many times as many rows as anything else, and a schema takes ten times as long. */
function isRow(row: unknown, ids: number): boolean {
  return (
    Array.isArray(row) &&
    row.length >= ids &&
    row.every((value, at) =>
      at < ids ? Number.isSafeInteger(value) && value >= 0 : isValue(value),
    )
  );
}

function isValue(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) && value.every(isValue);
}
