import { shown } from '../domain/texts.js';
import { operationLimits } from './limits.js';
import { noPassword } from './password-scalar.js';

/**
 * Messages of the libraries that leave out the rule, or the value received, or tell what else there
 * is; each with what is said instead.
 */
const rewordings: readonly (readonly [RegExp, string])[] = [
  [
    /^Syntax Error: Document contains more that \d+ tokens\. Parsing aborted\.$/,
    `An operation has at most ${operationLimits.tokens} tokens, received more.`,
  ],
  [
    /^(Too many validation errors, error limit reached\. )?Validation aborted\.$/,
    'An operation is checked as far as its size and its errors allow, received one with more of them.',
  ],
  [
    /^This operation has been blocked as a potential Cross-Site Request Forgery.*$/s,
    'A GET carries a header that other sites cannot send, apollo-require-preflight or content-type: application/json; received none.',
  ],
  [
    /^An 'accept' header was provided for this request which does not accept .*$/s,
    'A client accepts application/json or application/graphql-response+json, received an accept header without either.',
  ],
  [
    /^GET requests only support query operations.*$/s,
    'A GET asks a query, received another operation: changes are sent by POST.',
  ],
  [
    /^PersistedQueryNotSupported$/,
    'An operation is sent as its text, received the hash of one: persisted queries are not supported.',
  ],
  [
    /^Must provide operation name if query contains multiple operations\.$/,
    'A request with several operations names one in operationName, received no name.',
  ],
  [
    /^Maximum introspection depth exceeded$/,
    'An introspection follows lists of types and fields into one another twice at most, received more.',
  ],
  [
    /Value is not a valid LocalDate: (.*)$/s,
    'A Date is a day of the calendar as YYYY-MM-DD, received "$1".',
  ],
  // A value that is wrong in one place is told whole, with all that stands beside that, be it a secret.
  [
    new RegExp(`^(Variable "\\$\\w+") got invalid value .*(${noPassword})$`, 's'),
    '$1 has a value of its type, received another: $2',
  ],
  [
    /^(Variable "\$\w+") got invalid value [{[].*[}\]](?: at "([^"]*)")?; (.*)$/s,
    '$1 has a value of its type, received another: $3',
  ],
  [/ ?Did you mean .+\?$/, ''],
];

const longest = 600;

/** A library's message in the product's words, with nothing in it that is not seen, and no longer than anyone reads. */
export function worded(message: string): string {
  const reworded = rewordings.reduce((text, [from, to]) => text.replace(from, to), message);
  const told = reworded.split('\n').map(shown).join('\n');
  return told.length > longest ? `${told.slice(0, longest)}…` : told;
}
