import { makeExecutableSchema } from '@graphql-tools/schema';
import fc from 'fast-check';
import {
  execute,
  getOperationAST,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { textOfAnswer } from '../../src/graphql/executor/answer-text.js';
import { planningExecutor } from '../../src/graphql/executor/executor.js';
import { operations, typeDefs } from './documents.js';
import { outcomeOf, placeOf, typeOf } from './outcomes.js';

const schema = makeExecutableSchema({
  typeDefs,
  resolvers: { Node: { __resolveType: typeOf }, Thing: { __resolveType: typeOf } },
  defaultFieldResolver: (source, args, _context, { fieldName, returnType }) =>
    outcomeOf(`${placeOf(source)}.${fieldName}(${JSON.stringify(args)})`, returnType),
});
const executor = planningExecutor(schema);
const rules = specifiedRules.filter(
  (rule) => rule !== NoUnusedFragmentsRule && rule !== NoUnusedVariablesRule,
);

test('answers are those of graphql-js, byte for byte', async () => {
  let errors = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(operations, { minLength: 1, maxLength: 3 }), async (asked) => {
      for (const { document: text, variables } of asked) {
        const document = parse(text);
        fc.pre(validate(schema, document, rules).length === 0);
        const definition = getOperationAST(document);
        if (definition == null) throw new Error('A document of these has one operation.');
        const expected = await execute({ schema, document, variableValues: variables });
        errors += expected.errors?.length === 1 ? 1 : 0;
        // The second time by the same plan.
        for (const _ of [1, 2]) {
          const answer = await executor({ document, definition, variables, context: undefined });
          expect(textOfAnswer({ data: answer.data })).toBe(textOfAnswer({ data: expected.data }));
          // Of several fields that fail it is left open which comes first, and whether others are told besides.
          if (Math.max(answer.errors?.length ?? 0, expected.errors?.length ?? 0) < 2)
            expect(textOfAnswer(answer)).toBe(textOfAnswer(expected));
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(errors).toBeGreaterThan(20);
});
