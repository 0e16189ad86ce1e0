import type { Instance } from '../model/instance.js';
import type { PlanAim } from '../plan/plan.js';
import type { ProofDocument } from '../proof/proof.js';

/** What a thread is asked to work out, by its kind, and what comes of it. Plain data, both. */
export interface Tasks {
  /** A covering problem of numbers alone. */
  readonly INSTANCE: {
    readonly asked: { readonly instance: Instance };
    readonly result: ProofDocument;
  };
}

export type TaskKind = keyof Tasks;
export type Task<K extends TaskKind = TaskKind> = {
  readonly [Each in K]: { readonly kind: Each } & Tasks[Each]['asked'];
}[K];
export type ResultOf<K extends TaskKind> = Tasks[K]['result'];

/** How far a task is. */
export interface TaskProgress {
  /** Of the best that is known, in the order in which they count. */
  readonly aims: readonly PlanAim[];
  /** Since the thread began. */
  readonly seconds: number;
}
