import { expect, test } from 'vitest';
import { table } from '../../../src/planning/report/markdown.js';
import { planCsv } from '../../../src/planning/report/plan-csv.js';

const row = {
  ...{ unit: 'u', remedy: 'SOLO', reason: 'REQUIRED', by: { id: 'o', name: '甲, 乙' } },
  closes: ['BLANK', 'LAPSED'],
};

test('a spreadsheet takes no cell for a formula, and a comma for no end of one', () => {
  const csv = planCsv([
    { ...row, name: '=HYPERLINK("x")', members: 3 },
    { ...row, name: '@a', members: null, by: null, reason: null },
  ]);
  expect(csv).toBe(
    [
      'unit,name,remedy,reason,organization,organization_name,members,closes',
      `u,"'=HYPERLINK(""x"")",SOLO,REQUIRED,o,"甲, 乙",3,BLANK LAPSED`,
      "u,'@a,SOLO,,,,,BLANK LAPSED",
      '',
    ].join('\n'),
  );
});

test('what would end a cell of a table stands for itself', () => {
  expect(table(['a'], [['x|y\nz*']])).toBe('| a |\n|---|\n| x\\|y z\\* |');
  expect(table(['a'], [])).toBe('None.');
});
