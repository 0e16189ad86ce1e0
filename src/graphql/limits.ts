import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  type ParseOptions,
  type ValidationContext,
  type ValidationRule,
  visit,
} from 'graphql';
import { Problem } from '../domain/problem.js';
import { copiesIn, fragmentsOf, type OperationSize, sizeOf } from './operation-size.js';

/**
 * What an operation may be at the most, before anything of it is run. A hop in a graph takes three
 * levels (`edges { node { …`), so the depth allows seven hops; each alias at the root is a statement
 * of its own. How many nodes it may ask for is limited where its statement is compiled.
 */
export const operationLimits = {
  tokens: 4_000,
  /** How deep brackets of any kind stand in one another in its text. */
  nesting: 300,
  depth: 24,
  fields: 2_000,
  aliases: 50,
  directives: 50,
  /** Of one field in one selection. */
  copies: 100,
} as const;

/**
 * Makes sure that a text can be parsed at all: graphql-js calls itself for each bracket, and with thousands of
 * them in one another its stack may end. Brackets in texts and comments count too.
 *
 * @throws Problem BAD_USER_INPUT where brackets are nested too deep
 */
export function ensureShallow(text: string): void {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[{}()[\]]/g)) {
    depth = '{(['.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > operationLimits.nesting)
      throw new Problem(
        'BAD_USER_INPUT',
        `The brackets of an operation are nested at most ${operationLimits.nesting} deep, received more.`,
      );
  }
}

/**
 * Makes sure that variables can be coerced at all: graphql-js calls itself for each list in a list.
 *
 * @throws Problem BAD_USER_INPUT where lists and objects are nested too deep
 */
export function ensureShallowVariables(variables: unknown): void {
  let level = [variables];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > operationLimits.nesting)
      throw new Problem(
        'BAD_USER_INPUT',
        `Variables are nested at most ${operationLimits.nesting} deep, received more.`,
      );
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}

export const parseOptions: ParseOptions = { maxTokens: operationLimits.tokens };

/**
 * Reports an operation beyond its limits on entering the document, before the rules that would
 * compare its fields with one another.
 */
const withinLimits: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  Document: (document) => {
    for (const message of [...excessesOf(document), ...copiedFields(document)])
      context.reportError(new GraphQLError(message));
  },
});

/** graphql-js leaves it to the execution to find that a schema has no such operations. */
const offered: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition: ({ operation }) => {
    if (context.getSchema().getRootType(operation) == null)
      context.reportError(new GraphQLError(`The schema has no ${operation}, received one.`));
  },
});

/** A subscription has many answers, which take a stream; added to the rules where an operation has one. */
export const answeredAtOnce: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition: ({ operation }) => {
    if (operation === 'subscription')
      context.reportError(
        new GraphQLError('A subscription is sent to /graphql/stream, received one elsewhere.'),
      );
  },
});

/** A literal beyond what a Float holds would be read as infinity. */
const finite: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const check = ({ value }: { readonly value: string }) => {
    if (!Number.isFinite(Number(value)))
      context.reportError(new GraphQLError(`A number is finite, received ${value}.`));
  };
  return { FloatValue: check, IntValue: check };
};

export const validationRules: ValidationRule[] = [withinLimits, offered, finite];

const rules: { readonly [M in keyof OperationSize]: string } = {
  depth: `An operation is at most ${operationLimits.depth} fields deep`,
  fields: `An operation has at most ${operationLimits.fields} fields, its fragments written out`,
  aliases: `An operation has at most ${operationLimits.aliases} aliases`,
  directives: `An operation has at most ${operationLimits.directives} directives`,
};

function excessesOf(document: DocumentNode): string[] {
  const fragments = fragmentsOf(document);
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => sizeOf(operation, fragments))
    .flatMap((size) =>
      measures
        .filter((measure) => size[measure] > operationLimits[measure])
        .map((measure) => `${rules[measure]}, received ${size[measure]}.`),
    );
}

const measures = ['depth', 'fields', 'aliases', 'directives'] as const;

function copiedFields(document: DocumentNode): Set<string> {
  const fragments = fragmentsOf(document);
  const excesses = new Set<string>();
  visit(document, {
    SelectionSet: (set) => {
      for (const [name, count] of copiesIn(set, fragments))
        if (count > operationLimits.copies)
          excesses.add(
            `A selection names a field at most ${operationLimits.copies} times, received ${name} ${count} times.`,
          );
    },
  });
  return excesses;
}
