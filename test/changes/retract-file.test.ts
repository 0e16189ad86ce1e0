import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { commitFiles, type Files } from './committing.js';
import { EVERY_TABLE } from './county-folder.js';
import { WRONG_ROW } from './wrong-row.js';

onEngines('what a clerk writes in retract.csv', (engine) => {
  beforeEach(() => engine.clear());
  const refusals = async (rows: string, files: Files = {}) => {
    const taking = commitFiles(engine.graph(), {
      'retract.csv': `file,key,reason,source\n${rows}`,
      ...files,
    });
    const kinds = z.object({
      violations: z.array(
        z.object({ line: z.number(), column: z.string(), rule: z.string(), message: z.string() }),
      ),
    });
    return taking.then(
      () => [],
      (error) =>
        kinds
          .parse(error)
          .violations.map(
            ({ line, column, rule, message }) => `${line}:${column}:${rule}: ${message}`,
          ),
    );
  };

  test('names each table by its file, and each row by its key', async () => {
    await commitFiles(engine.graph(), EVERY_TABLE);
    const keys = [
      ...['counts.csv,u|2024-01-01', 'surveys,u|2024-01-01', 'surveys,350428|COMPOUND|2024-01-01'],
      ...['services,services|a|v|', 'services,a|350428100|', 'memberships,u|a|', 'parts.csv,u|v|'],
      ...['coverages,b|u|SOLO|2020-02-01', 'subordinations,j|b|2020-06-01', 'claims,c'],
      ...['facilities.csv,f.2', 'facilities,f.1', 'units,u', 'region_parents,350428100001|'],
      'regions,350428100001',
    ];
    const taken = keys.map((key) => `${key},a mistake\n`).join('');
    // Who found the mistake may be left out.
    const counts = await commitFiles(engine.graph(), {
      'retract.csv': `file,key,reason\n${taken}`,
    });
    expect(counts).toMatchObject({
      surveys: { replaced: 2 },
      services: { replaced: 2 },
      regions: { replaced: 1 },
    });
    expect(await differencesIn(engine.graph())).toEqual([]);
  });

  test('is told what is wrong with it', async () => {
    await commitFiles(engine.graph(), WRONG_ROW);
    const key = 'o1|u1|SOLO|2024-01-01';
    expect(
      await refusals(
        `coverage,${key},x,s\ncoverages,o1|u1,x,s\nsurveys,u1,x,s\ncoverages,o1|u1|SOLO|2024-01-02,x,s\nunits,u1|x,x,s\ncoverages,${key},,s\ncoverages,o1|u2|SOLO|,x,nobody\nCoverages.csv,o1|u1|SOLO|2024/1/1,x,s\n`,
      ),
    ).toEqual([
      expect.stringMatching(
        /^2:file:VALUE: The value is one of sources, regions, .*, received "coverage"\.$/,
      ),
      '3:key:KEY: A key of coverages is organization|unit|mode|valid_from, received "o1|u1".',
      '4:key:KEY: A key of surveys is unit|on, or region|kind|on, received "u1".',
      '5:key:NOT_STATED: What is retracted is in the graph, or was, received "o1|u1|SOLO|2024-01-02".',
      '6:key:KEY: A key of units is id, received "u1|x".',
      '7:reason:REQUIRED: A required field is not empty, received nothing.',
      '8:source:UNKNOWN_REFERENCE: source names a source of the folder or the graph, received "nobody".',
      '9:key:DATE: A date is a day of the calendar, as YYYY-MM-DD, received "2024/1/1".',
    ]);
    expect(await refusals(`coverages,${key},x,s\ncoverages,coverages|${key},x,s\n`)).toEqual([
      `3:key:DUPLICATE_KEY: A key stands once in a file, here also on line 2, received "${key}".`,
    ]);
    const { 'coverages.csv': coverages = '' } = WRONG_ROW;
    expect(await refusals(`coverages,${key},x,s\n`, { 'coverages.csv': coverages })).toEqual([
      `2:key:STATED_TOO: A row is stated or retracted, not both at once, received "${key}".`,
    ]);
    expect(await refusals('organizations,o1,x,s\n')).toEqual([
      '2:key:REFERRED_TO: Nothing refers to what is retracted; the graph has coverages|o1|u1|SOLO|2024-01-01, coverages|o1|u2|SOLO|, received "o1".',
    ]);
    expect(await refusals('regions,990101100,x,m\n')).toEqual([
      expect.stringContaining('2:source:SYNTHETIC'),
      expect.stringContaining('2:key:REFERRED_TO'),
    ]);
    expect(await refusals('sources,s,x,s\n')).toEqual([
      expect.stringContaining('2:source:UNKNOWN_REFERENCE'),
      expect.stringMatching(/2:key:REFERRED_TO: .*, … \(13 in all\), received "s"/),
    ]);
  });
});
