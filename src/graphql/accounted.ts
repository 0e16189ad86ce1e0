import type { OperationDefinitionNode } from 'graphql';
import type { AskedOperation } from '../telemetry/account.js';
import { inSpan, isTracing } from '../telemetry/spans.js';
import type { Context } from './context.js';
import type { WrittenAnswer } from './executor/answer-text.js';
import type { Executor, Operation } from './executor/executor.js';

/** Notes what is executed in the account of its request; where somebody traces, it has a span of its own. */
export function accounted(execute: Executor<Context>): Executor<Context> {
  return async (operation) => {
    const asked = askedBy(operation.definition);
    const { account } = operation.context;
    if (account !== undefined) account.operation = asked;
    const answer = await (isTracing() ? traced(execute, operation, asked) : execute(operation));
    if (account !== undefined) account.cost = answer.cost?.points ?? null;
    return answer;
  };
}

function traced(
  execute: Executor<Context>,
  operation: Operation<Context>,
  { type, name }: AskedOperation,
): Promise<WrittenAnswer> {
  const named = name === null ? {} : { 'graphql.operation.name': name };
  return inSpan(
    name === null ? type : `${type} ${name}`,
    { 'graphql.operation.type': type, ...named },
    () => execute(operation),
  );
}

/** What an operation is, for the account of its request. */
export function askedBy({ operation, name }: OperationDefinitionNode): AskedOperation {
  return { type: operation, name: name?.value ?? null };
}
