import type { CivilDate } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import type { Graph } from '../graph/graph.js';
import { type AccessCommand, perform } from './command.js';
import { type Credential, Identities } from './identities.js';
import { Passwords } from './password-hash.js';
import type { AccessPolicy } from './policy.js';
import type { ProviderOfSignIns } from './provider-of-sign-ins.js';
import { type Begun, endSessionOf } from './sessions.js';
import { type BegunByProvider, type CameBack, SignIn, type SignInAttempt } from './sign-in.js';
import { owner, type Subject } from './subject.js';

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
    return this.#signIn.byPassword(attempt);
  }

  /** As `SignIn.byProvider`. */
  byProvider(provider: ProviderOfSignIns, cameBack: CameBack): Promise<BegunByProvider> {
    return this.#signIn.byProvider(provider, cameBack);
  }

  /** Ends the session of a secret, where there is one. */
  async end(secret: string): Promise<void> {
    try {
      await endSessionOf(this.graph, secret);
    } finally {
      this.#identities.forget();
    }
  }

  /** Does what a command says for whoever has the machine, as `perform`. */
  async does(command: AccessCommand): Promise<string[]> {
    try {
      const { passwords, clock } = this;
      return await perform(this.graph, command, { by: owner.name, passwords, ...clock });
    } finally {
      this.#identities.forget();
    }
  }
}
