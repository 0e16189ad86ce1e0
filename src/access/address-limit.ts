import { Remembered } from '../domain/remembered.js';

/** So many attempts from one address may fail within; */
const mostFailures = 30;
/** so many milliseconds. */
const withinMs = 60_000;
/** So many addresses are known. */
const mostAddresses = 10_000;

/** Counts the failed attempts of addresses, in this process. */
export class AddressLimit {
  readonly #starts = new Remembered<number[]>(mostAddresses);

  constructor(private readonly now: () => Date) {}

  /**
   * Counts an attempt that begins, as if it failed.
   *
   * @returns in how many milliseconds the address may try again; 0 where it may now
   */
  begin(address: string): number {
    const now = this.now().getTime();
    const key = networkOf(address);
    const starts = (this.#starts.known(key) ?? []).filter((at) => at > now - withinMs);
    const [oldest] = starts;
    if (oldest !== undefined && starts.length >= mostFailures) return oldest + withinMs - now;
    this.#starts.remember(key, [...starts, now]);
    return 0;
  }

  /** For an attempt that has succeeded: it does not count. */
  succeed(address: string): void {
    const key = networkOf(address);
    this.#starts.remember(key, (this.#starts.known(key) ?? []).slice(0, -1));
  }
}

/** Of IPv6 whoever has one address has the 2^64 of its network. */
function networkOf(address: string): string {
  // One of IPv4, on a socket of IPv6 too.
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':');
}
