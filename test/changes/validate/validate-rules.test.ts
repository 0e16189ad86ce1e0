import { describe, expect, it } from 'vitest';
import { folderSource } from '../../../src/changes/import/read-folder.js';
import { RULES, type Rule } from '../../../src/changes/tables/violation.js';
import { validate } from '../../../src/changes/validate/validate.js';
import { COUNTY, folderOf } from '../folder-fixture.js';
import { FILE_FAULTS } from './faults-of-files.js';
import { ROW_FAULTS } from './faults-of-rows.js';
import { SET_FAULTS } from './faults-of-sets.js';
import { NOTHING } from './known-graph-fake.js';

/** Tried in import/read-folder.test.ts: they are faults of the folder as a whole. */
const ELSEWHERE: Rule[] = [
  ...(['FOLDER', 'NO_TABLE', 'UNREADABLE_FILE'] as const),
  // Of graphs: validate-graph.test.ts.
  ...(['SYNTHETIC', 'REGION_PLANNED'] as const),
  // Of steps: test/contract/operations-steps.ts.
  ...(['STEP_TARGET', 'STEP_TOO_EARLY', 'LINKED', 'NOT_LINKED', 'MERGE', 'SPLIT'] as const),
  // Of who takes them: test/access/stewards.test.ts.
  'GRANT',
  // Of what the graph has: test/changes/retract.test.ts.
  ...(['STATED_TOO', 'REFERRED_TO'] as const),
];

describe.each([
  ['files', FILE_FAULTS],
  ['rows', ROW_FAULTS],
  ['sets', SET_FAULTS],
])('A folder with one fault among its %s', (_, cases) => {
  it.each(cases)('names %s', async (_name, files, [file, line, column, rule, value]) => {
    const dir = folderOf({ ...COUNTY, ...files });
    const { violations, total } = await validate(folderSource(dir), NOTHING);
    const [found] = violations;
    expect({ ...found, message: '' }).toEqual({
      file,
      line,
      column,
      rule,
      message: '',
      value: value ?? found?.value,
    });
    expect(total).toBe(1);
    expect(found?.message).toMatch(/^.+, received .+\.$/);
  });
});

it('tries every rule of the catalogue', () => {
  const tried = [...FILE_FAULTS, ...ROW_FAULTS, ...SET_FAULTS].map(([, , [, , , rule]]) => rule);
  expect([...new Set([...tried, ...ELSEWHERE])].sort()).toEqual(Object.keys(RULES).sort());
});

it('accepts the county without a fault', async () => {
  const { violations, counts } = await validate(folderSource(folderOf(COUNTY)), NOTHING);
  expect(violations).toEqual([]);
  expect(counts).toMatchObject({ sources: 1, regions: 2, organizations: 3, units: 2, parts: 0 });
});
