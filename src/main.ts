import { availableParallelism } from 'node:os';
import type { FastifyInstance } from 'fastify';
import { offerBackups } from './backup/offer-backups.js';
import { followDays } from './calendar.js';
import type { Config } from './config.js';
import { coverageTable } from './coverage-table.js';
import {
  backupSocketOf,
  type Deployment,
  type Opening,
  openDeployment,
  operationsFolder,
  release,
  schemaFolder,
} from './deployment.js';
import type { Deadline } from './domain/deadline.js';
import { Problem, reasonOf } from './domain/problem.js';
import { EventFeed } from './events/event-feed.js';
import { followCommits } from './follow-commits.js';
import { contextOf } from './graphql/context.js';
import { priceGate } from './graphql/price/price-gate.js';
import { executableSchema, executorOf, graphqlServer } from './graphql/server.js';
import { readTrustedDocuments } from './graphql/trusted-documents.js';
import { httpApp } from './http/app.js';
import { usualStreamLimits } from './http/stream.js';
import { keepOrganizations, keepThings, keepUnits } from './index-files.js';
import { seed } from './seed.js';

/** A server that runs. */
export interface Served {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly address: string;
  /** What a person at the terminal is told, worked out while requests are answered already. */
  readonly introduction: Promise<string>;
  /** Answers what has begun, then releases the graph. */
  stop(): Promise<void>;
}

/** Opens, seeds and serves; `print` receives what was loaded. */
export async function startServer(
  config: Config,
  print: (text: string) => void,
  opening?: Opening,
): Promise<Served> {
  const schema = executableSchema(schemaFolder);
  // Before anything is opened: a document that is none ends the start.
  const documents = readTrustedDocuments(schema, [
    operationsFolder,
    ...(config.operationsDir === null ? [] : [config.operationsDir]),
  ]);
  const deployment = await openDeployment(config, opening);
  try {
    const { graph, indexFiles, log } = deployment;
    const loaded = await seed(deployment);
    for (const [name, { added, replaced, unchanged }] of loaded ?? [])
      print(
        `Loaded seeds/${name}: ${added} rows added, ${replaced} replaced, ${unchanged} unchanged.`,
      );
    const calendar = await followDays(deployment);
    await keepUnits(graph, indexFiles, log);
    const feed = new EventFeed(graph);
    const context = (deadline?: Deadline) => {
      const { types, ...defaults } = calendar.now();
      return contextOf(graph, defaults, types, feed, deadline);
    };
    const gate = priceGate(schema, {
      most: config.maxCost,
      heavyAtOnce: availableParallelism(),
      heavyWaiting: config.maxWaiting,
    });
    const execute = executorOf(schema, gate);
    const server = graphqlServer({ schema, execute, log });
    const { trustedOnly } = config;
    const served = {
      server,
      graph,
      context,
      schema,
      execute,
      gate,
      documents,
      trustedOnly,
      release,
    };
    const { allowedHosts, allowedOrigins: origins } = config;
    const admission = { hosts: [config.host.toLowerCase(), ...allowedHosts], origins };
    const limits = {
      requestLimits: {
        connections: config.maxConnections,
        arrivalMs: config.requestTimeout * 1_000,
        answerMs: config.requestTimeout * 1_000,
      },
      streamLimits: { ...usualStreamLimits, streams: config.maxStreams },
    };
    const app = await httpApp({ ...served, ...limits, admission, feed, log });
    const address = await listen(app, config);
    const where = `orgweave serves ${address}/graphql on ${graph.engine}; the GraphQL IDE is at ${address}/ide/`;
    // The first search waits for it; all else is answered meanwhile.
    const listed = keepThings(graph, indexFiles, log).catch((error: unknown) => {
      log.warn({ reason: reasonOf(error) }, 'the index of things is not built yet');
    });
    const stopFollowing = followCommits(graph);
    const stopBackups = offeredBackups(deployment);
    const introduction = coverageTable(context()).then((table) => `${table}\n${where}`);
    return {
      address,
      introduction,
      stop: async () => {
        await app.close();
        await introduction.catch(() => undefined);
        await listed;
        await stopFollowing();
        await stopBackups();
        await calendar.stop();
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
    await deployment.graph.close();
    throw error;
  }
}

/** A graph that other processes can open as well is read by whoever takes the backup. */
function offeredBackups({ config, graph, log, now }: Deployment): () => Promise<void> {
  if (!graph.capabilities.writesAlone) return async () => undefined;
  const taken = () => ({ release, takenAt: now().toISOString() });
  return offerBackups(graph, backupSocketOf(config), taken, log);
}

/** @throws Problem UNAVAILABLE where the address is another's, or none of this machine's */
async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const message = `HOST and PORT name a free address of this machine, received ${host} and ${port}: ${reasonOf(error)}`;
    throw new Problem('UNAVAILABLE', message, { cause: error });
  }
}
