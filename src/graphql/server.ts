import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerOptions, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  GraphQLError,
  type GraphQLSchema,
  execute as graphqlJs,
  type OperationDefinitionNode,
} from 'graphql';
import { Problem } from '../domain/problem.js';
import { accounted } from './accounted.js';
import { type Context, isContext } from './context.js';
import { type FaultLog, formatError } from './errors.js';
import { textOfAnswer } from './executor/answer-text.js';
import { type Executor, planningExecutor } from './executor/executor.js';
import type { Resolvers } from './generated/resolvers.js';
import { answeredAtOnce, parseOptions, validationRules } from './limits.js';
import type { PriceGate } from './price/price-gate.js';
import { readSchema } from './read-schema.js';
import { rememberingAnswers } from './remembered-answers.js';
import { accessResolvers } from './resolvers/access.js';
import { accountResolvers } from './resolvers/accounts.js';
import { alliancePlanResolvers } from './resolvers/alliance-plans.js';
import { auditResolvers } from './resolvers/audit.js';
import { chainResolvers } from './resolvers/chain.js';
import { connectionResolvers } from './resolvers/connection.js';
import { coverageResolvers } from './resolvers/coverage.js';
import { dueResolvers } from './resolvers/due.js';
import { entityResolvers } from './resolvers/entities.js';
import { explainResolvers } from './resolvers/explain.js';
import { figureResolvers } from './resolvers/figures.js';
import { ledgerResolvers } from './resolvers/ledger.js';
import { liveResolvers } from './resolvers/live.js';
import { membershipResolvers } from './resolvers/membership.js';
import { organizationFindingResolvers } from './resolvers/organization-findings.js';
import { planPartResolvers } from './resolvers/plan-parts.js';
import { planResolvers } from './resolvers/plans.js';
import { reachResolvers } from './resolvers/reach.js';
import { remedyResolvers } from './resolvers/remedies.js';
import { stepResolvers } from './resolvers/steps.js';
import { structureResolvers } from './resolvers/structure.js';
import { trendResolvers } from './resolvers/trend.js';
import { readAnswer, typeResolvers } from './resolvers/types.js';
import { askingWithinGranted } from './rights/part-questions.js';
import { allowing } from './rights/right-gate.js';
import { mayBeTriedAgain, retryAfter, statusCodes } from './status-codes.js';
import { versions } from './versions.js';

/** What the server answers by, and where it writes its faults. */
export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly log: FaultLog;
  readonly execute: Executor<Context>;
}

/**
 * The schema with its resolvers.
 *
 * @param folder of the SDL, one file per area
 */
export function executableSchema(folder: string): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: readSchema(folder),
    resolvers: merged(
      typeResolvers,
      entityResolvers,
      coverageResolvers,
      structureResolvers,
      alliancePlanResolvers,
      membershipResolvers,
      reachResolvers,
      dueResolvers,
      figureResolvers,
      organizationFindingResolvers,
      chainResolvers,
      trendResolvers,
      explainResolvers,
      ledgerResolvers,
      stepResolvers,
      liveResolvers,
      planResolvers,
      planPartResolvers,
      remedyResolvers,
      connectionResolvers,
      auditResolvers,
      accessResolvers,
      accountResolvers,
    ),
    defaultFieldResolver: readAnswer,
  });
  return askingWithinGranted(schema);
}

/** What answers operations of the schema. */
export function executorOf(schema: GraphQLSchema, { around }: PriceGate): Executor<Context> {
  return accounted(allowing(rememberingAnswers(planningExecutor(schema, around))));
}

/** Makes the GraphQL server; it is started by whoever serves it. */
export function graphqlServer({ schema, execute, log }: ServerOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: executing(schema, execute),
    stringifyResult: textOfAnswer,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: (formatted, error) => formatError(formatted, error, log),
    // Apollo's cache control looks at every field of an answer, of which none may be stored (http/graphql.ts).
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      statusCodes,
      versions,
    ],
    persistedQueries: false,
    logger: loggingTo(log),
    validationRules: [...validationRules, answeredAtOnce],
    parseOptions,
    stopOnTerminationSignals: false,
  });
}

/** Apollo leaves it to what it calls a gateway to execute an operation that it found valid, and does all else itself. */
function executing(
  schema: GraphQLSchema,
  execute: Executor<Context>,
): NonNullable<ApolloServerOptions<Context>['gateway']> {
  return {
    onSchemaLoadOrUpdate: (load) => {
      load({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, operation, operationName, request, context }) => {
        const definition: OperationDefinitionNode | undefined = operation;
        // What Apollo did not find is handed on too: graphql-js says what is wrong with it.
        if (definition === undefined) return graphqlJs({ schema, document, operationName });
        if (!isContext(context)) throw new Error('Operations are executed in a context.');
        const variables = request.variables ?? {};
        const { cost, ...answer } = await execute({
          document,
          definition,
          variables,
          context,
        }).catch(withStatus);
        return context.asksCost === true ? { ...answer, extensions: { cost } } : answer;
      },
    }),
    stop: async () => undefined,
  };
}

/** Apollo answers what is thrown here by 500, unless it says otherwise. */
function withStatus(error: unknown): never {
  if (!(error instanceof Problem) || !mayBeTriedAgain(error)) throw error;
  const headers = new HeaderMap([['retry-after', retryAfter]]);
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: 503, headers } },
  });
}

function merged(...areas: readonly Resolvers[]): Resolvers {
  return {
    ...Object.assign({}, ...areas),
    Query: Object.assign({}, ...areas.map(({ Query }) => Query)),
    Mutation: Object.assign({}, ...areas.map(({ Mutation }) => Mutation)),
    Subscription: Object.assign({}, ...areas.map(({ Subscription }) => Subscription)),
  };
}

/** Apollo's own log holds the causes of faults that reach the exit without them. */
function loggingTo(log: FaultLog): NonNullable<ApolloServerOptions<Context>['logger']> {
  const quiet = () => undefined;
  const note = (message?: unknown) => log.error({ id: randomUUID(), err: message }, 'apollo');
  return { debug: quiet, info: quiet, warn: note, error: note };
}
