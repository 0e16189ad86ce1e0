import { putLoad } from './load.js';
import type { Product } from './servers/product.js';

const DAY_MS = 86_400_000;
const DAYS = 50;

/** How long `{ version }` takes while a server answers fifty days' coverage in one request after the other: its p99, in ms. */
export async function versionMeanwhile(
  { url }: Product,
  today: string,
  seconds: number,
): Promise<number> {
  const days = Array.from({ length: DAYS }, (_, at) =>
    new Date(Date.parse(today) - (at + 1) * 7 * DAY_MS).toISOString().slice(0, 10),
  );
  const fields = days.map((day, at) => `d${at}: coverage(on: "${day}") { units rates { value } }`);
  const job = { url, mayBeRemembered: false, connections: 1, seconds };
  const [, version] = await Promise.all([
    putLoad({ ...job, bodies: [JSON.stringify({ query: `{ ${fields.join(' ')} }` })] }),
    putLoad({ ...job, bodies: [JSON.stringify({ query: '{ version }' })] }),
  ]);
  return version.p99;
}
