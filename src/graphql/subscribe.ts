import {
  type ASTVisitor,
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  locatedError,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  specifiedRules,
  type ValidationContext,
  validate,
} from 'graphql';
import { z } from 'zod';
import type { Subject } from '../access/subject.js';
import { Problem } from '../domain/problem.js';
import type { Context } from './context.js';
import { type FaultLog, formatError } from './errors.js';
import { eventIdOf } from './event-ids.js';
import { parseOptions, validationRules } from './limits.js';
import type { PriceGate } from './price/price-gate.js';
import { forbidden } from './rights/right-gate.js';
import { watched } from './rights/watched.js';

/** What answers subscriptions. */
export interface SubscriptionServer {
  readonly schema: GraphQLSchema;
  readonly log: FaultLog;
  /** Refuses those that cost more than an answer may. */
  readonly gate: PriceGate;
  /** A context of its own for every event, so that each is told from the graph as it is then. */
  readonly context: (subject: Subject) => Context;
}

/** What a client asks. */
export interface SubscriptionRequest {
  /** Who asks, as far as that is known when it is called; null where nobody is any more. */
  readonly who: () => Promise<Subject | null>;
  /** How often it is looked whether who asks still may, in milliseconds. */
  readonly looksAgainMs: number;
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The last event that a client which comes back has seen; null where it says none. */
  readonly lastSeen: string | null;
}

/**
 * Starts a subscription: its answers as events happen, each with the number of the event in its extensions where it tells
 * of one in the log, until the signal is aborted or what it follows ends; one answer with errors where it can't be started. Never throws: what fails is an answer with errors.
 */
export async function* subscribe(
  server: SubscriptionServer,
  request: SubscriptionRequest,
  signal: AbortSignal,
): AsyncGenerator<ExecutionResult, void> {
  try {
    const document = documentOf(server.schema, request);
    if ('errors' in document) yield formatted(document, server.log);
    else yield* answers(server, { ...request, ...document }, signal);
  } catch (error) {
    const wrong = error instanceof GraphQLError ? error : locatedError(error, undefined);
    yield formatted({ errors: [wrong] }, server.log);
  }
}

async function* answers(
  { schema, log, gate, context }: SubscriptionServer,
  asked: SubscriptionRequest & Subscription,
  signal: AbortSignal,
): AsyncGenerator<ExecutionResult, void> {
  const { document, definition, operationName, variables, coerced, lastSeen, looksAgainMs } = asked;
  const args = { schema, document, operationName, variableValues: variables };
  const refused = (error: GraphQLError) => formatted({ errors: [error] }, log);
  const own = await ownContext(asked, context);
  if (own instanceof GraphQLError) return yield refused(own);
  const dear = gate.refusal({ document, definition, variables, context: own }, coerced);
  if (dear !== null) return yield refused(dear);
  const look = () => ownContext(asked, context).then(refusalOf);
  const following = watched(look, looksAgainMs, signal);
  try {
    const anew = () => ownContext(asked, context).then(allowed);
    const contextValue = { ...own, signal: following.signal, lastSeen, anew };
    const events = await createSourceEventStream({ ...args, contextValue });
    if (!(Symbol.asyncIterator in events)) return yield formatted(events, log);
    for await (const rootValue of events) {
      const contextValue = await ownContext(asked, context);
      if (contextValue instanceof GraphQLError) return yield refused(contextValue);
      const event = eventOf(rootValue);
      const seen = event === null ? null : await contextValue.graph.require({ event });
      const executed = { ...args, rootValue, contextValue };
      const result = formatted(await execute(executed), log);
      if (event === null || seen === null) yield result;
      else {
        const extensions = { event: await eventIdOf(contextValue, event), version: seen.commit };
        yield { ...result, extensions };
      }
    }
    if (following.refusal !== null) yield refused(following.refusal);
  } finally {
    following.end();
  }
}

/** A context of who follows, as far as that is known now; why that may not be, otherwise. */
async function ownContext(
  { who, document, definition }: SubscriptionRequest & Subscription,
  contextOf: SubscriptionServer['context'],
): Promise<Context | GraphQLError> {
  const subject = await who();
  if (subject === null) {
    const rule = 'Who follows has a session or a token that is good, received one that is no more.';
    return new GraphQLError(rule, { originalError: new Problem('UNAUTHENTICATED', rule) });
  }
  const context = contextOf(subject);
  return forbidden({ document, definition, context }) ?? context;
}

function allowed(own: Context | GraphQLError): Context {
  if (own instanceof GraphQLError) throw own;
  return own;
}

function refusalOf(own: Context | GraphQLError): GraphQLError | null {
  return own instanceof GraphQLError ? own : null;
}

const RootValue = z.record(
  z.string(),
  z.object({ event: z.object({ number: z.number() }).optional() }),
);

/**
 * The number of the event that a subscription's field tells of, as `CoverageChange.event` has it; null where it follows
 * something else than the log of events.
 */
function eventOf(rootValue: unknown): number | null {
  const [payload] = Object.values(RootValue.parse(rootValue));
  if (payload === undefined) throw new Error('A subscription has a field, received none.');
  return payload.event?.number ?? null;
}

/** A valid subscription. */
interface Subscription {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  /** Its variables. */
  readonly coerced: Readonly<Record<string, unknown>>;
}

/** The document of a request, or what is wrong with it. */
function documentOf(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscriptionRequest,
): Subscription | { errors: readonly GraphQLError[] } {
  const document = parse(query, parseOptions);
  const rules = [...validationRules, unconditional, ...specifiedRules];
  const errors = validate(schema, document, rules);
  if (errors.length > 0) return { errors };
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'subscription')
    throw new Problem(
      'BAD_USER_INPUT',
      `A stream takes one subscription, received ${operation == null ? 'no operation of that name' : `a ${operation.operation}`}: /graphql takes the others.`,
    );
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced.errors === undefined)
    return { document, definition: operation, coerced: coerced.coerced };
  // Without what a scalar threw: what is wrong with a variable is the client's.
  return {
    errors: coerced.errors.map(
      ({ message, nodes }) => new GraphQLError(message, { nodes: nodes ?? null }),
    ),
  };
}

/** The field of a subscription has no condition: graphql-js fails where it is left out. */
function unconditional(context: ValidationContext): ASTVisitor {
  const ensureAlways = ({ directives = [] }: SelectionNode) => {
    const condition = directives.find(({ name }) => ['skip', 'include'].includes(name.value));
    if (condition === undefined) return;
    if (context.getParentType() !== context.getSchema().getSubscriptionType()) return;
    const message = `The field of a subscription is always told, received @${condition.name.value} on it.`;
    context.reportError(new GraphQLError(message, { nodes: condition }));
  };
  return { Field: ensureAlways, FragmentSpread: ensureAlways, InlineFragment: ensureAlways };
}

function formatted({ data, errors }: ExecutionResult, log: FaultLog): ExecutionResult {
  if (errors === undefined) return { data: data ?? null };
  const masked = errors.map((error) => {
    const { message, locations, path, extensions } = formatError(
      codedOf(error),
      error.originalError ?? error,
      log,
    );
    return new GraphQLError(message, {
      ...(error.nodes === undefined || locations === undefined ? {} : { nodes: error.nodes }),
      ...(path === undefined ? {} : { path }),
      extensions: extensions ?? {},
    });
  });
  return data === undefined ? { errors: masked } : { data, errors: masked };
}

/** What graphql-js finds itself, in an operation or its variables, is the client's. */
function codedOf(error: GraphQLError): GraphQLFormattedError {
  const formatted = error.toJSON();
  return error.originalError === undefined
    ? { ...formatted, extensions: { code: 'BAD_USER_INPUT' } }
    : formatted;
}
