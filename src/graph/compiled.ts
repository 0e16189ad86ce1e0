import type { Row } from './columns.js';

/** A part of a statement: subqueries to run first, an expression, and how its value is decoded. */
export interface Compiled<Value = unknown> {
  readonly calls: string;
  readonly expression: string;
  readonly decode: (raw: unknown) => Value;
}

/** A part of a statement whose values stand in the columns of a row: subqueries to run first, and how it is decoded. */
export interface CompiledRow<Value = unknown> {
  readonly calls: string;
  readonly decode: (row: Row) => Value;
}

/** A WHERE of conditions that must all hold, or nothing. */
export function whereClause(where: readonly string[]): string {
  return where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`;
}

/** Conditions that must all hold as well as those before, or nothing. */
export function andClause(where: readonly string[]): string {
  return where.map((condition) => ` AND ${condition}`).join('');
}
