import { GraphQLError, GraphQLScalarType } from 'graphql';

/** What is said of a value that is no password, which is not told again. */
export const noPassword = 'A password is a text, received something else.';

/**
 * A password that a client gives: by a variable alone. Texts of operations are held, logged by proxies and sent on by
 * whoever asks why one fails; of variables nothing is kept.
 */
export const Password = new GraphQLScalarType<string, never>({
  name: 'Password',
  parseValue: (value) => {
    if (typeof value === 'string') return value;
    throw new GraphQLError(noPassword);
  },
  parseLiteral: () => {
    throw new GraphQLError(
      'A password is given by a variable, received one in the text of the operation.',
    );
  },
  serialize: () => {
    throw new Error('A password is told to nobody.');
  },
});
