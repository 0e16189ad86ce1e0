import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { Problem, reasonOf } from '../domain/problem.js';
import { ensureShallow, parseOptions, validationRules } from './limits.js';

/** An operation that a deployment ships: clients name it instead of sending its text. */
export interface TrustedDocument {
  readonly text: string;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  /** Of its text, in hexadecimal digits. */
  readonly sha256: string;
}

/** Trusted documents by what clients may call them: the name of the file, and `sha256:` with the hash of its text. */
export type TrustedDocuments = ReadonlyMap<string, TrustedDocument>;

/**
 * Reads the `.graphql` files of some folders, each with one operation. A file of a later folder takes the place of one
 * of its name.
 *
 * @throws Problem BAD_USER_INPUT naming the file that is no valid operation of the schema, or the folder that is not
 * there
 */
export function readTrustedDocuments(
  schema: GraphQLSchema,
  folders: readonly string[],
): TrustedDocuments {
  const byName = new Map(folders.flatMap((folder) => filesIn(folder)));
  const found = [...byName].map(([name, file]) => [name, trusted(schema, file)] as const);
  return new Map(
    found.flatMap(([name, document]) => [
      [name, document],
      [`sha256:${document.sha256}`, document],
    ]),
  );
}

function filesIn(folder: string): [name: string, file: string][] {
  if (!existsSync(folder))
    throw new Problem(
      'BAD_USER_INPUT',
      `A folder of trusted documents is there, received ${folder}.`,
    );
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => [file.slice(0, -'.graphql'.length), join(folder, file)]);
}

function trusted(schema: GraphQLSchema, file: string): TrustedDocument {
  const text = readFileSync(file, 'utf8');
  const refuse = (reason: string): Problem =>
    new Problem(
      'BAD_USER_INPUT',
      `A trusted document is one valid operation, ${file} is not: ${reason}`,
    );
  let document: DocumentNode;
  try {
    ensureShallow(text);
    document = parse(text, parseOptions);
  } catch (error) {
    throw refuse(reasonOf(error));
  }
  const [error] = validate(schema, document, [...validationRules, ...specifiedRules]);
  if (error !== undefined) throw refuse(error.message);
  const definition = getOperationAST(document);
  if (definition == null) throw refuse('it holds none or several.');
  return { text, document, definition, sha256: createHash('sha256').update(text).digest('hex') };
}
