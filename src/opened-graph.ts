import type { Logger } from 'pino';
import { Access } from './access/access.js';
import { anyAccount } from './access/account-store.js';
import { AuditLog } from './access/audit/audit-log.js';
import { Passwords } from './access/password-hash.js';
import { policyOf } from './access/policy.js';
import type { ProviderOfSignIns } from './access/provider-of-sign-ins.js';
import { owner, type Subject } from './access/subject.js';
import { followDays } from './calendar.js';
import type { Config } from './config.js';
import { coverageTable } from './coverage-table.js';
import { openDeployment } from './deployment.js';
import type { Deadline } from './domain/deadline.js';
import { reasonOf } from './domain/problem.js';
import { EventFeed } from './events/event-feed.js';
import { followCommits } from './follow-commits.js';
import type { Graph } from './graph/graph.js';
import { type Context, contextOf } from './graphql/context.js';
import type { Readiness } from './http/readiness.js';
import { keepOrganizations, keepThings, keepUnits } from './index-files.js';
import type { PlanJobs } from './planning/jobs/jobs.js';
import { seed } from './seed.js';
import { answerProcesses } from './served-socket.js';
import type { Metrics } from './telemetry/metrics.js';
import { watchedGraph } from './telemetry/watched-graph.js';

/** A graph that questions are asked of. */
export interface OpenedGraph {
  readonly graph: Graph;
  readonly engine: Graph['engine'];
  readonly feed: EventFeed;
  readonly context: (subject: Subject, deadline?: Deadline) => Context;
  /** Who is let in. */
  readonly access: Access;
  /** The line that says so. */
  readonly accessSaid: string;
  /** The coverage of all, for a person at the terminal. */
  table(): Promise<string>;
  /** Waits for what is under way, keeps the indexes, and releases the graph. */
  stop(): Promise<void>;
}

/** Who opens a graph, and how. */
interface Opener {
  /** As `Opening.acceptLoss`. */
  readonly acceptLoss?: boolean;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly jobs: PlanJobs;
  /** The provider that signs people and programs in; null for none. */
  readonly provider: ProviderOfSignIns | null;
}

/**
 * Opens and seeds the graph of a server, and has it follow days and commits.
 *
 * @param print receives what was loaded
 * @throws Problem UNAVAILABLE where the engine can't be opened
 */
export async function openGraph(
  config: Config,
  print: (text: string) => void,
  { acceptLoss = false, log, metrics, readiness, jobs, provider }: Opener,
): Promise<OpenedGraph> {
  const onStage: Readiness['starts'] = (underWay) => readiness.starts(underWay);
  const watch = (graph: Graph) => watchedGraph(graph, metrics, log);
  const deployment = await openDeployment(config, { acceptLoss, log, watch, onStage });
  const { graph, indexFiles, mostCounted } = deployment;
  try {
    // Before anything is loaded: a start that would let anybody in ends here.
    const hasAccounts = (await graph.read(anyAccount())).length > 0;
    const policy = policyOf({ ...config, hasAccounts });
    const loaded = await seed(deployment, onStage);
    for (const [name, { added, replaced, unchanged }] of loaded ?? [])
      print(
        `Loaded seeds/${name}: ${added} rows added, ${replaced} replaced, ${unchanged} unchanged.`,
      );
    onStage({ stage: 'indexing' });
    const calendar = await followDays(deployment);
    await keepUnits(graph, indexFiles, log);
    const { now } = deployment;
    const audit = new AuditLog(graph, now, log);
    const clock = { now, today: () => calendar.now().today };
    const passwords = new Passwords();
    const access = new Access(graph, policy, clock, audit, passwords, provider);
    const feed = new EventFeed(graph);
    const context = (subject: Subject, deadline?: Deadline) => {
      const { types, ...defaults } = calendar.now();
      const asked = { ...defaults, mostCounted };
      return {
        ...contextOf(graph, subject, asked, types, feed, deadline, jobs),
        ...{ audit, passwords, rightsChanged: () => access.forget() },
      };
    };
    // The first search waits for it; all else is answered meanwhile.
    const listed = keepThings(graph, indexFiles, log).catch((error: unknown) => {
      log.warn({ reason: reasonOf(error) }, 'the index of things is not built yet');
    });
    const stopFollowing = followCommits(graph);
    const stopAnswering = answerProcesses(deployment, access);
    return {
      graph,
      engine: graph.engine,
      feed,
      context,
      access,
      accessSaid: policy.said,
      table: () => coverageTable(context(owner)),
      stop: async () => {
        await listed;
        await stopFollowing();
        await stopAnswering();
        await calendar.stop();
        await audit.close();
        await keepUnits(graph, indexFiles, log)
          .then(() => keepThings(graph, indexFiles, log))
          .then(() => keepOrganizations(graph, indexFiles, log))
          .catch((error: unknown) => {
            log.warn({ reason: reasonOf(error) }, 'the graph is away: the indexes are not kept');
          });
        await graph.close();
      },
    };
  } catch (error) {
    await graph.close();
    throw error;
  }
}
