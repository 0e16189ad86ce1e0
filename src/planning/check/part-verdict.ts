/** What is proved of one part of a plan, whatever it claims. */
export interface PartVerdict {
  /** Why not all that is claimed is proved, in sentences; none where it is. */
  readonly flaws: readonly string[];
  /** By aim, in the order of the part. */
  readonly aims: readonly {
    readonly aim: string;
    /** What the plan loses, worked out anew; null where it is no plan. */
    readonly objective: bigint | null;
    /** What every plan loses at least that loses no more by the aims before; null where nothing is proved of that. */
    readonly bound: bigint | null;
  }[];
}
