/** The prefix has browsers refuse it unless it is Secure, of this host alone and of all paths (RFC 6265bis, 4.1.3.2). */
const name = '__Host-orgweave';

/** The secret of the session in a header of cookies; null where it has none. */
export function sessionIn(header: string | undefined): string | null {
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
