/** Fewer guesses than this are made in a while by whoever has the hash of a password (a score below 3 of 4). */
const fewestGuesses = 1e8;

/** So many characters are looked at at a time: what a look takes grows with their square, and others wait for it. */
const lookedAt = 32;

/**
 * Whether a password is found after few guesses by whoever tries, in this order, those that are used most (from breaches),
 * with digits, marks and other writings of them, dates, rows of keys and what is repeated: as zxcvbn counts it
 * (Wheeler, USENIX Security 2016). A long one is if what it repeats is, or else both its ends are.
 *
 * @param account the name of its account, which is tried too
 */
export async function isGuessable(password: string, account: string): Promise<boolean> {
  known ??= guesserOfWords();
  const guesser = await known;
  const few = (text: string) => guesser.check(text, [account, 'orgweave']).guesses < fewestGuesses;
  if (password.length <= lookedAt) return few(password);
  const text = repeatedIn(password);
  return few(text.slice(0, lookedAt)) && few(text.slice(-lookedAt));
}

/** The shortest beginning that a text is made of again and again; all of it where it is not. */
function repeatedIn(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1)
    if (text.startsWith(text.slice(length))) return text.slice(0, length);
  return text;
}

let known: ReturnType<typeof guesserOfWords> | undefined;

/** Half a megabyte of words: for who sets a password alone. */
async function guesserOfWords() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
