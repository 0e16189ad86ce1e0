import { buildEndSessionUrl } from 'openid-client';
import { Problem } from '../../domain/problem.js';
import { Turns } from '../../domain/turns.js';
import { type Subject, SubjectId } from '../subject.js';
import { authorizationAddress, finishCodeFlow, notBegunHere } from './code-flow.js';
import { grantsOf, textsAt } from './granted.js';
import { Provider, whyAway } from './provider.js';
import { type OidcSettings, type OidcTimes, usualOidcTimes } from './settings.js';
import { begun, fromCookie, toCookie } from './under-way.js';
import { accessTokenTypes, type Verified, verifyToken } from './verify-token.js';

/** Somebody whom a provider vouches for. */
export interface VouchedFor {
  readonly subject: Subject;
  /** The instant from which on what the provider signed holds no more. */
  readonly until: Date;
}

/** A sign-in that begins. */
export interface Begun {
  /** Where the browser goes. */
  readonly address: URL;
  /** What the browser keeps until it comes back, and for how long. */
  readonly cookie: string;
  readonly seconds: number;
}

/** Signs people and programs in by what an OpenID Connect provider says of them. */
export class Oidc {
  readonly #provider: Provider;
  #silentUntil = Number.NEGATIVE_INFINITY;
  /** Each asks the provider twice. */
  readonly #finishing = new Turns(20, 200, 'sign-ins are finished');

  constructor(
    private readonly settings: OidcSettings,
    private readonly now: () => Date,
    private readonly times: OidcTimes = usualOidcTimes,
    /** Is told, now and then, why the provider does not do its part. */
    private readonly onAway: (reason: string) => void = () => undefined,
  ) {
    this.#provider = new Provider(settings, times, () => performance.now());
  }

  /** The provider's own name. */
  get issuer(): string {
    return this.settings.issuer;
  }

  /** Asks whether the provider is there. @throws Problem UNAVAILABLE where it is not */
  async reach(): Promise<void> {
    await this.#asking(() => this.#provider.provided());
  }

  /**
   * Begins a sign-in.
   *
   * @param returnTo the path of this server to go to afterwards; any other address is taken for `/`
   * @param callback where this server is asked to finish, by the address under which the browser asked
   * @throws Problem UNAVAILABLE where the provider can't be reached
   */
  async begin(returnTo: string, callback: URL): Promise<Begun> {
    const provided = await this.#asking(() => this.#provider.provided());
    const { signInWithin } = this.times;
    const underWay = begun(returnTo, this.now().getTime() + signInWithin);
    const { scopes } = this.settings;
    const redirect = this.#redirect(callback).href;
    const address = await authorizationAddress(provided, underWay, { scopes, redirect });
    return { address, cookie: toCookie(underWay), seconds: signInWithin / 1_000 };
  }

  /**
   * Finishes a sign-in.
   *
   * @param cookie what the browser kept
   * @param cameBack the address under which it came back, with what the provider gave it
   * @throws Problem UNAUTHENTICATED where it is none that this browser began, or the provider refuses, FORBIDDEN where nothing
   * is given to whoever it is, OVERLOADED where too many finish, UNAVAILABLE where the provider does not answer
   */
  async finish(cookie: string, cameBack: URL): Promise<VouchedFor & { readonly returnTo: string }> {
    const now = this.now();
    const underWay = fromCookie(cookie, now.getTime());
    if (underWay === null) throw notBegunHere();
    const told = this.#redirect(cameBack);
    told.search = cameBack.search;
    const verified = await this.#asking(() =>
      this.#finishing.take(async () =>
        finishCodeFlow(await this.#provider.provided(), underWay, told, this.times, now),
      ),
    );
    const vouched = this.#vouchedFor(verified);
    if (vouched.subject.grants.length === 0)
      throw new Problem(
        'FORBIDDEN',
        `Whoever is signed in is given something in the file OIDC_GRANTS, ${vouched.subject.name} is given nothing: ask whoever keeps it.`,
      );
    return { ...vouched, returnTo: underWay.returnTo };
  }

  /**
   * Whom an access token speaks for, which may be given nothing.
   *
   * @throws Problem UNAUTHENTICATED where the token is none of the provider's for OIDC_AUDIENCE, UNAVAILABLE where the provider
   * does not answer
   */
  async bearer(token: string): Promise<VouchedFor> {
    const { audience } = this.settings;
    if (audience === null)
      throw new Problem(
        'UNAUTHENTICATED',
        'Access tokens of the provider are taken where OIDC_AUDIENCE says whom they are for, received one.',
      );
    const expected = { audience, types: accessTokenTypes, now: this.now() };
    const verified = await this.#asking(async () =>
      verifyToken(token, await this.#provider.provided(), expected, this.times),
    );
    return this.#vouchedFor(verified);
  }

  /**
   * Where a browser goes to end its session at the provider too; null where the provider offers nothing of the kind.
   *
   * @param afterwards the page of this server that it comes back to, by the address under which the browser asked
   * @throws Problem UNAVAILABLE where the provider can't be reached
   */
  async signOutAddress(afterwards: URL): Promise<URL | null> {
    const { configuration } = await this.#asking(() => this.#provider.provided());
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    const { origin } = this.#redirect(afterwards);
    const back = new URL(afterwards.pathname, origin).href;
    return buildEndSessionUrl(configuration, { post_logout_redirect_uri: back });
  }

  async #asking<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const now = performance.now();
      if (error instanceof Problem && error.code === 'UNAVAILABLE' && now >= this.#silentUntil) {
        this.#silentUntil = now + 10_000;
        this.onAway(whyAway(error));
      }
      throw error;
    }
  }

  /** Behind a proxy the browser knows this server by another address than this server does. */
  #redirect({ origin, pathname }: URL): URL {
    return new URL(this.settings.redirect ?? `${origin}${pathname}`);
  }

  #vouchedFor({ sub, claims, until }: Verified): VouchedFor {
    const { grants, issuer } = this.settings;
    const [named = sub] = textsAt(claims, grants.name).filter((each) => shown.test(each));
    const subject: Subject = {
      id: SubjectId.parse(`oidc:${issuer}#${sub}`),
      // With the provider's host, so that it is nobody's in this server's own accounts.
      name: `${named}@${new URL(issuer).host}`,
      by: 'OIDC',
      grants: grantsOf(grants, claims),
    };
    return { subject, until };
  }
}

/** What a name is that can be read in a log and on a page. */
const shown = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,100}$/u;
