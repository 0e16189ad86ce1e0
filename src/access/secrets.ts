import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, which nobody guesses: that of a session or, with a prefix that tools find leaks by, of a token. */
export function newSecret(prefix = ''): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`;
}

/** What the graph has of a secret. It is random, so that a plain hash does. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** What a new account, grant or token is called by. */
export function newId(): string {
  return randomBytes(6).toString('hex');
}
