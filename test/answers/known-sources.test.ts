import { beforeAll, expect, test } from 'vitest';
import { inFolderOf } from '../changes/folder-fixture.js';
import { onEngines } from '../support/engines.js';
import { answer, importFolder } from './asking.js';

/** A branch of the ledger below a committee of the model. */
const first = {
  'sources.csv': 'id,kind,title\ns,LEDGER,台账\nm,SYNTHETIC,模型\n',
  'regions.csv':
    'code,parent,level,name,source\n350428,,COUNTY,将乐县,s\n350428100,350428,TOWNSHIP,古镛镇,s\n',
  'organizations.csv':
    'id,kind,name,region,source\nb,BRANCH,支部,350428100,s\nt,COMMITTEE,镇党委,350428100,m\n',
  'subordinations.csv': 'organization,superior,valid_from,valid_to,source\nb,t,2020-01-01,,s\n',
};
/** What was taken for a model was a ledger. */
const later = { 'sources.csv': 'id,kind,title\nm,LEDGER,台账二\n' };

onEngines('organizations above a scope', (engine) => {
  beforeAll(async () => {
    for (const [files, at] of [
      [first, '2026-01-31T01:00:00.000Z'],
      [later, '2026-05-04T01:00:00.000Z'],
    ] as const)
      await inFolderOf(files, (dir) => importFolder(engine.graph(), dir, at));
  });

  test('are of the kind that their source was known to be of', async () => {
    const share = (knownOn: string) =>
      `chainAudit(scope: { sources: [LEDGER] }, knownOn: "${knownOn}") { share { denominator } }`;
    expect(
      await answer(
        engine.graph(),
        `{ before: ${share('2026-02-28')} after: ${share('2026-06-01')} }`,
      ),
    ).toEqual({ before: { share: { denominator: 1 } }, after: { share: { denominator: 2 } } });
  });
});
