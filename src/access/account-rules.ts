import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import { unfitIn } from '../domain/texts.js';
import { isGuessable } from './guessable.js';

/** Names that the ledger has for others than accounts. */
const taken: ReadonlySet<string> = new Set(['owner', 'import', 'orgweave', 'graphql']);

/** The name of an account, in one way of writing: that of an office or a duty, not of a person. */
export const AccountName = z
  .string()
  .transform((name) => name.normalize('NFKC').toLowerCase())
  .pipe(
    z
      .string()
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u,
        'The name of an account is 1 to 64 letters, digits or . _ -, and begins with one of the first two',
      )
      .refine(
        (name) => !taken.has(name),
        `The name of an account is none of ${[...taken].join(', ')}`,
      ),
  );

/** What an API token is for: the name of a program. */
export const TokenName = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u,
    'What a token is for is 1 to 64 letters, digits or . _ -, and begins with one of the first two',
  );

/** A name in the writing of accounts. @throws Problem BAD_USER_INPUT where no account may have it */
export function accountNamed(name: string): string {
  return fitting(AccountName, name);
}

/** The name of a program. @throws Problem BAD_USER_INPUT where no token may be for it */
export function programNamed(name: string): string {
  return fitting(TokenName, name);
}

function fitting(rule: z.ZodType<string>, name: string): string {
  const { data, error } = rule.safeParse(name);
  if (data !== undefined) return data;
  throw new Problem(
    'BAD_USER_INPUT',
    `${error.issues[0]?.message}, received ${JSON.stringify(name.slice(0, 80))}.`,
  );
}

/** Of a password in characters. */
const [shortest, longest, fewestKinds] = [12, 200, 5];

/** One way of writing what looks the same (NIST SP 800-63B, 5.1.1.2). */
export function normalized(password: string): string {
  return password.normalize('NFKC');
}

/** The rule that a password of an account breaks; null where it breaks none. What it is made of is free. */
export async function weaknessOf(password: string, account: string): Promise<string | null> {
  const text = normalized(password);
  const { length } = [...text];
  if (length < shortest || length > longest)
    return `A password has ${shortest} to ${longest} characters, received ${length}.`;
  const hidden = unfitIn(text);
  if (hidden !== null) return `A password has no characters that are not seen, received ${hidden}.`;
  if (new Set(text).size < fewestKinds)
    return `A password has ${fewestKinds} different characters or more, received fewer.`;
  if (text.toLowerCase().includes(account))
    return 'A password does not hold the name of its account, received one that does.';
  if (await isGuessable(text, account))
    return 'A password is none that is guessed easily, received one that is used often or is made by a simple rule.';
  return null;
}
