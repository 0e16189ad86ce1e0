import type { CivilDate } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import type { Graph } from '../graph/graph.js';
import type { AuditLog } from './audit/audit-log.js';
import { type AuditAction, type AuditDetail, machineOwner, nobodyFrom } from './audit/entry.js';
import { type AccessCommand, perform } from './command.js';
import { type Credential, Identities } from './identities.js';
import { initiatorOf } from './initiator.js';
import { Passwords } from './password-hash.js';
import type { AccessPolicy } from './policy.js';
import type { ProviderOfSignIns } from './provider-of-sign-ins.js';
import { type Begun, endSessionOf } from './sessions.js';
import { type BegunByProvider, type CameBack, SignIn, type SignInAttempt } from './sign-in.js';
import type { Subject } from './subject.js';

/** Which days and instants count. */
interface Clock {
  readonly now: () => Date;
  /** The day in the time zone whose days count. */
  readonly today: () => CivilDate;
}

/** Who is let in to a graph: all that a server asks and does about it. What is done here takes effect at once. */
export class Access {
  readonly #identities: Identities;
  readonly #signIn: SignIn;

  constructor(
    private readonly graph: Graph,
    policy: Pick<AccessPolicy, 'kind'>,
    private readonly clock: Clock,
    private readonly audit: Pick<AuditLog, 'note'>,
    private readonly passwords: Passwords = new Passwords(),
    /** The provider that signs people and programs in; null for none. */
    readonly provider: ProviderOfSignIns | null = null,
  ) {
    this.#identities = new Identities(graph, policy, clock.now, clock.today, provider?.oidc);
    this.#signIn = new SignIn(graph, passwords, clock.now);
  }

  /** As `Identities.of`. */
  of(credential: Credential | null, isUse = true): Subject | null | Promise<Subject | null> {
    return this.#identities.of(credential, isUse);
  }

  /** As `Identities.whyNot`. */
  whyNot(credential: Credential | null): Problem | null {
    return this.#identities.whyNot(credential);
  }

  /** The day on which rights are asked. */
  get today(): CivilDate {
    return this.clock.today();
  }

  /** As `SignIn.byPassword`. @throws Problem FORBIDDEN where the provider alone signs in */
  async byPassword(attempt: SignInAttempt): Promise<Begun> {
    if (this.provider?.alone === true)
      throw new Problem('FORBIDDEN', 'Where AUTH is oidc the provider alone signs people in.');
    const { name: account, address } = attempt;
    return this.#noted('SESSION', address, { account }, () => this.#signIn.byPassword(attempt));
  }

  /** As `SignIn.byProvider`. */
  byProvider(provider: ProviderOfSignIns, cameBack: CameBack): Promise<BegunByProvider> {
    return this.#noted('OIDC', cameBack.address, {}, () =>
      this.#signIn.byProvider(provider, cameBack),
    );
  }

  /** Enters a sign-in, or that it was refused, into the audit log. */
  async #noted<Signed extends Begun>(
    by: 'SESSION' | 'OIDC',
    address: string,
    tried: AuditDetail,
    signIn: () => Promise<Signed>,
  ): Promise<Signed> {
    try {
      const begun = await signIn();
      const { subject: actor, name } = begun.session;
      const initiator = { actor, name, by, from: address, grant: null, region: null };
      this.audit.note(initiator, 'SIGN_IN', {});
      return begun;
    } catch (error) {
      const reason = error instanceof Problem ? error.code : null;
      // What is too much is not looked at, and would be an entry for each name that is tried.
      const named = reason === 'UNAUTHENTICATED' ? tried : {};
      if (reason !== null)
        this.audit.note(nobodyFrom(address), 'SIGN_IN_REFUSED', { ...named, reason });
      throw error;
    }
  }

  /** Ends the session of a secret, where there is one. */
  async end(secret: string, address: string): Promise<void> {
    try {
      const subject = await this.of({ kind: 'SESSION', secret }, false);
      await endSessionOf(this.graph, secret);
      if (subject !== null) this.#note(subject, address, 'SIGN_OUT', {});
    } finally {
      this.forget();
    }
  }

  /** Has everybody looked up anew: who may do what has changed. */
  forget(): void {
    this.#identities.forget();
  }

  /** Tells the audit log of a request that was refused for who asks; null where that is nobody. */
  refused(subject: Subject | null, address: string, detail: AuditDetail): void {
    if (subject === null) this.audit.note(nobodyFrom(address), 'REFUSED', detail);
    else this.#note(subject, address, 'REFUSED', detail);
  }

  #note(subject: Subject, from: string, action: AuditAction, detail: AuditDetail): void {
    this.audit.note(initiatorOf({ subject, today: this.today, from }), action, detail);
  }

  /** Does what a command says for whoever has the machine, as `perform`. */
  async does(command: AccessCommand): Promise<string[]> {
    try {
      const { passwords, clock } = this;
      return await perform(this.graph, command, {
        ...{ initiator: machineOwner, passwords },
        ...clock,
      });
    } finally {
      this.forget();
    }
  }
}
