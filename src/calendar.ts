import { refreshAssessments, rulesInForce } from './changes/write/refresh.js';
import type { Deployment } from './deployment.js';
import { type CivilDate, dayOf } from './domain/civil-date.js';
import type { TypeCatalogue } from './graph/reading.js';
import { type QuestionDefaults, typesFor } from './graphql/context.js';

/** What requests ask about where they do not say it, as days pass. */
export interface Calendar {
  /** Today, the rules in force, and how types are read under them. */
  now(): QuestionDefaults & { readonly types: TypeCatalogue };
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
  const defaultsOn = async (day: CivilDate) => {
    const rules = await rulesInForce(graph, refreshPolicy, day);
    return { today: day, timeZone, now, rules, ruleSets, types: typesFor(rules, day) };
  };
  let defaults = await defaultsOn(today());
  let work: Promise<void> | null = null;
  const look = () => {
    work ??= refreshAssessments({ graph, now, refreshPolicy })
      .then(async () => {
        defaults = await defaultsOn(today());
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
      if (day !== defaults.today) {
        defaults = { ...defaults, today: day, types: typesFor(defaults.rules, day) };
        look();
      }
      return defaults;
    },
    stop: async () => {
      clearInterval(timer);
      await work;
    },
  };
}
