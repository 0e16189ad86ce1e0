/**
 * How far work is: a commit in rows, what assesses or compares in units. How many rows there are is
 * known once all are checked.
 */
export interface Progress {
  readonly stage: 'checking' | 'journaling' | 'writing' | 'assessing' | 'comparing';
  readonly done: number;
  readonly total: number | null;
}
