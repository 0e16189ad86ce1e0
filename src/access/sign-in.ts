import { Problem, type ProblemCode } from '../domain/problem.js';
import type { Graph } from '../graph/graph.js';
import { AccountName } from './account-rules.js';
import { accountOf } from './account-store.js';
import { localSubject } from './accounts.js';
import { AddressLimit } from './address-limit.js';
import {
  attemptsOf,
  holdAttempts,
  removeAttempts,
  removeAttemptsBefore,
  setAttempts,
} from './attempt-store.js';
import { lockedFor, lockedMs, withOneMore } from './attempts.js';
import type { Passwords } from './password-hash.js';
import type { ProviderOfSignIns } from './provider-of-sign-ins.js';
import { type Begun, beginSession } from './sessions.js';

/** Who wants to sign in, and from where. */
export interface SignInAttempt {
  readonly name: string;
  readonly password: string;
  readonly address: string;
}

/** A browser that comes back from the provider. */
export interface CameBack {
  /** What it kept. */
  readonly cookie: string;
  /** The address under which it came back, with what the provider gave it. */
  readonly under: URL;
  readonly address: string;
}

/** A session that has begun, and the path of this server that the browser wanted. */
export interface BegunByProvider extends Begun {
  readonly returnTo: string;
}

const mayPass: ReadonlySet<ProblemCode> = new Set(['UNAVAILABLE', 'OVERLOADED']);

/** The refusal of an attempt that was not looked at, as too many have failed. */
export class TooManyAttempts extends Problem {
  /** @param retryAfter in how many seconds one may be made again */
  constructor(
    readonly retryAfter: number,
    rule: string,
  ) {
    super('TOO_MANY_ATTEMPTS', `${rule}, received one more: try again in ${retryAfter} s.`);
  }
}

/** Signs local accounts in. What it answers, and in what time, is the same whether there is an account of the name or not. */
export class SignIn {
  readonly #addresses: AddressLimit;

  constructor(
    private readonly graph: Graph,
    private readonly passwords: Passwords,
    private readonly now: () => Date,
  ) {
    this.#addresses = new AddressLimit(now);
  }

  /**
   * Begins a session for whoever knows the password of an account.
   *
   * @throws Problem UNAUTHENTICATED where name and password are not those of an account, OVERLOADED where too many
   * passwords wait to be looked at
   * @throws TooManyAttempts where too many have failed from the address or by the name
   */
  async byPassword({ name: given, password, address }: SignInAttempt): Promise<Begun> {
    // Before it is counted: nobody is locked out by what was never looked at.
    this.passwords.ensureRoom();
    this.#begin(address);
    // A name that no account can have is counted and looked up as others are.
    const name = AccountName.safeParse(given).data ?? given;
    await this.#count(name);
    const [account] = await this.graph.read(accountOf(localSubject(name)));
    const known = account?.endedAt === null ? account : null;
    if (!(await this.passwords.isOf(password, known)) || known === null)
      throw new Problem(
        'UNAUTHENTICATED',
        'Name and password are those of an account, received others.',
      );
    this.#addresses.succeed(address);
    return this.graph.write(async (tx) => {
      await tx.run(removeAttempts(name));
      return beginSession(tx, { subject: known.id, name: known.name, grants: null }, this.now());
    });
  }

  /**
   * Begins a session for whoever the provider has signed in, with what is given to whom it says that it is.
   *
   * @throws Problem as `Oidc.finish`
   * @throws TooManyAttempts where too many have failed from the address
   */
  async byProvider(
    { oidc, sessionMs }: ProviderOfSignIns,
    { cookie, under, address }: CameBack,
  ): Promise<BegunByProvider> {
    this.#begin(address);
    const { subject, returnTo } = await oidc.finish(cookie, under).catch((error: unknown) => {
      // Where the provider is away nobody has tried anything.
      if (error instanceof Problem && mayPass.has(error.code)) this.#addresses.succeed(address);
      throw error;
    });
    this.#addresses.succeed(address);
    const { id, name, grants } = subject;
    const begun = await this.graph.write((tx) =>
      beginSession(tx, { subject: id, name, grants }, this.now(), sessionMs),
    );
    return { ...begun, returnTo };
  }

  #begin(address: string): void {
    const wait = this.#addresses.begin(address);
    if (wait > 0)
      throw tooMany(wait, 'Of one address few attempts to sign in fail within a minute');
  }

  /** Counts an attempt before it is looked at: many that come at once are counted one by one. */
  async #count(name: string): Promise<void> {
    const now = this.now();
    const [seen] = await this.graph.read(attemptsOf(name));
    const locked =
      lockedFor(seen, now) ||
      (await this.graph.write(async (tx) => {
        await tx.run(holdAttempts(name));
        const [attempts] = await tx.read(attemptsOf(name));
        const wait = lockedFor(attempts, now);
        if (wait > 0) return wait;
        await tx.run(setAttempts(withOneMore(attempts, name, now)));
        await tx.run(removeAttemptsBefore(new Date(now.getTime() - lockedMs).toISOString()));
        return 0;
      }));
    if (locked > 0) throw tooMany(locked, 'By one name few attempts to sign in fail in a row');
  }
}

function tooMany(waitMs: number, rule: string): TooManyAttempts {
  return new TooManyAttempts(Math.ceil(waitMs / 1_000), rule);
}
