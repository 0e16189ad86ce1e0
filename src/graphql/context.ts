import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { AuditLog } from '../access/audit/audit-log.js';
import { Passwords } from '../access/password-hash.js';
import { grantedTo, grantedToOneOf, planningRights, type Subject } from '../access/subject.js';
import { annotationsOf, type GapAnnotation } from '../coverage/kept/annotations.js';
import { assessmentReading } from '../coverage/queries/assessment-reading.js';
import type { RuleSet } from '../coverage/rules/rules.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { Deadline } from '../domain/deadline.js';
import { EventFeed } from '../events/event-feed.js';
import { claim, source } from '../evidence/readings.js';
import type { Answer } from '../graph/answer.js';
import type { Asking, Named } from '../graph/ask.js';
import type { Graph } from '../graph/graph.js';
import { NodeBudget } from '../graph/node-budget.js';
import type { TypeCatalogue, TypeReading } from '../graph/reading.js';
import { grantedOf } from '../graph/sight.js';
import { View } from '../graph/view.js';
import { PlanJobs } from '../planning/jobs/jobs.js';
import { divisionsOf } from '../registry/divisions.js';
import {
  alliance,
  facility,
  formerParent,
  location,
  observedCounts,
  organization,
  region,
  survey,
  unit,
} from '../registry/readings/entities.js';
import { sightOf } from '../registry/sight-in.js';
import { successors } from '../registry/successors.js';
import type { Account } from '../telemetry/account.js';
import { selected } from './select.js';
import { type KnownThing, ThingLoader } from './thing-loader.js';

/** What a question is about unless its arguments say otherwise, and what they can name. */
export interface QuestionDefaults {
  /** The day in `timeZone`. */
  readonly today: CivilDate;
  /** The IANA time zone whose days count. */
  readonly timeZone: string;
  /** The rule set in force. */
  readonly rules: RuleSet;
  /** All that questions can name. */
  readonly ruleSets: readonly RuleSet[];
  /** The most persons or households that steps count of one thing; `MOST_COUNTED` unless given. */
  readonly mostCounted?: number;
  /** The instant that it is. */
  readonly now: () => Date;
}

/** What answers follow from beside the operation, its variables and the graph. */
export function circumstancesOf({
  today,
  rules,
  granted,
  planned,
}: Pick<Context, 'today' | 'rules' | 'granted' | 'planned'>): readonly (string | number | null)[] {
  const codes = (regions: readonly string[] | null) => regions?.join(' ') ?? null;
  return [today, rules.id, rules.version, codes(granted), codes(planned)];
}

/** What every resolver of one request shares. */
export interface Context extends Asking, QuestionDefaults {
  /**
   * Reads what is asked of things that a computation refers to by id: all that are asked for by one
   * place in the operation in one statement, none where no more is asked than what is known.
   */
  load(
    info: GraphQLResolveInfo,
    types: readonly string[],
    id: string,
    known?: KnownThing,
  ): Answer | Promise<Answer | null>;
  /** As `load`, of what was retracted: what was known earlier names it still, and a plan that was made before. */
  loadRetracted(
    info: GraphQLResolveInfo,
    types: readonly string[],
    id: string,
  ): Answer | Promise<Answer | null>;
  /** The notes that stand on findings of units, read for all units of a page in one statement. */
  readonly annotations: DataLoader<string, readonly GapAnnotation[]>;
  /** Who asks. */
  readonly subject: Subject;
  /** The codes of the regions, and the ids of the organizations, that the subject sees with what is below; null: all is seen. */
  readonly granted: readonly string[] | null;
  /** The same of those in which the subject may plan; null: everywhere. */
  readonly planned: readonly string[] | null;
  /** The address that the request came from; null at the machine itself. */
  readonly from: string | null;
  /** The graph as this request sees it. */
  readonly graph: View;
  /** What writers tell, for those who follow. */
  readonly feed: EventFeed;
  /** The plans that this process makes. */
  readonly jobs: PlanJobs;
  /** Whether an answer is to be worked out, also where one is remembered. */
  readonly asksAnew?: boolean;
  /** Whether the answer's extensions are to tell what it cost. */
  readonly asksCost?: boolean;
  /** Where it is entered what is done without a transaction, or refused. */
  readonly audit?: Pick<AuditLog, 'note'>;
  /** What works the hashes of passwords out. */
  readonly passwords: Passwords;
  /** Called when who may do what has changed, for whoever holds that. */
  readonly rightsChanged?: () => void;
  /** What is told of the request when it is over. */
  readonly account?: Account | undefined;
  /** Aborted when nobody takes the events of a subscription any more. */
  readonly signal?: AbortSignal;
  /**
   * Of a subscription: a context of who follows, as that is now.
   *
   * @throws GraphQLError where that one may not follow any more
   */
  readonly anew?: () => Promise<Context>;
  /** The last event that a client of a stream has seen which comes back. */
  readonly lastSeen?: string | null;
}

/** The types that have an id. */
export const entityTypes = [
  'Region',
  'Organization',
  'Unit',
  'Alliance',
  'Facility',
  'Source',
  'Claim',
] as const;

/**
 * Makes the context of one request of a subject; `today` stands still while it lasts.
 *
 * @param types how every type is read on that day, which its requests can share
 * @param deadline until when somebody waits for its answer
 */
export function contextOf(
  shared: Graph,
  subject: Subject,
  defaults: QuestionDefaults,
  types: TypeCatalogue = typesFor(defaults.rules, defaults.today),
  feed: EventFeed = new EventFeed(shared),
  deadline?: Deadline,
  jobs: PlanJobs = new PlanJobs(),
): Context {
  const { today } = defaults;
  const graph = new View(shared, deadline);
  const granted = grantedTo(subject, 'READ', today);
  const asking: Asking = {
    ...{ reader: graph, types, today, budget: new NodeBudget() },
    sight: () => sightOf(graph, granted, today),
    divisions: async () => (await divisionsOf(graph)).within(grantedOf(await asking.sight())),
  };
  return {
    ...defaults,
    ...asking,
    subject,
    granted,
    planned: grantedToOneOf(subject, planningRights, today),
    from: null,
    graph,
    feed,
    jobs,
    passwords: new Passwords(),
    annotations: new DataLoader(async (units) => {
      const notes = await graph.read(annotationsOf(units));
      return units.map((unit) =>
        notes.filter((note) => note.unit === unit && note.endedAt === null),
      );
    }),
    load: loading(asking, 'there'),
    // What is not there has been charged for when it was looked for.
    loadRetracted: loading({ ...asking, budget: new NodeBudget() }, 'retracted'),
  };
}

/** The nodes of a field are one array for all rows of a place in an operation, and another for each place. */
function loading(asking: Asking, of: Named): Context['load'] {
  const loaders = new Map<readonly FieldNode[], ThingLoader>();
  return (info, types, id, known) => {
    let loader = loaders.get(info.fieldNodes);
    if (loader === undefined) {
      loader = new ThingLoader(asking, types, selected(info), of);
      loaders.set(info.fieldNodes, loader);
    }
    return loader.load(id, known);
  };
}

/** The context in which a subscription is told what happens now. */
export async function nowOf(context: Context): Promise<Context> {
  return context.anew === undefined ? context : context.anew();
}

/** For those that are handed a context through others' code. */
export function isContext(value: unknown): value is Context {
  return (
    typeof value === 'object' && value !== null && 'graph' in value && value.graph instanceof View
  );
}

/** How every type is read, under a rule set and as of a day. */
export function typesFor(rules: RuleSet, today: CivilDate): TypeCatalogue {
  const assessed: TypeReading = {
    ...unit,
    fields: { ...unit.fields, assessment: assessmentReading(rules, today) },
  };
  return new Map(
    [
      { ...region, fields: { ...region.fields, successors } },
      formerParent,
      organization,
      assessed,
      alliance,
      facility,
      location,
      observedCounts,
      survey,
      source,
      claim(today),
    ].map((type) => [type.name, type]),
  );
}
