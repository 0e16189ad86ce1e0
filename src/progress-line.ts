import type { Progress } from './changes/write/progress.js';

/** What a log is told of work that takes long. */
export interface ProgressLine {
  /** Rows or units a second, since the stage began. */
  readonly perSecond: number;
  /** Until the stage ends; null where it is not known how much there is, or nothing is done yet. */
  readonly secondsLeft: number | null;
  /** The same in words. */
  readonly text: string;
}

/** @param seconds since the stage began */
export function progressLine({ stage, done, total }: Progress, seconds: number): ProgressLine {
  const perSecond = seconds > 0 ? Math.round(done / seconds) : 0;
  const secondsLeft =
    total === null || done === 0 ? null : Math.ceil(Math.max(0, total - done) * (seconds / done));
  const of = total === null ? '' : ` of ${total}`;
  const left = secondsLeft === null ? '' : `, ${durationOf(secondsLeft)} left`;
  const text = `${stage} ${done}${of} ${thingsOf(stage)}, ${perSecond} a second${left}`;
  return { perSecond, secondsLeft, text };
}

/** What a stage counts. */
export function thingsOf(stage: Progress['stage']): 'units' | 'rows' {
  return stage === 'assessing' || stage === 'comparing' ? 'units' : 'rows';
}

function durationOf(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
