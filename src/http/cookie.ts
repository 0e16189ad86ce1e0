/** The prefix has browsers refuse it unless it is Secure, of this host alone and of all paths (RFC 6265bis, 4.1.3.2). */
const name = '__Host-orgweave';

/** Of a sign-in that is under way at a provider. */
const nameUnderWay = `${name}-oidc`;

/** The secret of the session in a header of cookies; null where it has none. */
export function sessionIn(header: string | undefined): string | null {
  return valueIn(header, name);
}

/** What a browser keeps until it comes back from a provider; null where it keeps nothing. */
export function underWayIn(header: string | undefined): string | null {
  return valueIn(header, nameUnderWay);
}

/** The cookie of a sign-in that begins. It comes along when the provider sends the browser back, which is another site. */
export function underWayCookie(value: string, seconds: number): string {
  return `${nameUnderWay}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${seconds}`;
}

/** Takes it away. */
export const noUnderWayCookie = underWayCookie('', 0);

function valueIn(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}

/** The cookie of a session, which ends with it and with the browser's. No script sees it, and no other site sends it along. */
export function sessionCookie(secret: string): string {
  return `${name}=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

/** Takes the cookie away. */
export const noSessionCookie = `${name}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;
