import { TABLE_NAMES, type TableName } from '../tables/tables.js';

/** What was done with rows: new ones, ones in the place of another version, ones already there. */
export interface Effect {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

export const noEffect: Effect = { added: 0, replaced: 0, unchanged: 0 };

function sum(a: Effect, b: Effect): Effect {
  return {
    added: a.added + b.added,
    replaced: a.replaced + b.replaced,
    unchanged: a.unchanged + b.unchanged,
  };
}

/** Whether anything was written. */
export function hasChanged({ added, replaced }: Effect): boolean {
  return added + replaced > 0;
}

/** What a commit did, table by table. */
export type EffectByTable = { readonly [T in TableName]?: Effect };

export function totalOf(effects: EffectByTable): Effect {
  return TABLE_NAMES.reduce((total, table) => sum(total, effects[table] ?? noEffect), noEffect);
}

export function add(effects: EffectByTable, table: TableName, effect: Effect): EffectByTable {
  return { ...effects, [table]: sum(effects[table] ?? noEffect, effect) };
}
