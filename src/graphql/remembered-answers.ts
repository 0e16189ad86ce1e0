import { type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { Remembered } from '../domain/remembered.js';
import type { Head } from '../graph/head.js';
import { type Context, circumstancesOf } from './context.js';
import type { WrittenAnswer } from './executor/answer-text.js';
import type { Executor } from './executor/executor.js';

/** An answer without errors, and what it follows from beside the question. */
interface AnswerOfHead {
  readonly answer: WrittenAnswer;
  readonly head: Head;
}

/** Characters of the answers and of what was asked, of one or two bytes each. */
const mostCharacters = 2 ** 24;

/**
 * Answers a query that was asked before by the answer that it had, as long as nothing has changed that it follows from:
 * its variables, the day, the rules in force and the head of the graph. Dashboards ask the same of it over and over.
 */
export function rememberingAnswers(execute: Executor<Context>): Executor<Context> {
  const numberOf = numbering();
  const remembered = new Remembered<AnswerOfHead>(mostCharacters, sizeOf);
  return async (operation) => {
    const { definition, variables, context } = operation;
    if (definition.operation !== OperationTypeNode.QUERY || context.asksAnew)
      return execute(operation);
    const { graph } = context;
    const asked = [numberOf(definition), ...circumstancesOf(context), variables];
    const question = JSON.stringify(asked);
    // Only what has asked the graph is remembered: all else is answered without a look at it.
    const known = remembered.known(question);
    if (known !== undefined && known.head === (await graph.head().catch(() => null))) {
      if (context.account !== undefined) context.account.isRemembered = true;
      return known.answer;
    }
    const answer = await execute(operation);
    const head = await graph.stood;
    if (head !== null && answer.errors === undefined)
      remembered.remember(question, { answer, head });
    return answer;
  };
}

function sizeOf({ answer }: AnswerOfHead, question: string): number {
  return (answer.data?.text.length ?? 0) + question.length;
}

/** Numbers operations, each as long as somebody holds it. */
function numbering(): (operation: OperationDefinitionNode) => number {
  const numbers = new WeakMap<OperationDefinitionNode, number>();
  let last = 0;
  return (operation) => {
    const number = numbers.get(operation) ?? ++last;
    numbers.set(operation, number);
    return number;
  };
}
