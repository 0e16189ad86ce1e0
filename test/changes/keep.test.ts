import { beforeEach, expect, it } from 'vitest';
import { keepUpToDate } from '../../src/changes/keep.js';
import { countyFolder, importFolder } from '../answers/asking.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { keeping } from '../support/run-query.js';

onEngines('Kept assessments', ({ graph, clear }) => {
  beforeEach(clear);

  it('follow from the facts after an import, and as days pass', async () => {
    await importFolder(graph(), countyFolder);
    expect(await differencesIn(graph())).toEqual([]);
    for (const day of ['2026-07-01', '2026-12-31', '2027-06-30']) {
      await keepUpToDate({ graph: graph(), keeping, now: () => new Date(`${day}T01:00:00Z`) });
      expect(await differencesIn(graph())).toEqual([]);
    }
  });
});
