import type { CivilDate } from '../../domain/civil-date.js';
import type { LinkBreakReason } from '../chain/link-break.js';
import type { Terms } from '../rules/clauses.js';
import type { OrganizationFindingCode, UnitFindingCode } from '../rules/findings.js';
import type { ChainLevel } from '../rules/rules.js';
import type { ExplanationTexts } from './explanation-texts.js';

/** What every template on a finding is filled with. */
export interface CommonValues {
  readonly name: string;
  /** Full members; null is unknown. */
  readonly members: number | null;
  /** Full members from which an organization has to be set up. */
  readonly minimum: number;
  /** Calendar months after which what is temporary is overdue. */
  readonly months: number;
  readonly since: CivilDate | null;
}

export interface UnitValues extends CommonValues {
  /** Whether a temporary coverage has lasted for those months. */
  readonly overdue: boolean;
  /** From when on the duty binds that is broken; empty for the other findings. */
  readonly when: readonly Terms[];
}

export interface OrganizationValues extends CommonValues {
  /** Full members above which a branch is oversized. */
  readonly maximum: number;
  /** Full members from which a branch has to have a committee. */
  readonly committeeFrom: number;
  /** Living units covered, and the number above which a joint branch is too wide. */
  readonly units: number;
  readonly maximumUnits: number;
  /** Every unit that a temporary branch covered has ended. */
  readonly unitsEnded: boolean;
  /** Whether a temporary branch has been there for those months. */
  readonly monthsOver: boolean;
  /** Day on which the term is over; null is unknown. */
  readonly termEnds: CivilDate | null;
  /** What breaks the link upward, in the words of `breaks`; empty for the other findings. */
  readonly linkBreak: string;
  /** The first broken level, in the words of `levels`; empty where there is none. */
  readonly brokenLevel: string;
}

export interface LinkBreakValues {
  /** Names of the organizations that the break names (`LinkBreak.organizations`). */
  readonly organizations: readonly string[];
  /** Names of the levels passed over. */
  readonly skipped: readonly string[];
}

/** What can lie outside of what is granted; BREAK is a sentence by itself, of where a chain breaks. */
export type Outside = 'ORGANIZATION' | 'FACT' | 'BREAK';

/** Why something is so, and what to do about it. */
interface Message<V> {
  readonly explain: (values: V) => string;
  readonly remedy: string;
}

/** The texts of one language: the compiler refuses a finding, a break or a level without them. */
export interface Catalogue {
  readonly units: Readonly<Record<UnitFindingCode, Message<UnitValues>>>;
  readonly organizations: Readonly<Record<OrganizationFindingCode, Message<OrganizationValues>>>;
  /** Explained by a clause about "it", the organization whose link is broken. */
  readonly breaks: Readonly<Record<LinkBreakReason, Message<LinkBreakValues>>>;
  /** The sentence that such a clause stands in where the break stands by itself. */
  readonly breakSentence: (values: Pick<OrganizationValues, 'name' | 'linkBreak'>) => string;
  readonly levels: Readonly<Record<ChainLevel, string>>;
  /** What stands for what lies outside of what is granted to whoever reads a text. */
  readonly outside: Readonly<Record<Outside, string>>;
  /** Of the steps, facts and changes that an explanation consists of. */
  readonly explanations: ExplanationTexts;
}
