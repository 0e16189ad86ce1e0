import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { createHandler } from 'graphql-sse';
import { z } from 'zod';
import type { Access } from '../access/access.js';
import type { Subject } from '../access/subject.js';
import { Problem, type ProblemCode } from '../domain/problem.js';
import { askedBy } from '../graphql/accounted.js';
import { type SubscriptionServer, subscribe } from '../graphql/subscribe.js';
import type { TrustedDocuments } from '../graphql/trusted-documents.js';
import { ensureTextIsTaken, type TextRule } from './graphql.js';
import { askedInBody, askedInSearch, searchOf } from './request.js';
import { trustedDocument } from './trusted.js';

/** How many streams there may be, and how slow the client of one, in milliseconds. */
export interface StreamLimits {
  /** How many are served at a time. */
  readonly streams: number;
  /** How long it may leave what it was sent untaken. */
  readonly takenWithinMs: number;
  /** How long the reason waits for one that was cut off, before its connection is gone. */
  readonly farewellMs: number;
  /** How often it is looked whether who follows still may. */
  readonly looksAgainMs: number;
}

const eventStream = 'text/event-stream';

/** One whose text has not been read yet. */
const anyStream = { type: 'subscription', name: null } as const;

/** What a deployment does not decide. */
export const usualStreamLimits: StreamLimits = {
  streams: 200,
  takenWithinMs: 30_000,
  farewellMs: 5_000,
  looksAgainMs: 2_000,
};

/**
 * Serves subscriptions under /graphql/stream as server-sent events, a stream for each (graphql-sse's
 * distinct connections). An event is read from the log when the one before has left this process, so that
 * nothing piles up for a slow client; one that takes nothing for a while is told why it is cut off.
 */
export function serveStreams(
  app: FastifyInstance,
  { access, ...server }: SubscriptionServer & { readonly access: () => Access },
  documents: TrustedDocuments,
  texts: TextRule,
  limits: StreamLimits,
): void {
  const handle = createHandler<Stream, undefined>({
    authenticate: () => null,
    onSubscribe: (
      { raw: { outlet, signal, lastSeen, who } },
      { query, operationName, variables },
    ) => {
      const request = {
        who,
        looksAgainMs: limits.looksAgainMs,
        query,
        operationName: operationName ?? null,
        variables: Variables.parse(variables),
        lastSeen,
      };
      return paced(subscribe(server, request, signal), outlet, limits);
    },
  });
  let open = 0;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const { method, url, body: sent, headers: given } = request;
      if (given.accept?.includes(eventStream) !== true)
        throw new Problem(
          'BAD_USER_INPUT',
          `A client of a stream accepts ${eventStream}, received an accept header without it, or none.`,
        );
      const asked = method === 'POST' ? askedInBody(sent) : askedInSearch(searchOf(url));
      if ('query' in asked) ensureTextIsTaken(texts);
      const { text: query, definition } =
        'query' in asked
          ? { text: asked.query, definition: null }
          : trustedDocument(documents, asked);
      const { operationName, variables } = asked;
      if (open >= limits.streams) throw overloaded(limits);
      open += 1;
      if (request.account !== undefined)
        request.account.operation = definition === null ? anyStream : askedBy(definition);
      const stopped = new AbortController();
      reply.raw.once('close', () => {
        open -= 1;
        stopped.abort();
      });
      const { credential } = request;
      const who = async () => access().of(credential, false);
      const outlet = new Outlet(reply.raw);
      const lastSeen = LastSeen.parse(given['last-event-id']);
      const [body, { status, statusText, headers }] = await handle({
        method: 'POST',
        url,
        headers: { get: (name) => (name === 'accept' ? eventStream : 'application/json') },
        body: { query, operationName, variables },
        raw: { outlet, signal: stopped.signal, lastSeen, who },
        context: undefined,
      });
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      reply.raw.writeHead(status, statusText, { ...headers });
      if (body !== null && typeof body !== 'string') await outlet.send(body);
      reply.raw.end(typeof body === 'string' ? body : undefined);
    },
  });
}

const Variables = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((variables) => variables ?? {});
/** What an EventSource that comes back sends by itself: the id of the last event that it was told. */
const LastSeen = z
  .string()
  .optional()
  .transform((id) => id || null);

/** What belongs to one request. */
interface Stream {
  readonly outlet: Outlet;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  readonly lastSeen: string | null;
  /** Who follows, as far as that is known now. */
  readonly who: () => Promise<Subject | null>;
}

/** Gives a result only when those before it have left this process; ends with a reason where none leaves. */
async function* paced(
  results: AsyncGenerator<ExecutionResult, void>,
  outlet: Outlet,
  limits: StreamLimits,
): AsyncGenerator<ExecutionResult, void> {
  let given = 0;
  for await (const result of results) {
    outlet.expect(result.extensions?.event);
    yield result;
    given += 1;
    if (await outlet.hasTaken(given, limits.takenWithinMs)) continue;
    outlet.expect(null);
    yield { errors: [cutOff(limits)] };
    outlet.leave(limits.farewellMs);
    return;
  }
}

function overloaded({ streams }: StreamLimits): Problem {
  return new Problem(
    'OVERLOADED',
    `At most ${streams} streams are served at a time, received one more.`,
  );
}

function cutOff({ takenWithinMs }: StreamLimits): GraphQLError {
  const message = `A client takes its events within ${takenWithinMs} ms, received no sign that the last was taken: subscribe again with it as after.`;
  return new GraphQLError(message, { extensions: { code: 'TIMEOUT' satisfies ProblemCode } });
}

/** Writes a stream to a client, and knows how far the client has taken it. */
class Outlet {
  #written = 0;
  /** The events of results that are on their way here. */
  readonly #expected: unknown[] = [];
  #waiting: (() => void) | null = null;

  constructor(private readonly response: ServerResponse) {}

  /** Takes the event's number of the next result; that becomes its id, by which an EventSource comes back. */
  expect(event: unknown): void {
    this.#expected.push(event);
  }

  async send(body: AsyncGenerator<string, void, undefined>): Promise<void> {
    const stop = () => void body.return();
    this.response.once('close', stop);
    for await (const text of body) {
      if (!this.response.writable) break;
      const isResult = text.startsWith('event: next');
      const event = isResult ? this.#expected.shift() : null;
      this.response.write(typeof event === 'string' ? `id: ${event}\n${text}` : text);
      if (isResult) this.#written += 1;
      this.#waiting?.();
    }
    this.response.off('close', stop);
  }

  /** Whether so many results have left this process within some time, or nobody is there to take them. */
  hasTaken(results: number, withinMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (taken: boolean) => {
        clearTimeout(timer);
        this.response.off('drain', look);
        this.response.off('close', look);
        this.#waiting = null;
        resolve(taken);
      };
      const look = () => {
        const hasLeft = this.#written >= results && !this.response.writableNeedDrain;
        if (hasLeft || this.response.destroyed) done(true);
      };
      const timer = setTimeout(() => done(false), withinMs);
      this.#waiting = look;
      this.response.on('drain', look);
      this.response.on('close', look);
      look();
    });
  }

  /** Lets the client go: what it has not taken by then is lost. */
  leave(withinMs: number): void {
    setTimeout(() => this.response.destroy(), withinMs).unref();
  }
}
