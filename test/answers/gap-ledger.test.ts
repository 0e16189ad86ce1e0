import { beforeAll, expect, test } from 'vitest';
import { machineOwner } from '../../src/access/audit/entry.js';
import { auditedIn } from '../access/audited.js';
import type { Engine } from '../support/engines.js';
import { faults, runQuery } from '../support/run-query.js';
import { onCounty } from './asking.js';

const annotate = `mutation ($input: AnnotateGapInput!) { annotateGap(input: $input) {
  unit { name } annotation { code reason note office due actor recordedAt endedAt } } }`;
const note = {
  unit: 'u-gap-three',
  code: 'NOT_ESTABLISHED',
  reason: 'NO_GUIDANCE',
  office: '组织部组织科',
  due: '2026-09-30',
};

onCounty('the gap ledger', (ask, engine) => {
  beforeAll(() => {
    faults.splice(0);
  });

  test('takes notes on open findings; a further one takes the place of the first', async () => {
    const first = {
      ...{ code: 'NOT_ESTABLISHED', reason: 'NO_GUIDANCE', note: null, office: '组织部组织科' },
      ...{ due: '2026-09-30', actor: 'owner', recordedAt: '2026-06-30T01:00:00.000Z' },
    };
    expect(await ask(annotate, { input: note })).toEqual({
      annotateGap: { unit: { name: '下坪农场' }, annotation: { ...first, endedAt: null } },
    });
    await ask(annotate, {
      input: { ...note, reason: 'OTHER', note: ' 出资人在外地 ', due: '2026-06-30' },
    });
    const { coverageGaps, gapHistory } = await ask(`{
      coverageGaps(first: 1, scope: { region: "990101102202" }, filter: { kinds: [FAMILY_FARM] }) {
        nodes { unit { id } annotations { reason note due } }
      }
      gapHistory(unit: "u-gap-three") { annotations { reason endedAt } }
    }`);
    expect(coverageGaps.nodes).toEqual([
      {
        unit: { id: 'u-gap-three' },
        annotations: [{ reason: 'OTHER', note: '出资人在外地', due: '2026-06-30' }],
      },
    ]);
    expect(gapHistory.annotations).toHaveLength(2);
    expect(gapHistory.annotations).toContainEqual({
      reason: 'NO_GUIDANCE',
      endedAt: '2026-06-30T01:00:00.000Z',
    });
    const { recordedAt: at, code } = first;
    const deed = { ...machineOwner, at, action: 'ANNOTATE', detail: { unit: note.unit, code } };
    expect((await auditedIn(engine.graph())).slice(-2)).toEqual([deed, deed]);
  });

  test.for([
    [{ unit: 'nobody' }, 'NOT_FOUND', 'received "nobody"'],
    [{ code: 'LAPSED' }, 'BAD_USER_INPUT', 'LAPSED does not on u-gap-three (NOT_ESTABLISHED does)'],
    [{ unit: 'u-solo' }, 'BAD_USER_INPUT', 'NOT_ESTABLISHED does not on u-solo.'],
    [{ reason: 'OTHER', note: '  ' }, 'BAD_USER_INPUT', 'stated in the note, received none'],
    [{ office: '' }, 'BAD_USER_INPUT', '1 to 100 characters, received 0'],
    [{ office: 'x'.repeat(101) }, 'BAD_USER_INPUT', '1 to 100 characters, received 101'],
    [{ note: 'x'.repeat(501) }, 'BAD_USER_INPUT', 'at most 500 characters, received 501'],
    [{ due: '2026-06-29' }, 'BAD_USER_INPUT', 'or later, received 2026-06-29'],
  ] as const)('refuses %j', async ([wrong, code, message]) => {
    const { data, errors } = await refused(engine, { ...note, ...wrong });
    expect(data).toEqual({ annotateGap: null });
    expect(errors).toMatchObject([
      { extensions: { code }, message: expect.stringContaining(message) },
    ]);
    expect(faults).toEqual([]);
  });
});

function refused(engine: Engine, input: object) {
  return runQuery(engine.graph(), annotate, { input });
}
