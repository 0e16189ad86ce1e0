import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Level, pino } from 'pino';
import { z } from 'zod';
import { Access } from '../../src/access/access.js';
import { AuditLog } from '../../src/access/audit/audit-log.js';
import { Passwords } from '../../src/access/password-hash.js';
import type { AccessPolicy } from '../../src/access/policy.js';
import type { ProviderOfSignIns } from '../../src/access/provider-of-sign-ins.js';
import type { Subject } from '../../src/access/subject.js';
import { commit } from '../../src/changes/commit.js';
import { folderSource } from '../../src/changes/import/read-folder.js';
import type { Deadline } from '../../src/domain/deadline.js';
import { EventFeed } from '../../src/events/event-feed.js';
import type { Graph } from '../../src/graph/graph.js';
import { contextOf } from '../../src/graphql/context.js';
import { type PriceLimits, priceGate } from '../../src/graphql/price/price-gate.js';
import { executableSchema, executorOf, graphqlServer } from '../../src/graphql/server.js';
import { readTrustedDocuments } from '../../src/graphql/trusted-documents.js';
import type { Admission } from '../../src/http/admission.js';
import { httpApp, type RequestLimits } from '../../src/http/app.js';
import { Readiness } from '../../src/http/readiness.js';
import type { StreamLimits } from '../../src/http/stream.js';
import { PlanJobs } from '../../src/planning/jobs/jobs.js';
import { Metrics } from '../../src/telemetry/metrics.js';
import { watchedGraph } from '../../src/telemetry/watched-graph.js';
import { defaultsOn, refreshPolicy, seedFolder, today } from '../support/run-query.js';

const folder = fileURLToPath(new URL('../../schema', import.meta.url));
const schema = executableSchema(folder);
const documents = readTrustedDocuments(schema, [
  fileURLToPath(new URL('../../operations', import.meta.url)),
]);

/** An operation that is refused, and what is said of it. */
export type Case = [
  what: string,
  query: string,
  message: string,
  variables?: Record<string, unknown>,
];

/** What an HTTP answer of the product is: GraphQL's shape, whatever it answers. */
const Answer = z.looseObject({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.looseObject({
        message: z.string(),
        extensions: z.looseObject({ code: z.string() }),
      }),
    )
    .optional(),
});

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: { code: string } }[];
  readonly text: string;
}

/** The real app, listening; what it logs is kept. */
export interface ServedApp {
  /** Such as `http://127.0.0.1:40123`. */
  readonly address: string;
  readonly logged: string[];
  readonly access: Access;
  fetch(path: string, init?: RequestInit): Promise<Answered>;
  /** Sends an operation as clients do. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answered>;
  close(): Promise<void>;
}

const usualPriceLimits = { most: 1_500_000, heavyAtOnce: 2, heavyWaiting: 50 };

/** Serves a graph as `main.ts` does, on a free port. */
export async function served(
  opened: Graph,
  options: {
    readonly graceMs?: number;
    readonly streamLimits?: StreamLimits;
    readonly requestLimits?: RequestLimits;
    readonly trustedOnly?: boolean;
    readonly admission?: Admission;
    readonly priceLimits?: PriceLimits;
    readonly servesMetrics?: boolean;
    readonly readiness?: Readiness;
    readonly logLevel?: Level;
    /** Who is let in: everybody unless it is said. */
    readonly policy?: AccessPolicy['kind'];
    /** By what sessions and tokens end. */
    readonly now?: () => Date;
    /** The provider that signs people and programs in; none unless it is said. */
    readonly provider?: ProviderOfSignIns;
    readonly trustedProxies?: readonly string[];
    /** The most rows that an import writes in one transaction. */
    readonly largestTransaction?: number;
  } = {},
): Promise<ServedApp> {
  const { priceLimits = usualPriceLimits } = options;
  const logged: string[] = [];
  const gate = priceGate(schema, priceLimits);
  const { logLevel: level = 'error' } = options;
  const log = pino({ level }, { write: (line: string) => logged.push(line) });
  const metrics = new Metrics(
    [...documents.values()].flatMap(({ definition }) => definition.name?.value ?? []),
  );
  const graph = watchedGraph(opened, metrics, log);
  const readiness = new Readiness();
  readiness.serves(graph);
  const execute = executorOf(schema, gate);
  const server = graphqlServer({ schema, execute, log });
  const feed = new EventFeed(graph, 20);
  const jobs = new PlanJobs({
    onFault: (id, err) => log.error({ id, err }, 'fault'),
    onEnded: (job) => metrics.planEnded(job),
  });
  const { policy: kind = 'OPEN', now = () => new Date() } = options;
  const audit = new AuditLog(graph, now, log, 10);
  const cheap = new Passwords({ cost: 2, blocks: 1, parallel: 1 });
  const clock = { now, today: () => today };
  const access = new Access(graph, { kind }, clock, audit, cheap, options.provider);
  const context = (subject: Subject, deadline?: Deadline) => ({
    ...contextOf(graph, subject, defaultsOn(today), undefined, feed, deadline, jobs),
    ...{ audit, passwords: cheap, rightsChanged: () => access.forget() },
  });
  const trusted = { documents, trustedOnly: false, release: 'tested' };
  const app = await httpApp({
    server,
    readiness,
    metrics,
    log,
    context,
    access: () => access,
    schema,
    execute,
    gate,
    feed,
    jobs,
    imports: {
      journals: mkdtempSync(join(tmpdir(), 'orgweave-journals-')),
      largestTransaction: options.largestTransaction ?? 50_000,
      largestImport: 64 * 1024,
    },
    ...trusted,
    ...options,
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const send = async (path: string, init?: RequestInit) =>
    answered(await fetch(`${address}${path}`, init));
  return {
    address,
    logged,
    access,
    fetch: send,
    ask: (query, variables = {}) => send('/graphql', posted(JSON.stringify({ query, variables }))),
    close: async () => {
      await app.close();
      await audit.close();
    },
  };
}

/** A POST of JSON text, well-formed or not. */
export function posted(body: string, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
}

/** Gives a graph the shipped county's real facts. */
export async function withJiangle(
  graph: Graph,
  now = new Date('2026-01-01T00:00:00Z'),
): Promise<void> {
  const context = {
    graph,
    now: () => now,
    journals: mkdtempSync(join(tmpdir(), 'orgweave-journals-')),
    refreshPolicy,
    actor: 'test',
    origin: 'seeds/jiangle',
  };
  await commit(context, folderSource(seedFolder('jiangle')));
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const { data, errors = [] } = Answer.parse(JSON.parse(text));
  return { status: response.status, headers: response.headers, data, errors, text };
}
