import type { Rule } from '../../../src/changes/tables/violation.js';

/** One fault put into the county of `folder-fixture.ts`, and the one violation that it gives. */
export type Fault = [
  name: string,
  files: Record<string, string | Buffer>,
  expected: [
    file: string,
    line: number | null,
    column: string | null,
    rule: Rule,
    /** Null where any will do. */
    value: string | null,
  ],
];
