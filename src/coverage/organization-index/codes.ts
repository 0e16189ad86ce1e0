import { SEVERITIES, valuesOf } from '../../domain/vocabulary.js';
import {
  CODES_BY_SEVERITY,
  type PlainOrganizationFindingCode,
  SEVERITY_OF,
} from '../assessment/organization-findings.js';
import type { OrganizationFindingCode } from '../rules/findings.js';

/** Some codes as one number: a bit each, in the order in which findings stand. */
export type CodeSet = number;

export function bitOf(code: OrganizationFindingCode): CodeSet {
  return 1 << CODES_BY_SEVERITY.indexOf(code);
}

/** The codes of a set, in the order in which findings stand. */
export function codesOf(set: CodeSet): OrganizationFindingCode[] {
  return CODES_BY_SEVERITY.filter((code) => (set & bitOf(code)) !== 0);
}

export const BROKEN_CHAIN = bitOf('BROKEN_CHAIN');

/** The codes of a set but for the broken chain. */
export function plainCodesOf(set: CodeSet): PlainOrganizationFindingCode[] {
  return codesOf(set).flatMap((code) => (code === 'BROKEN_CHAIN' ? [] : [code]));
}

/** The place of the gravest severity in a set, which is not empty, among all: the gravest is 0. */
export function gravityOf(set: CodeSet): number {
  return GRAVITIES[set] ?? 0;
}

const gravity = valuesOf(SEVERITIES);
const GRAVITIES = Array.from({ length: 1 << CODES_BY_SEVERITY.length }, (_, set) =>
  Math.min(...codesOf(set).map((code) => gravity.indexOf(SEVERITY_OF[code]))),
);
