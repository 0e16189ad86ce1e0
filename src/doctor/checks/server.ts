import { z } from 'zod';
import type { Check, Examined } from '../examined.js';

const Told = z.looseObject({ status: z.string() });
type Told = z.infer<typeof Told>;

/** What a server at HOST and PORT says of itself; null where none answers. */
export async function askServer({ host, port }: Examined['config']): Promise<Told | null> {
  const name = /^(0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host;
  const address = `http://${name.includes(':') ? `[${name}]` : name}:${port}/ready`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    return Told.parse(await response.json());
  } catch {
    return null;
  }
}

/** What the server says that runs there, if one does. */
export const server: Check = async ({ config }) => {
  const at = `${config.host}:${config.port}`;
  const told = await askServer(config);
  if (told === null) return [{ level: 'ok', says: `No server answers at ${at}.` }];
  const says = `The server at ${at} says ${JSON.stringify(told)}.`;
  switch (told.status) {
    case 'ready':
      return [{ level: 'ok', says }];
    case 'unavailable':
      return [{ level: 'fail', says, remedy: 'Start its database: the server needs no restart.' }];
    default:
      return [{ level: 'warn', says, remedy: 'Wait for it.' }];
  }
};
