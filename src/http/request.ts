import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import { ensureShallow, ensureShallowVariables } from '../graphql/limits.js';

const Envelope = z.object({
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});
const WithText = z.object({ query: z.string().min(1), ...Envelope.shape });
const WithId = z.object({ documentId: z.string().min(1), ...Envelope.shape });

/** What a client sends to be run, before it is known whether it is GraphQL: a text, or the id of a trusted document. */
export type Asked = AskedByText | z.infer<typeof WithId>;
export type AskedByText = z.infer<typeof WithText>;

/**
 * The refusal of a persisted query, which is named by its hash: clients know it by these words, which are Apollo's,
 * and then send the text.
 */
export const persistedQueryRefused = new Problem('BAD_USER_INPUT', 'PersistedQueryNotSupported');

const rules: { readonly [part: string]: string } = {
  '': 'The body of a request is one JSON object',
  query: 'query is the text of an operation',
  documentId: 'documentId is the id of a trusted document',
  operationName: 'operationName is a text',
  variables: 'variables is an object',
  extensions: 'extensions is an object',
};

const Parts = z.record(z.string(), z.unknown());

/**
 * What the body of a POST asks.
 *
 * @throws Problem BAD_USER_INPUT stating the first rule that it breaks
 */
export function askedInBody(body: unknown): Asked {
  const { data: parts } = Parts.safeParse(body);
  ensureNotPersisted(parts?.extensions);
  if (parts?.documentId != null && parts.query != null) throw both();
  const { data, error } = (parts?.documentId == null ? WithText : WithId).safeParse(body);
  if (data !== undefined) {
    if ('query' in data) ensureShallow(data.query);
    ensureShallowVariables(data.variables);
    return data;
  }
  const part = String(error.issues[0]?.path[0] ?? '');
  throw broken(part, described(part === '' ? body : parts?.[part]));
}

/** The parameters of a request's address, with the question mark; empty where it has none. */
export function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

/**
 * What the parameters of a GET ask.
 *
 * @throws Problem BAD_USER_INPUT stating the first rule that they break
 */
export function askedInSearch(search: string): Asked {
  const parameters = new URLSearchParams(search);
  for (const name of ['query', ...Object.keys(WithId.shape)]) {
    const given = parameters.getAll(name);
    if (given.length > 1)
      throw new Problem(
        'BAD_USER_INPUT',
        `A parameter is given once, received ${name} ${given.length} times.`,
      );
  }
  const envelope = {
    operationName: parameters.get('operationName'),
    variables: objectIn(parameters, 'variables'),
    extensions: objectIn(parameters, 'extensions'),
  };
  ensureNotPersisted(envelope.extensions);
  const [query, documentId] = [parameters.get('query'), parameters.get('documentId')];
  if (query !== null && documentId !== null) throw both();
  if (documentId === '') throw broken('documentId', 'nothing');
  if (documentId !== null) return { documentId, ...envelope };
  if (!query) throw broken('query', 'nothing');
  ensureShallow(query);
  return { query, ...envelope };
}

function objectIn(parameters: URLSearchParams, name: string): Record<string, unknown> | null {
  const text = parameters.get(name);
  if (text === null) return null;
  const { data } = Parts.safeParse(parsed(text));
  if (data === undefined) throw broken(name, JSON.stringify(cut(text)));
  ensureShallowVariables(data);
  return data;
}

/** @throws Problem `persistedQueryRefused` */
function ensureNotPersisted(extensions: unknown): void {
  if (Parts.safeParse(extensions).data?.persistedQuery != null) throw persistedQueryRefused;
}

function both(): Problem {
  return new Problem(
    'BAD_USER_INPUT',
    'A request holds the text of an operation or names a trusted document, received both.',
  );
}

function broken(part: string, received: string): Problem {
  return new Problem('BAD_USER_INPUT', `${rules[part]}, received ${received}.`);
}

function described(value: unknown): string {
  if (value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isObject(value)) return 'an object';
  return JSON.stringify(typeof value === 'string' ? cut(value) : value);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
