import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { setTimeout as passing } from 'node:timers/promises';
import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import { Turns } from '../domain/turns.js';
import { normalized } from './account-rules.js';

/** What stands in the graph of a password (RFC 7914). */
export const PasswordHash = z.object({
  /** 16 bytes and 32, in base64url. */
  salt: z.string(),
  hash: z.string(),
  /** N, r and p. */
  cost: z.number().int(),
  blocks: z.number().int(),
  parallel: z.number().int(),
});
export type PasswordHash = z.infer<typeof PasswordHash>;

/** How dear it is to work a hash out. */
type Dearness = Pick<PasswordHash, 'cost' | 'blocks' | 'parallel'>;

/** One of those that OWASP has for scrypt: 32 MiB, a quarter of a second of a slow core. */
const usual: Dearness = { cost: 2 ** 15, blocks: 8, parallel: 3 };

const mostWaiting = 16;
/** So many times as long as a wrong one has taken no other is worked out. */
const rest = 3;
const works = 'passwords are looked at';

/**
 * Works hashes of passwords out, one at a time and in a thread, and rests after each that was wrong: who guesses
 * passwords takes a quarter of a core at the most, and nobody's answers wait for it.
 */
export class Passwords {
  readonly #turns = new Turns(1, mostWaiting, works);
  /** Of those that are set one waits with those that are looked at: who sets many keeps nobody from signing in. */
  readonly #settings = new Turns(1, mostWaiting, 'passwords are set');

  /** By the clock of the process. */
  #restsUntil = 0;

  constructor(private readonly dearness: Dearness = usual) {}

  /** @throws Problem OVERLOADED where as many wait as may */
  ensureRoom(): void {
    if (this.#turns.waiting < mostWaiting) return;
    throw new Problem(
      'OVERLOADED',
      `At most 1 ${works} at a time and ${mostWaiting} wait, received one more.`,
    );
  }

  /** @throws Problem OVERLOADED where as many wait as may */
  async hashOf(password: string): Promise<PasswordHash> {
    const of = { ...this.dearness, salt: randomBytes(16).toString('base64url') };
    const hash = await this.#settings.take(() => this.#turns.take(() => derived(password, of)));
    return { ...of, hash: hash.toString('base64url') };
  }

  /**
   * Whether a password is the one. Without a hash it is none, which takes as long to find out.
   *
   * @throws Problem OVERLOADED where as many wait as may
   */
  async isOf(password: string, known: PasswordHash | null): Promise<boolean> {
    const against = known ?? { ...this.dearness, salt: '', hash: '' };
    const expected = Buffer.from(against.hash, 'base64url');
    return this.#turns.take(async () => {
      await passing(Math.max(0, this.#restsUntil - performance.now()));
      const begun = performance.now();
      const found = await derived(password, against);
      const isRight = expected.length === found.length && timingSafeEqual(expected, found);
      const now = performance.now();
      if (!isRight) this.#restsUntil = now + rest * (now - begun);
      return isRight;
    });
  }
}

function derived(
  password: string,
  { salt, cost, blocks, parallel }: Omit<PasswordHash, 'hash'>,
): Promise<Buffer> {
  const options = { N: cost, r: blocks, p: parallel, maxmem: 128 * blocks * (cost + parallel + 2) };
  return new Promise((resolve, reject) => {
    scrypt(normalized(password), Buffer.from(salt, 'base64url'), 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
