import { refreshAssessments, rulesInForce } from './changes/refresh.js';
import type { Deployment } from './deployment.js';
import { type CivilDate, dayOf } from './domain/civil-date.js';
import type { TypeCatalogue } from './graph/reading.js';
import { type Standpoint, typesFor } from './graphql/context.js';

/** From where requests look at the graph, as days pass. */
export interface Calendar {
  /** Today, the rules in force, and how types are read under them. */
  now(): Standpoint & { readonly types: TypeCatalogue };
  /** Waits for what is being reassessed, and watches no longer. */
  stop(): Promise<void>;
}

const lookEveryMs = 30_000;

/**
 * Follows the date: when it changes, the assessments that have ended are brought up to it while
 * requests are answered, and so is what another process has left half done. What fails is logged
 * and tried again at the next look.
 */
export async function followDays({
  graph,
  refreshPolicy,
  now,
  log,
}: Deployment): Promise<Calendar> {
  const { timeZone, ruleSets } = refreshPolicy;
  const today = () => dayOf(now(), timeZone);
  const standOn = async (day: CivilDate) => {
    const rules = await rulesInForce(graph, refreshPolicy, day);
    return { today: day, timeZone, now, rules, ruleSets, types: typesFor(rules, day) };
  };
  let standpoint = await standOn(today());
  let work: Promise<void> | null = null;
  const look = () => {
    work ??= refreshAssessments({ graph, now, refreshPolicy })
      .then(async () => {
        standpoint = await standOn(today());
      })
      .catch((err: unknown) => log.error({ err }, 'assessments could not be brought up to date'))
      .finally(() => {
        work = null;
      });
  };
  const timer = setInterval(look, lookEveryMs).unref();
  return {
    now: () => {
      const day = today();
      if (day !== standpoint.today) {
        standpoint = { ...standpoint, today: day, types: typesFor(standpoint.rules, day) };
        look();
      }
      return standpoint;
    },
    stop: async () => {
      clearInterval(timer);
      await work;
    },
  };
}
