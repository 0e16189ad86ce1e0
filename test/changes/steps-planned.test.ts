import { beforeEach, expect, test } from 'vitest';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';
import { commitFiles } from './committing.js';

/** u1 and b2 begin in 2099, links of unknown beginning lead to them; u9, b9 and a1 end in that year. */
const files = {
  'sources.csv': 'id,kind,title\ns1,LEDGER,x\n',
  'regions.csv':
    'code,parent,level,name,source\n35,,PROVINCE,p,s1\n3504,35,PREFECTURE,q,s1\n350429,3504,COUNTY,c,s1\n',
  'organizations.csv': `id,kind,name,region,valid_from,valid_to,source
c0,COMMITTEE,县委,350429,1990-01-01,,s1
b1,BRANCH,一支部,350429,2020-01-01,,s1
b2,BRANCH,二支部,350429,2099-01-01,,s1
b3,BRANCH,三支部,350429,2020-01-01,,s1
b4,BRANCH,四支部,350429,2020-01-01,,s1
b9,BRANCH,九支部,350429,2020-01-01,2099-01-01,s1
`,
  'subordinations.csv': `organization,superior,valid_from,valid_to,source
b1,c0,2020-01-01,,s1
b2,b1,,,s1
b3,c0,2020-01-01,,s1
b4,c0,2020-01-01,,s1
`,
  'units.csv': `id,kind,name,region,valid_from,valid_to,source
u1,PROJECT,待建项目,350429,2099-01-01,,s1
u9,PROJECT,项目,350429,2020-01-01,2099-01-01,s1
`,
  'coverages.csv': `organization,unit,mode,valid_from,valid_to,source
b3,u1,SOLO,,,s1
b4,u1,SOLO,2099-01-01,,s1
b1,u9,SOLO,2020-01-01,,s1
`,
  'alliances.csv': `id,kind,name,valid_from,valid_to,source
a1,INDUSTRY,联盟,2020-01-01,2099-01-01,s1
a2,INDUSTRY,联盟二,2020-01-01,,s1
a3,INDUSTRY,联盟三,2026-06-30,,s1
`,
  'memberships.csv': `member,alliance,role,valid_from,valid_to,source
b1,a1,MEMBER,2020-01-01,,s1
b9,a2,MEMBER,2020-01-01,,s1
b4,a3,MEMBER,,,s1
`,
};

onEngines('steps over links that are planned or end', (engine) => {
  beforeEach(async () => {
    await engine.clear();
    await commitFiles(engine.graph(), files);
  });

  const taken = async (...changes: readonly object[]) => {
    const mutation = `mutation ($input: CommitInput!) { commit(input: $input) {
      invalid { rule message } effect { rows { nodes { key change } } }
    } }`;
    const input = { source: 's1', changes };
    const { data } = await runQuery(engine.graph(), mutation, { input });
    expect(data.commit.invalid).toEqual([]);
    expect(await differencesIn(engine.graph())).toEqual([]);
    return data.commit.effect.rows.nodes.map(
      ({ key, change }: { key: string; change: string }) => `${change} ${key}`,
    );
  };

  const ended = async (key: string) => {
    const [row] = await engine.graph().read({
      name: 'test.ended',
      text: 'MATCH (n)-[e]->() WHERE e.key = $key RETURN e.validTo AS validTo',
      parameters: { key },
      decode: (raw) => raw,
    });
    return row;
  };

  test('a link of unknown beginning to what begins later is taken back', async () => {
    expect(await taken({ dissolve: { id: 'b3' } })).toEqual([
      'RETRACTED coverages|b3|u1|SOLO|',
      'REPLACED organizations|b3',
      'REPLACED subordinations|b3|c0|2020-01-01',
    ]);
    expect(await taken({ dissolve: { id: 'b1' } })).toContain('RETRACTED subordinations|b2|b1|');
    expect(await taken({ leave: { member: 'b4', alliance: 'a3' } })).toEqual([
      'RETRACTED memberships|b4|a3|',
    ]);
  });

  test('what is planned goes over as a plan', async () => {
    // b4 has the same link already, and goes on having it.
    expect(await taken({ merge: { from: ['b3'], into: 'b4' } })).toEqual([
      'RETRACTED coverages|b3|u1|SOLO|',
      'REPLACED organizations|b3',
      'REPLACED subordinations|b3|c0|2020-01-01',
    ]);
    const part = { id: 'n1', name: '新', units: ['u1'] };
    expect(await taken({ split: { from: 'b4', into: [part], dissolve: true } })).toEqual(
      expect.arrayContaining([
        'RETRACTED coverages|b4|u1|SOLO|2099-01-01',
        'ADDED coverages|n1|u1|SOLO|2099-01-01',
      ]),
    );
    expect(await taken({ merge: { from: ['n1', 'b1'], into: 'c0', on: '2026-07-15' } })).toEqual(
      expect.arrayContaining([
        'ADDED coverages|c0|u1|SOLO|2099-01-01',
        'ADDED subordinations|b2|c0|2099-01-01',
      ]),
    );
  });

  test('what goes over ends with the first of its two ends, and joins nothing that has ended', async () => {
    const query = `query ($changes: [StepInput!]!) {
      simulate(source: "s1", on: "2099-02-01", changes: $changes) {
        invalid { rule }
        effect { alliances { nodes { allianceId joined { nodes { memberId } } left { nodes { memberId } } } } }
      }
    }`;
    const effectOf = async (changes: readonly object[]) => {
      const { data } = await runQuery(engine.graph(), query, { changes });
      expect(data.simulate.invalid).toEqual([]);
      return data.simulate.effect.alliances.nodes;
    };
    const none = { joined: { nodes: [] }, left: { nodes: [] } };
    const merge = { merge: { from: ['b1'], into: 'b4' } };
    expect(await effectOf([merge])).toEqual([{ allianceId: 'a1', ...none }]);
    expect(
      await effectOf([
        { split: { from: 'a2', into: [{ id: 'a9', name: '新', members: ['b9'] }] } },
      ]),
    ).toEqual([
      { allianceId: 'a2', ...none },
      { allianceId: 'a9', ...none },
    ]);
    await taken(merge);
    expect(await ended('memberships|b4|a1|2026-06-30')).toEqual({ validTo: '2099-01-01' });
    expect(await ended('coverages|b4|u9|SOLO|2026-06-30')).toEqual({ validTo: '2099-01-01' });
  });
});
