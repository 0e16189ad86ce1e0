import { availableParallelism } from 'node:os';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { ProviderOfSignIns } from './access/provider-of-sign-ins.js';
import type { Config } from './config.js';
import {
  loggerOf,
  type Opening,
  operationsFolder,
  placesOf,
  release,
  schemaFolder,
} from './deployment.js';
import { Problem, reasonOf } from './domain/problem.js';
import { priceGate } from './graphql/price/price-gate.js';
import { executableSchema, executorOf, graphqlServer } from './graphql/server.js';
import { readTrustedDocuments } from './graphql/trusted-documents.js';
import { type AppOptions, httpApp } from './http/app.js';
import { Readiness } from './http/readiness.js';
import { usualStreamLimits } from './http/stream.js';
import type { OidcConfig } from './oidc-config.js';
import { type OpenedGraph, openGraph } from './opened-graph.js';
import { PlanJobs } from './planning/jobs/jobs.js';
import { Metrics } from './telemetry/metrics.js';

/** A server that runs. */
export interface Served {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly address: string;
  /** What a person at the terminal is told, worked out while requests are answered already. */
  readonly introduction: Promise<string>;
  /** Answers what has begun, then releases the graph. */
  stop(): Promise<void>;
}

/**
 * Listens, opens, seeds, and then serves: until then whoever asks is told how far the start is.
 *
 * @param print receives what was loaded
 */
export async function startServer(
  config: Config,
  print: (text: string) => void,
  opening: Pick<Opening, 'acceptLoss'> = {},
): Promise<Served> {
  const schema = executableSchema(schemaFolder);
  // Before anything is opened: a document that is none ends the start.
  const documents = readTrustedDocuments(schema, [
    operationsFolder,
    ...(config.operationsDir === null ? [] : [config.operationsDir]),
  ]);
  const log = loggerOf(config);
  const provider = config.oidc === null ? null : await providerOf(config.oidc, log);
  const names = [...documents.values()].flatMap(({ definition }) => definition.name?.value ?? []);
  const metrics = new Metrics(names);
  const readiness = new Readiness();
  let opened: OpenedGraph | null = null;
  const context: OpenedGraph['context'] = (subject, deadline) => {
    if (opened === null) throw new Error('Nothing is asked before the graph is open.');
    return opened.context(subject, deadline);
  };
  const access: AppOptions['access'] = () => {
    if (opened === null) throw new Error('Nobody is let in before the graph is open.');
    return opened.access;
  };
  const gate = priceGate(schema, {
    most: config.maxCost,
    heavyAtOnce: availableParallelism(),
    heavyWaiting: config.maxWaiting,
  });
  const execute = executorOf(schema, gate);
  const server = graphqlServer({ schema, execute, log });
  const { trustedOnly, servesMetrics } = config;
  if (servesMetrics) metrics.observeProcess();
  const served = {
    server,
    context,
    access,
    schema,
    execute,
    gate,
    documents,
    trustedOnly,
    release,
  };
  const { allowedHosts, allowedOrigins: origins, trustedProxies } = config;
  const admission = { hosts: [config.host.toLowerCase(), ...allowedHosts], origins };
  const limits = {
    requestLimits: {
      connections: config.maxConnections,
      arrivalMs: config.requestTimeout * 1_000,
      answerMs: config.requestTimeout * 1_000,
    },
    streamLimits: { ...usualStreamLimits, streams: config.maxStreams },
  };
  const jobs = new PlanJobs({
    onFault: (id, err) => log.error({ id, err }, 'fault'),
    onEnded: (job) => metrics.planEnded(job),
  });
  const seen = { readiness, metrics, servesMetrics, log, jobs };
  const feed = { close: () => opened?.feed.close() };
  const { largestTransaction, largestImport } = config;
  const imports = { journals: placesOf(config).journals, largestTransaction, largestImport };
  const app = await httpApp({
    ...served,
    ...limits,
    ...seen,
    imports,
    admission,
    trustedProxies,
    feed,
  });
  const address = await listen(app, config);
  try {
    opened = await openGraph(config, print, {
      ...opening,
      log,
      metrics,
      readiness,
      jobs,
      provider,
    });
  } catch (error) {
    await app.close();
    throw error;
  }
  const { engine, stop, accessSaid } = opened;
  readiness.serves(opened.graph);
  log.info({ release, engine, address, access: accessSaid }, 'serving');
  // Nobody waits for it; where it is away the log says so before somebody signs in.
  void provider?.oidc.reach().catch(() => undefined);
  const where = `orgweave serves ${address}/graphql on ${engine}; the GraphQL IDE is at ${address}/ide/`;
  const introduction = opened.table().then((table) => `${table}\n${accessSaid}\n${where}`);
  return {
    address,
    introduction,
    stop: async () => {
      log.info('stopping');
      await app.close();
      await introduction.catch(() => undefined);
      await stop();
      log.info('stopped');
    },
  };
}

/** The provider's side is loaded only where there is one. @throws Problem BAD_USER_INPUT with the faults of its file of grants */
async function providerOf(oidc: OidcConfig, log: Logger): Promise<ProviderOfSignIns> {
  const { openProvider } = await import('./open-provider.js');
  return openProvider(
    oidc,
    () => new Date(),
    (reason) => log.warn({ issuer: oidc.issuer, reason }, 'the provider of sign-ins is away'),
  );
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
