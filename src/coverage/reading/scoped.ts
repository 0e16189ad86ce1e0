import type { SourceKind } from '../../domain/vocabulary.js';

/** A unit or an organization of a scope, with all that its assessment on any day rests on. */
export interface Scoped<Facts> {
  readonly name: string;
  readonly nameEn: string | null;
  /** The name's pinyin, by which lists are ordered. */
  readonly reading: string;
  /** The code of the region that it is located or based in. */
  readonly region: string;
  readonly sourceKind: SourceKind;
  readonly facts: Facts;
}
