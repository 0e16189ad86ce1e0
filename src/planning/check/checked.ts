/** What is proved by a document, whatever it claims. */
export interface Checked {
  /** PROVED: all that is claimed. MALFORMED: this is no such document, nothing is said of what it claims. */
  readonly outcome: 'PROVED' | 'NOT_PROVED' | 'MALFORMED';
  /** Why not all that is claimed is proved, in sentences; none where it is. */
  readonly flaws: readonly string[];
  /** All this for a person. */
  readonly line: string;
}
