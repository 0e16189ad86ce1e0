/** What may be told to whom an explanation is for. */
export interface Told {
  /** Whether a row may, by its key. */
  readonly row: (key: string) => boolean;
  /** Whether a thing may be named, by its id. */
  readonly name: (id: string) => boolean;
}

export const ALL_TOLD: Told = { row: () => true, name: () => true };
