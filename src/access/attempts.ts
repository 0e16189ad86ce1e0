/** How often signing in by a name has failed of late, whether there is such an account or not. */
export interface Attempts {
  readonly name: string;
  /** Attempts that were begun, in a row, and have not succeeded. */
  readonly failures: number;
  /** When the last of them was begun, as an instant in ISO text. */
  readonly lastAt: string;
}

/** So many attempts in a row may fail; */
export const mostFailures = 10;
/** then none is looked at for so long, in milliseconds. Where none is made for as long, counting begins anew. */
export const lockedMs = 15 * 60_000;

/** For how many milliseconds no attempt by the name is looked at; 0 where one is. */
export function lockedFor(attempts: Attempts | undefined, now: Date): number {
  if (attempts === undefined || attempts.failures < mostFailures) return 0;
  return Math.max(0, Date.parse(attempts.lastAt) + lockedMs - now.getTime());
}

/** The attempts with one more, that begins now. */
export function withOneMore(attempts: Attempts | undefined, name: string, now: Date): Attempts {
  const goesOn =
    attempts !== undefined &&
    now.getTime() - Date.parse(attempts.lastAt) < lockedMs &&
    attempts.failures < mostFailures;
  return { name, failures: goesOn ? attempts.failures + 1 : 1, lastAt: now.toISOString() };
}
