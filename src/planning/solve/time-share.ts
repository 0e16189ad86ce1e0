/** So much of what is left of a time now; never longer than that. */
export function shareOf(
  { secondsLeft }: { readonly secondsLeft: () => number },
  share: number,
): { readonly secondsLeft: () => number } {
  const left = secondsLeft();
  const kept = left - left * Math.min(1, share);
  return { secondsLeft: () => secondsLeft() - kept };
}
