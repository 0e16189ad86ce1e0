import { beforeEach, expect, it } from 'vitest';
import { refreshAssessments } from '../../../src/changes/write/refresh.js';
import { countyFolder, importFolder } from '../../answers/asking.js';
import { differencesIn } from '../../support/differences.js';
import { onEngines } from '../../support/engines.js';
import { refreshPolicy } from '../../support/run-query.js';
import { commitFiles } from '../committing.js';
import { COUNTY } from '../folder-fixture.js';

onEngines('Kept timelines', ({ graph, clear }) => {
  beforeEach(clear);

  it('follow from the facts after an import, as days pass, and when the clock is set back', async () => {
    await importFolder(graph(), countyFolder);
    expect(await differencesIn(graph())).toEqual([]);
    for (const day of ['2026-07-01', '2026-12-31', '2027-06-30', '2026-08-01']) {
      await refreshAssessments({
        graph: graph(),
        refreshPolicy,
        now: () => new Date(`${day}T01:00:00Z`),
      });
      expect(await differencesIn(graph())).toEqual([]);
    }
  });

  it('are read anew where the graph has been emptied behind the back of its index', async () => {
    const same = graph();
    await importFolder(same, countyFolder);
    expect(await differencesIn(same)).toEqual([]);
    await clear();
    await commitFiles(same, COUNTY);
    expect(await differencesIn(same)).toEqual([]);
  });

  it('end with the line of a party group at the nearest branch, whatever goes on behind it', async () => {
    const circle = (until: string) => ({
      'subordinations.csv': `organization,superior,valid_to,source\np,j,,s\nj,q,${until},s\nq,j,,s\n`,
    });
    const group = {
      ...COUNTY,
      'organizations.csv': `${COUNTY['organizations.csv']}p,PARTY_GROUP,党小组,350428100,,,s\nq,PARTY_GROUP,党小组,350428100,,,s\n`,
      'coverages.csv': 'organization,unit,mode,source\np,v,SOLO,s\n',
    };
    await commitFiles(graph(), { ...group, ...circle('2027-01-01') });
    expect(await differencesIn(graph())).toEqual([]);
    await commitFiles(graph(), circle('2028-01-01'));
    expect(await differencesIn(graph())).toEqual([]);
  });
});
