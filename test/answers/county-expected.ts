/**
 * What domain.md says of every unit of test/fixtures/county that exists on 2026-06-30, worked out by
 * hand; README.md there tells why. `CODE SEVERITY since`, the severest first; `?` is an unknown date.
 */
export const EXPECTED: Readonly<Record<string, readonly [status: string, ...findings: string[]]>> =
  {
    'u-attached': ['WORK_ONLY', 'WORK_ONLY LOW 2020-05-01'],
    'u-begins-today': ['GAP', 'BLANK MEDIUM 2026-06-30'],
    'u-building-in': ['COVERED'],
    'u-building-left': ['GAP', 'LAPSED HIGH 2026-02-01'],
    'u-building-resettled': ['WORK_ONLY', 'WORK_ONLY LOW 2025-02-02'],
    'u-chain': ['COVERED'],
    'u-chain-coop': ['UNKNOWN', 'NOT_SURVEYED INFO 2019-09-09'],
    'u-compound': ['COVERED'],
    'u-dissolved': ['GAP', 'LAPSED HIGH 2026-01-01'],
    'u-dormant': ['COVERED'],
    'u-ends-tomorrow': ['COVERED'],
    'u-future-cover': ['GAP', 'BLANK MEDIUM 2026-05-01'],
    'u-gap-one': ['GAP', 'BLANK HIGH 2025-11-11'],
    'u-gap-three': ['GAP', 'NOT_ESTABLISHED HIGH 2026-02-02'],
    'u-gap-zero': ['GAP', 'BLANK MEDIUM 2025-11-11'],
    'u-group-broken': ['GAP', 'LAPSED HIGH 2026-05-01'],
    'u-group-double': ['COVERED'],
    'u-group-good': ['COVERED'],
    'u-group-nested': ['COVERED'],
    'u-group-none': ['UNKNOWN', 'NOT_SURVEYED INFO ?'],
    'u-group-temp': ['TEMPORARY_ONLY', 'TEMPORARY_ONLY MEDIUM 2026-04-04'],
    'u-instructor': ['WORK_ONLY', 'NOT_ESTABLISHED HIGH 2025-01-01'],
    'u-joint-a': ['COVERED'],
    'u-joint-b': ['COVERED'],
    'u-lapsed': ['GAP', 'NOT_ESTABLISHED HIGH 2025-03-01', 'LAPSED HIGH 2025-03-01'],
    'u-lapsed-work': ['WORK_ONLY', 'LAPSED HIGH 2024-01-01', 'WORK_ONLY LOW 2024-01-01'],
    'u-liaison': ['WORK_ONLY', 'WORK_ONLY LOW 2026-01-10'],
    'u-member': ['WORK_ONLY', 'WORK_ONLY LOW 2024-02-01'],
    'u-model': ['COVERED'],
    'u-model-gap': ['GAP', 'BLANK MEDIUM 2026-05-05'],
    'u-out': ['UNKNOWN'],
    'u-renewed': ['COVERED'],
    'u-resettled': ['WORK_ONLY', 'NOT_ESTABLISHED HIGH 2025-02-02'],
    'u-served': ['WORK_ONLY', 'WORK_ONLY LOW 2025-05-05'],
    'u-served-ended': ['GAP', 'BLANK MEDIUM 2025-10-01'],
    'u-shell': ['GAP'],
    'u-solo': ['COVERED'],
    'u-street': ['GAP', 'BLANK HIGH 2025-08-08'],
    'u-survey-later': ['UNKNOWN', 'NOT_SURVEYED INFO 2024-01-01'],
    'u-temp-august': ['TEMPORARY_ONLY', 'TEMPORARY_ONLY HIGH 2025-08-31'],
    'u-temp-new': ['TEMPORARY_ONLY', 'TEMPORARY_ONLY MEDIUM 2026-03-15'],
    'u-temp-old': [
      'TEMPORARY_ONLY',
      'NOT_ESTABLISHED HIGH 2026-02-01',
      'TEMPORARY_ONLY HIGH 2025-12-30',
    ],
    'u-unknown': ['UNKNOWN', 'NOT_SURVEYED INFO 2022-07-01'],
    'u-unknown-five': ['UNKNOWN', 'NOT_SURVEYED INFO ?'],
    'u-unknown-old': ['UNKNOWN', 'NOT_SURVEYED INFO ?'],
    'u-unspecified': ['COVERED'],
  };

/** The units that stand in `coverageGaps` without a filter: a finding other than NOT_SURVEYED. */
export const GAPS = Object.keys(EXPECTED).filter((id) =>
  EXPECTED[id]?.slice(1).some((finding) => !finding.startsWith('NOT_SURVEYED')),
);

/** The rates of the county: `ID numerator/denominator upper`, `upper` being c + k. */
export const RATES = [
  'ORGANIZATION 13/43 19',
  'SOLO 10/43 17',
  'REQUIRED 8/14 9',
  'WORK 21/43 27',
  'MEMBER_WEIGHTED 57/89 62',
  'BACKUP 1/43 7',
];
