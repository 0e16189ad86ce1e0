/** Fewer guesses than this are made in a while by whoever has the hash of a password (a score below 3 of 4). */
const fewestGuesses = 1e8;

/**
 * Whether a password is found after few guesses by whoever tries, in this order, those that are used most (from breaches),
 * with digits, marks and other writings of them, dates, rows of keys and what is repeated: as zxcvbn counts it
 * (Wheeler, USENIX Security 2016).
 *
 * @param account the name of its account, which is tried too
 */
export async function isGuessable(password: string, account: string): Promise<boolean> {
  // Half a megabyte of words: for who sets a password alone.
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const { guesses } = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }).check(password, [
    account,
    'orgweave',
  ]);
  return guesses < fewestGuesses;
}
