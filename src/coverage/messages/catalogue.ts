import type { CivilDate } from '../../domain/civil-date.js';
import type { UnitFindingCode } from '../findings.js';

/** The values that a template is filled with. */
export interface Values {
  readonly name: string;
  /** Full members; null is unknown. */
  readonly members: number | null;
  /** Full members from which an organization has to be set up. */
  readonly minimum: number;
  /** Calendar months after which temporary coverage is overdue. */
  readonly months: number;
  readonly since: CivilDate | null;
  /** Whether a temporary coverage has lasted for those months. */
  readonly overdue: boolean;
}

/** The texts of one language: the compiler refuses a finding without them. */
export type Catalogue = Readonly<
  Record<UnitFindingCode, { readonly explain: (values: Values) => string; readonly remedy: string }>
>;
