import { callbackPath } from '../../src/access/oidc/settings.js';

/** A browser that has no screen: it keeps the cookies of each host, and follows redirects one at a time. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  /** Asks as a person's navigation does; a redirect is what is answered. */
  async open(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const headers = new Headers(init.headers);
    const jar = this.jarOf(url);
    if (jar.size > 0)
      headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
    return response;
  }

  /** The cookies of a host, by their names. */
  jarOf(address: string | URL): Map<string, string> {
    const { hostname } = new URL(address);
    const jar = this.#jars.get(hostname) ?? new Map<string, string>();
    this.#jars.set(hostname, jar);
    return jar;
  }

  /** Opens an address and what it leads to, until it leads nowhere or to where it is to stop. */
  async follow(
    address: string | URL,
    stopAt: (url: URL) => boolean = () => false,
  ): Promise<{ readonly url: URL; readonly response: Response | null }> {
    let url = new URL(address);
    for (let steps = 0; steps < 20; steps += 1) {
      if (stopAt(url)) return { url, response: null };
      const response = await this.open(url);
      const location = response.headers.get('location');
      if (location === null) return { url, response };
      url = new URL(location, url);
    }
    throw new Error(`A sign-in ends after some redirects, this one is at ${url}.`);
  }
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  const isGone = /; *max-age=0\b/i.test(cookie) || /; *expires=thu, 01 jan 1970/i.test(cookie);
  if (isGone) jar.delete(name);
  else jar.set(name, value);
}

/**
 * Signs a person in at the provider's own pages, as they are told to by the address.
 *
 * @returns where the provider sends the browser back to
 */
export async function signInAt(browser: Browser, address: URL, name: string): Promise<URL> {
  const isBack = (url: URL) => url.pathname === callbackPath;
  let { url, response } = await browser.follow(address, isBack);
  for (const prompt of ['login', 'consent']) {
    if (response === null) break;
    const body = new URLSearchParams({ prompt, login: name, password: 'any' });
    const submitted = await browser.open(url, { method: 'POST', body });
    const location = submitted.headers.get('location');
    if (location === null) throw new Error(`The provider goes on, it said ${submitted.status}.`);
    ({ url, response } = await browser.follow(new URL(location, url), isBack));
  }
  return url;
}
