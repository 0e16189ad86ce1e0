/** What is left of a time, in seconds; 0 or less where it is over. */
export type SecondsLeft = () => number;

/** So much of what is left of a time now; never longer than that. */
export function shareOf(
  { secondsLeft }: { readonly secondsLeft: SecondsLeft },
  share: number,
): { readonly secondsLeft: SecondsLeft } {
  const left = secondsLeft();
  const kept = left - left * Math.min(1, share);
  return { secondsLeft: () => secondsLeft() - kept };
}
