import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import { ensureShallow } from '../graphql/limits.js';

/** What a client sends to be run, before it is known whether it is GraphQL. */
const Envelope = z.object({
  query: z.string().min(1),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

const rules: { readonly [part: string]: string } = {
  '': 'The body of a request is one JSON object',
  query: 'query is the text of an operation',
  operationName: 'operationName is a text',
  variables: 'variables is an object',
  extensions: 'extensions is an object',
};

const Parts = z.record(z.string(), z.unknown());

/**
 * Checks the body of a POST.
 *
 * @throws Problem BAD_USER_INPUT stating the first rule that it breaks
 */
export function checkBody(body: unknown): void {
  const { data, error } = Envelope.safeParse(body);
  if (data !== undefined) ensureShallow(data.query);
  const [issue] = error?.issues ?? [];
  if (issue === undefined) return;
  const part = String(issue.path[0] ?? '');
  const received = part === '' ? body : Parts.parse(body)[part];
  throw broken(part, described(received));
}

/** The parameters of a request's address, with the question mark; empty where it has none. */
export function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

/**
 * Checks the parameters of a GET.
 *
 * @throws Problem BAD_USER_INPUT stating the first rule that they break
 */
export function checkSearch(search: string): void {
  const parameters = new URLSearchParams(search);
  for (const name of Object.keys(Envelope.shape)) {
    const given = parameters.getAll(name);
    if (given.length > 1)
      throw new Problem(
        'BAD_USER_INPUT',
        `A parameter is given once, received ${name} ${given.length} times.`,
      );
  }
  const query = parameters.get('query');
  if (!query) throw broken('query', 'nothing');
  ensureShallow(query);
  for (const name of ['variables', 'extensions']) {
    const text = parameters.get(name);
    if (text !== null && !isObject(parsed(text))) throw broken(name, JSON.stringify(cut(text)));
  }
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
