import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { WrittenAnswer } from './answer-text.js';
import { OperationPlan } from './operation-plan.js';
import { PlansByCondition } from './plans-by-condition.js';
import type { Variables } from './run.js';

/** An operation that was found valid, and what it is asked with. */
export interface Operation<Context = unknown> {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What all resolvers are given. */
  readonly context: Context;
}

/** Answers an operation, its data as an `AnswerText`. */
export type Executor<Context = unknown> = (operation: Operation<Context>) => Promise<WrittenAnswer>;

/** Decides whether and when a valid operation is answered. */
export type Around<Context = unknown> = (
  operation: Operation<Context>,
  /** As the schema coerced them. */
  variables: Variables,
  answer: () => Promise<WrittenAnswer>,
) => Promise<WrittenAnswer>;

/** How many errors of variables are told: as many as graphql-js tells. */
const mostVariableErrors = 50;

/** How many fields are planned at the most, each one or two kilobytes: beyond, all plans are made anew. */
const mostFields = 20_000;

/**
 * Executes queries and mutations as graphql-js does, error for error and key for key, by plans: what a selection
 * comes to (fields, arguments, types) is worked out once for an operation, and held as long as somebody holds
 * its document. Its answers are written as JSON text, without a value in between.
 */
export function planningExecutor<Context = unknown>(
  schema: GraphQLSchema,
  around: Around<Context> = (_operation, _variables, answer) => answer(),
): Executor<Context> {
  let plans = new WeakMap<OperationDefinitionNode, PlansByCondition<OperationPlan>>();
  let fields = 0;
  const onField = () => {
    fields += 1;
    if (fields <= mostFields) return;
    plans = new WeakMap();
    fields = 1;
  };
  const plansOf = (document: DocumentNode, definition: OperationDefinitionNode) => {
    const known = plans.get(definition);
    if (known !== undefined) return known;
    const made = new PlansByCondition(
      document,
      (conditions) => new OperationPlan(schema, document, definition, conditions, onField),
    );
    plans.set(definition, made);
    return made;
  };

  return async (operation) => {
    const { document, definition, variables, context } = operation;
    const { coerced, errors } = getVariableValues(
      schema,
      definition.variableDefinitions ?? [],
      variables,
      { maxErrors: mostVariableErrors },
    );
    if (errors !== undefined) return { errors };
    return around(operation, coerced, () =>
      plansOf(document, definition).given(coerced).answer(context, coerced),
    );
  };
}
