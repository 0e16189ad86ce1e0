/** Hands out systematic ids, `syn-<family>-000001` and on; what it holds is one number a family. */
export interface Numbering {
  next(family: string): string;
  /** How many ids of a family were handed out. */
  count(family: string): number;
}

export function numbering(): Numbering {
  const last = new Map<string, number>();
  const count = (family: string) => last.get(family) ?? 0;
  return {
    count,
    next(family) {
      last.set(family, count(family) + 1);
      return numberedId(family, count(family));
    },
  };
}

/** The id with a number, from 1, of a family: what `next` gave or will give. */
export function numberedId(family: string, number: number): string {
  return `syn-${family}-${String(number).padStart(6, '0')}`;
}
