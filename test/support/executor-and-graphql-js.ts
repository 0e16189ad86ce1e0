import {
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { expect } from 'vitest';
import { type Context, contextOf } from '../../src/graphql/context.js';
import { textOfAnswer } from '../../src/graphql/executor/answer-text.js';
import { type Executor, planningExecutor } from '../../src/graphql/executor/executor.js';
import { isObserved } from './observed.js';

/** Tests that go through many histories ask the same document hundreds of times. */
const mostComparisons = 5;

/**
 * Executes operations as the product does, and each query a second time by graphql-js, whose answer is the same byte
 * for byte, where that is of the same version of the graph; each document the first few times. Where a test counts
 * statements, once must do.
 */
export function executorAndGraphqlJs(schema: GraphQLSchema): Executor<Context> {
  const executor = planningExecutor(schema);
  const comparisons = new WeakMap<OperationDefinitionNode, number>();
  return async (operation) => {
    const answer = await executor(operation);
    const { document, definition, variables, context } = operation;
    if (definition.operation !== OperationTypeNode.QUERY || isObserved(context.graph.of))
      return answer;
    const compared = comparisons.get(definition) ?? 0;
    if (compared === mostComparisons) return answer;
    comparisons.set(definition, compared + 1);
    const contextValue = contextOf(
      context.graph.of,
      context.subject,
      context,
      context.types,
      context.feed,
    );
    const operationName = definition.name?.value ?? null;
    const asked = { schema, document, operationName, variableValues: variables, contextValue };
    const expected = await execute(asked);
    // Which of several fields at the root fails first is the engine's doing.
    const isRace = definition.selectionSet.selections.length > 1;
    if (isRace && answer.errors !== undefined && expected.errors !== undefined) return answer;
    if ((await contextValue.graph.seen)?.commit === (await context.graph.seen)?.commit)
      expect(textOfAnswer(answer)).toBe(textOfAnswer(expected));
    return answer;
  };
}
