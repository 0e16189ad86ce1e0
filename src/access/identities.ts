import type { CivilDate } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import { Remembered } from '../domain/remembered.js';
import type { Graph } from '../graph/graph.js';
import { accountOf, anyAccount } from './account-store.js';
import { grantsOf } from './grant-store.js';
import type { Oidc } from './oidc/oidc.js';
import type { AccessPolicy } from './policy.js';
import { digestOf } from './secrets.js';
import { sessionByHash, touchSession } from './session-store.js';
import { endOf } from './sessions.js';
import { owner, type Subject } from './subject.js';
import { tokenByHash, touchToken } from './token-store.js';
import { tokenSubject } from './tokens.js';

/** By what a request says who asks. */
export interface Credential {
  readonly kind: 'SESSION' | 'TOKEN';
  readonly secret: string;
}

/** Who asks, as far as that is known now; null where nobody has the credential. */
interface Identity {
  readonly subject: Subject | null;
  /** Why nobody has it, where there is more to say. */
  readonly refusal?: Problem;
  /** Until when it is held, and until when it holds at all, in milliseconds since 1970. */
  readonly freshUntil: number;
  /** When it was used last, as far as the graph knows. */
  usedAt: number;
  /** Has the graph know. */
  readonly touch: ((at: Date) => Promise<unknown>) | null;
}

/** Of one length: what somebody sends is not held as it is. */
function keyOf({ kind, secret }: Credential): string {
  return `${kind} ${digestOf(secret)}`;
}

/** Whether it may be a JWT, which no secret of this server looks like. */
function isSigned(secret: string): boolean {
  return secret.split('.').length === 3;
}

/** For so long what was looked up is held: so much later a revocation elsewhere takes effect. */
const heldMs = 2_000;
/** Use is written down no more often. */
const touchedEveryMs = 60_000;
const mostHeld = 10_000;

/** Finds out who asks. What it finds is held for two seconds, so that it costs next to nothing. */
export class Identities {
  #held = new Remembered<Identity>(mostHeld);
  readonly #lookedUp = new Map<string, Promise<Identity>>();
  #kind: AccessPolicy['kind'];
  #lookedForAccountsAt = Number.NEGATIVE_INFINITY;

  /** @param today the day by which tokens end */
  constructor(
    private readonly graph: Graph,
    { kind }: Pick<AccessPolicy, 'kind'>,
    private readonly now: () => Date,
    private readonly today: () => CivilDate,
    /** What knows the tokens of a provider, where there is one. */
    private readonly oidc?: Pick<Oidc, 'bearer'>,
  ) {
    this.#kind = kind;
  }

  /**
   * Who has a credential; null where nobody has it. At once where it was looked up just now.
   *
   * @param isUse whether that keeps a session from ending unused
   * @throws Problem UNAVAILABLE where the graph is away
   */
  of(credential: Credential | null, isUse = true): Subject | null | Promise<Subject | null> {
    if (this.#kind === 'OPEN') return owner;
    const now = this.now().getTime();
    if (this.#kind === 'OPEN_UNTIL_ACCOUNTS') {
      if (now - this.#lookedForAccountsAt < heldMs) return owner;
      return this.#lookForAccounts(now).then(() => this.of(credential, isUse));
    }
    if (credential === null) return null;
    const key = keyOf(credential);
    const held = this.#held.known(key);
    if (held !== undefined && now < held.freshUntil) return this.#used(held, now, isUse);
    return this.#lookUp(key, credential).then((identity) => this.#used(identity, now, isUse));
  }

  /** Why nobody has a credential that was looked up just now, where there is more to say. */
  whyNot(credential: Credential | null): Problem | null {
    return (credential && this.#held.known(keyOf(credential))?.refusal) ?? null;
  }

  /** Looks everything up anew: something was written. */
  forget(): void {
    this.#held = new Remembered(mostHeld);
    this.#lookedUp.clear();
    this.#lookedForAccountsAt = Number.NEGATIVE_INFINITY;
  }

  #used(identity: Identity, now: number, isUse: boolean): Subject | null {
    if (isUse && identity.touch !== null && now - identity.usedAt > touchedEveryMs) {
      identity.usedAt = now;
      // Nobody waits for it, and where it fails the next use is written down.
      identity.touch(new Date(now)).catch(() => undefined);
    }
    return identity.subject;
  }

  /** Once there is an account, whoever asks signs in until this process ends, whatever becomes of the account. */
  async #lookForAccounts(now: number): Promise<void> {
    const [found] = await this.graph.read(anyAccount());
    if (found !== undefined) this.#kind = 'SIGN_IN';
    this.#lookedForAccountsAt = now;
  }

  /** Many that ask at once by one credential share a look. */
  #lookUp(key: string, credential: Credential): Promise<Identity> {
    const under = this.#lookedUp.get(key);
    if (under !== undefined) return under;
    const look = this.#read(credential)
      .then((identity) => {
        // What was written meanwhile may have changed it.
        if (this.#lookedUp.get(key) === look) this.#held.remember(key, identity);
        return identity;
      })
      .finally(() => {
        if (this.#lookedUp.get(key) === look) this.#lookedUp.delete(key);
      });
    this.#lookedUp.set(key, look);
    return look;
  }

  #read({ kind, secret }: Credential): Promise<Identity> {
    if (kind === 'TOKEN' && this.oidc !== undefined && isSigned(secret))
      return this.#readSigned(secret, this.oidc);
    const hash = digestOf(secret);
    return kind === 'SESSION' ? this.#readSession(hash) : this.#readToken(hash);
  }

  async #readSigned(token: string, oidc: Pick<Oidc, 'bearer'>): Promise<Identity> {
    const now = this.now().getTime();
    try {
      const { subject, until } = await oidc.bearer(token);
      return {
        subject,
        freshUntil: Math.min(now + heldMs, until.getTime()),
        usedAt: now,
        touch: null,
      };
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'UNAUTHENTICATED') throw error;
      return { ...this.#nobody(now), refusal: error };
    }
  }

  async #readSession(hash: string): Promise<Identity> {
    const now = this.now().getTime();
    const [session] = await this.graph.read(sessionByHash(hash));
    if (session === undefined || endOf(session) <= now) return this.#nobody(now);
    const { subject: id, name, grants: own, usedAt } = session;
    const [account] = own === null ? await this.graph.read(accountOf(id)) : [];
    if (own === null && account?.endedAt !== null) return this.#nobody(now);
    const grants = own ?? (await this.graph.read(grantsOf(id)));
    return {
      subject: { id, name, by: own === null ? 'SESSION' : 'OIDC', grants },
      freshUntil: Math.min(now + heldMs, endOf(session)),
      usedAt: Date.parse(usedAt),
      touch: (at) => this.graph.write((tx) => tx.run(touchSession(hash, at.toISOString()))),
    };
  }

  async #readToken(hash: string): Promise<Identity> {
    const now = this.now().getTime();
    const [token] = await this.graph.read(tokenByHash(hash));
    if (token === undefined || token.endedAt !== null || token.until <= this.today())
      return this.#nobody(now);
    const id = tokenSubject(token.id);
    const grants = await this.graph.read(grantsOf(id));
    return {
      subject: { id, name: `token:${token.for}`, by: 'TOKEN', grants },
      freshUntil: now + heldMs,
      usedAt: token.lastUsedAt === null ? 0 : Date.parse(token.lastUsedAt),
      touch: (at) => this.graph.write((tx) => tx.run(touchToken(token.id, at.toISOString()))),
    };
  }

  #nobody(now: number): Identity {
    return { subject: null, freshUntil: now + heldMs, usedAt: now, touch: null };
  }
}
