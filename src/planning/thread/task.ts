import type { FrontierOptions } from '../alliances/frontier.js';
import type { AllianceOptions } from '../alliances/options.js';
import type { AlliancePlan, Frontier } from '../alliances/plan.js';
import type { PlanFacts } from '../facts/facts.js';
import type { Instance } from '../model/instance.js';
import type { PlanAim } from '../plan/plan.js';
import type { ProofDocument } from '../proof/proof.js';
import type { RemedyOptions } from '../remedies/options.js';
import type { RemedyPlan } from '../remedies/remedy-plan.js';

/** What a thread is asked to work out, by its kind, and what comes of it. Plain data, both. */
interface Tasks {
  /** A covering problem of numbers alone. */
  readonly INSTANCE: {
    readonly asked: { readonly instance: Instance };
    readonly result: ProofDocument;
  };
  readonly REMEDIES: { readonly asked: OfFacts<RemedyOptions>; readonly result: RemedyPlan };
  readonly ALLIANCES: { readonly asked: OfFacts<AllianceOptions>; readonly result: AlliancePlan };
  readonly FRONTIER: { readonly asked: OfFacts<FrontierOptions>; readonly result: Frontier };
}

interface OfFacts<Options> {
  readonly facts: PlanFacts;
  readonly options: Options;
}

type TaskKind = keyof Tasks;
export type Task<K extends TaskKind = TaskKind> = {
  readonly [Each in K]: { readonly kind: Each } & Tasks[Each]['asked'];
}[K];
export type ResultOf<K extends TaskKind> = Tasks[K]['result'];

/** The tasks of which plans come. */
export type PlanTask = Task<'REMEDIES' | 'ALLIANCES'>;
export type FrontierTask = Task<'FRONTIER'>;

/** What the best that is known comes to. */
export interface Reached {
  /** In the order in which they count. */
  readonly aims: readonly PlanAim[];
  /** Of a frontier: of how many alliances its last point is; else null. */
  readonly alliances: number | null;
}

/** How far a task is. */
export interface TaskProgress extends Reached {
  /** Since the thread began. */
  readonly seconds: number;
}
