import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { machineOwner } from '../../src/access/audit/entry.js';
import { AccessCommand } from '../../src/access/command.js';
import { areaOf } from '../../src/access/subject.js';
import { commit } from '../../src/changes/commit.js';
import { folderSource } from '../../src/changes/import/read-folder.js';
import type { Transaction } from '../../src/graph/graph.js';
import { readHead } from '../../src/graph/head.js';
import { ImportAnswer, ImportRefusal } from '../../src/http/import-answer.js';
import { auditedIn } from '../access/audited.js';
import { countyFolder, importFolder } from '../answers/asking.js';
import { folderOf } from '../changes/folder-fixture.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy, today } from '../support/run-query.js';
import { type ServedApp, served } from './served.js';

type Headers = Readonly<Record<string, string>>;
type Files = Readonly<Record<string, string>>;

const password = 'correct horse battery';
const town = '990101102';
const village = '990101102201';

onEngines('imports over HTTP', (engine) => {
  let app: ServedApp;
  let steward: Headers;
  let everywhere: Headers;
  const now = () => new Date('2026-06-30T01:00:00Z');
  beforeAll(async () => {
    await importFolder(engine.graph(), countyFolder);
    app = await served(engine.graph(), { policy: 'SIGN_IN', now });
    steward = await granted('STEWARD', town);
    everywhere = await granted('STEWARD', null);
  });
  afterAll(() => app.close());

  const does = (command: Record<string, unknown>) => app.access.does(AccessCommand.parse(command));
  const granted = async (
    role: string,
    region: string | null,
    organization: string | null = null,
  ): Promise<Headers> => {
    const area = areaOf({ region, organization });
    const made = {
      do: 'createToken',
      for: role,
      roles: [role],
      areas: [area],
      until: '2027-01-01',
    };
    const [secret = ''] = await does(made);
    return { authorization: `Bearer ${secret}` };
  };
  const send = (body: FormData | string, headers: Headers, search = '') =>
    app.fetch(`/import${search}`, { method: 'POST', body, headers });
  const sent = async (by: Headers, files: Files, search = '') => {
    const { status, text } = await send(formOf(files), by, search);
    return { status, answer: JSON.parse(text) };
  };
  const imported = async (by: Headers, files: Files, search = '') => {
    const { status, answer } = await sent(by, files, search);
    expect({ status, answer }).toMatchObject({ status: 200 });
    return ImportAnswer.parse(answer);
  };
  const refused = async (by: Headers, files: Files, search = '') => {
    const { status, answer } = await sent(by, files, search);
    expect({ status, answer }).toMatchObject({ status: 422 });
    return ImportRefusal.parse(answer);
  };
  const rulesOf = async (by: Headers, files: Files) =>
    (await refused(by, files)).violations?.map(
      ({ file, line, column, rule, value }) => `${file}:${line} ${column} ${rule} ${value}`,
    );
  const commits = async () => (await readHead(engine.graph())).commit;

  test('are taken from whoever records, and what they did is told', async () => {
    const files = {
      'sources.csv': 'id,kind,title\nown,LEDGER,台账\n',
      'units.csv': `id,kind,name,region,source\nu-own,MARKET,集市,${village},own\n`,
      'coverages.csv': 'organization,unit,mode,valid_from,source\nb-coop,u-own,SOLO,,own\n',
    };
    const before = await commits();
    const none = { added: 0, replaced: 0, unchanged: 0 };
    expect(await imported(steward, files, '?dryRun=true')).toEqual({
      ...{ dryRun: true, rows: 3, tables: {}, moved: [] },
    });
    expect(await commits()).toBe(before);
    const one = (what: keyof typeof none) => ({ ...none, [what]: 1 });
    expect(await imported(steward, files)).toEqual({
      ...{ dryRun: false, rows: 3, moved: [] },
      tables: { sources: one('added'), units: one('added'), coverages: one('added') },
    });
    expect((await auditedIn(engine.graph())).at(-1)).toMatchObject({
      ...{ action: 'IMPORT', name: 'token:STEWARD', by: 'TOKEN', from: '127.0.0.1', region: town },
      grant: expect.any(String),
      detail: { commit: before + 1, origin: 'POST /import', added: 3, replaced: 0 },
    });
    // The source states nothing but in this folder and is there as it is.
    expect((await imported(steward, files)).tables).toMatchObject({
      ...{ sources: one('unchanged'), units: one('unchanged'), coverages: one('unchanged') },
    });
    const retract = { 'retract.csv': 'file,key,reason,source\nunits,u-own,no,own\n' };
    expect(await rulesOf(steward, retract)).toEqual(['retract.csv:2 key REFERRED_TO u-own']);
    const both = {
      'retract.csv': `${retract['retract.csv']}coverages,b-coop|u-own|SOLO|,no,own\n`,
    };
    expect(await imported(steward, both)).toMatchObject({
      tables: { units: one('replaced'), coverages: one('replaced') },
    });
  });

  test('are taken as far as rights reach: of all rows of a county', async () => {
    const before = await commits();
    const changed = Object.fromEntries(
      tablesOf(countyFolder).map(({ file, rows }) => [
        file,
        stringify(
          rows.map((row) =>
            file === 'sources.csv' ? { ...row, title: 'x' } : { ...row, locator: 'x' },
          ),
          { header: true },
        ),
      ]),
    );
    const { kinds } = await refused(steward, changed);
    expect(kinds?.map(({ first: { file, rule }, count }) => [file, rule, count])).toEqual(
      tablesOf(countyFolder).map(({ file, rows }) => [
        file,
        'GRANT',
        rows.filter((row) => !isInside(file, row)).length,
      ]),
    );
    // What is there as it is and seen needs no right: the chain upward, and a link to it.
    const own = Object.fromEntries(
      tablesOf(countyFolder)
        .map(
          ({ file, rows }) =>
            [file, rows.filter((row) => file === 'sources.csv' || isInside(file, row))] as const,
        )
        .filter(([, rows]) => rows.length > 0)
        .map(([file, rows]) => [file, stringify(rows, { header: true })]),
    );
    const upward = 'subordinations.csv';
    const link = `c-town2,c-county,,,ledger,s2\n`;
    const { tables } = await imported(steward, { ...own, [upward]: `${own[upward]}${link}` });
    expect(Object.values(tables).filter(({ added, replaced }) => added + replaced > 0)).toEqual([]);
    expect(await commits()).toBe(before);
    expect(
      await refused(steward, {
        [upward]: `organization,superior,valid_from,source\nc-town2,c-county,2001-01-01,ledger\n`,
      }).then(({ violations }) => violations),
    ).toMatchObject([
      {
        file: upward,
        line: 2,
        column: null,
        rule: 'GRANT',
        value: 'subordinations|c-town2|c-county|2001-01-01',
      },
    ]);
  });

  test('tell what is hidden as what is not there', async () => {
    const before = await commits();
    const cases: readonly (readonly [Files, hidden: string, absent: string])[] = [
      [
        { 'units.csv': 'id,kind,name,region,source\nID,MARKET,n,990101102201,ledger\n' },
        'u-solo',
        'u-solx',
      ],
      [
        { 'units.csv': 'id,kind,name,region,source\nnew,MARKET,n,ID,ledger\n' },
        '990101103',
        '990101888',
      ],
      [
        { 'units.csv': 'id,kind,name,region,source\nnew,MARKET,n,990101102201,ID\n' },
        'model',
        'modex',
      ],
      [
        { 'units.csv': 'id,kind,name,region,source\nnew,MARKET,n,990101102201,ID\n' },
        'u-solo',
        'u-solx',
      ],
      [
        { 'coverages.csv': 'organization,unit,mode,source\nb-coop,ID,SOLO,ledger\n' },
        'u-solo',
        'u-solx',
      ],
      // As the graph has it.
      [
        {
          'coverages.csv':
            'organization,unit,mode,valid_from,source,locator\nb-solo,ID,SOLO,2016-01-01,ledger,c1\n',
        },
        'u-solo',
        'u-solx',
      ],
      [
        { 'regions.csv': 'code,parent,level,name,source\nID,990101102,GRID,n,ledger\n' },
        'G-DM-1',
        'G-DM-2',
      ],
      [{ 'retract.csv': 'file,key,reason\nunits,ID,no\n' }, 'u-solo', 'u-solx'],
      [
        { 'retract.csv': 'file,key,reason\ncoverages,b-solo|ID|SOLO|2016-01-01,no\n' },
        'u-solo',
        'u-solx',
      ],
      [
        {
          'retract.csv':
            'file,key,reason,source\nsurveys,|990101102|COOPERATIVE|2025-11-11,no,ID\n',
        },
        'model',
        'modex',
      ],
    ];
    for (const [files, hidden, absent] of cases) {
      const told = async (id: string) => {
        const given = Object.entries(files).map(([name, text]) => [name, text.replace('ID', id)]);
        const { status, answer } = await sent(steward, Object.fromEntries(given), '?dryRun=true');
        return JSON.stringify({ status, answer }).replaceAll(id, 'ID');
      };
      const [ofHidden, ofAbsent] = [await told(hidden), await told(absent)];
      // An id that nothing has can be given, which is said in the documents.
      if (ofAbsent.includes('"status":200')) expect(ofHidden).toContain('"rule":"GRANT"');
      else expect(ofHidden).toBe(ofAbsent);
    }
    // Another rule is told once all rows lie there.
    const wrong = `new,MARKET,n,${village},modex\n`;
    const header = 'id,kind,name,region,source\n';
    expect(
      await rulesOf(steward, {
        'units.csv': `${header}${wrong}u-solo,MARKET,n,${village},ledger\n`,
      }),
    ).toEqual(['units.csv:3 null GRANT units|u-solo']);
    expect(await rulesOf(steward, { 'units.csv': header + wrong })).toEqual([
      'units.csv:2 source UNKNOWN_REFERENCE modex',
    ]);
    expect(await commits()).toBe(before);
    await expect
      .poll(async () => (await auditedIn(engine.graph())).at(-1))
      .toMatchObject({
        ...{
          action: 'REFUSED',
          name: 'token:STEWARD',
          detail: { path: '/import', reason: 'GRANT' },
        },
      });
  });

  test('in batches write nothing before all rows are looked at', async () => {
    const inBatches = await served(engine.graph(), {
      policy: 'SIGN_IN',
      now,
      largestTransaction: 0,
    });
    try {
      const own = `id,kind,name,region,source\nu-batch,MARKET,集市,${village},ledger\n`;
      const post = (text: string) =>
        inBatches.fetch('/import', {
          method: 'POST',
          body: formOf({ 'units.csv': text }),
          headers: steward,
        });
      const before = await commits();
      expect((await post(`${own}u-elsewhere,MARKET,集市,990101103,ledger\n`)).status).toBe(422);
      expect(await commits()).toBe(before);
      expect((await post(own)).status).toBe(200);
      expect((await auditedIn(engine.graph())).at(-1)).toMatchObject({
        ...{ action: 'IMPORT', name: 'token:STEWARD', region: town },
        detail: { commit: before + 1, added: 1 },
      });
    } finally {
      await inBatches.close();
    }
  });

  test('of regions that move are held to where these lie, now and then', async () => {
    const header = 'code,parent,level,name,source\n';
    const moved = (parent: string) => ({
      'regions.csv': `${header}${village},${parent},VILLAGE,上坪村,register\n`,
    });
    const county = await granted('STEWARD', '990101');
    expect(await imported(county, moved('990101103'), '?dryRun=true')).toMatchObject({
      ...{ rows: 2, moved: [{ region: village, on: '2026-06-30' }] },
    });
    // From where it moves makes no second one, which would tell where it lies.
    const other = moved(town)['regions.csv'].replace(village, '990101103201');
    expect(await rulesOf(steward, moved('990101103'))).toEqual([
      `regions.csv:2 null GRANT regions|${village}`,
    ]);
    expect(await rulesOf(steward, { 'regions.csv': other })).toEqual([
      'regions.csv:2 null GRANT regions|990101103201',
    ]);
  });

  test('are taken below an organization that is granted', async () => {
    const branch = await granted('STEWARD', null, 'b-coop');
    const header = 'entity,on,full_members,source\n';
    const files = {
      'units.csv': `id,kind,name,region,source\nu-below,MARKET,集市,${village},notice\n`,
      'coverages.csv': 'organization,unit,mode,source\nb-coop,u-below,SOLO,notice\n',
      'counts.csv': `${header}u-below,2026-06-01,3,notice\n`,
    };
    expect((await imported(branch, files, '?dryRun=true')).rows).toBe(3);
    const others = {
      'counts.csv': `${header}u-below,2026-06-01,3,notice\nu-solo,2026-06-01,3,notice\n`,
    };
    expect(await rulesOf(branch, { ...files, ...others })).toEqual([
      'counts.csv:3 null GRANT counts|u-solo|2026-06-01',
    ]);
  });

  test('are refused to all others, and of all other sites', async () => {
    const folder = folderOf({});
    vi.stubEnv('TMPDIR', folder);
    const files = { 'units.csv': `id,kind,name,region,source\nu-x,MARKET,n,${village},ledger\n` };
    const codeOf = async (
      headers: Headers,
      body: FormData | string = formOf(files),
      search = '',
    ) => {
      const { status, errors } = await send(body, headers, search);
      return [status, errors[0]?.extensions.code];
    };
    await does({ do: 'addAccount', name: 'li', password, roles: ['STEWARD'] });
    const signedIn = await fetch(`${app.address}/sign-in`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ name: 'li', password }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const before = await commits();
    expect(await codeOf({})).toEqual([401, 'UNAUTHENTICATED']);
    for (const role of ['READER', 'PLANNER', 'ADMIN'])
      expect(await codeOf(await granted(role, null))).toEqual([403, 'FORBIDDEN']);
    for (const headers of [
      {},
      ...['cross-site', 'same-site', 'none'].map((from) => ({ 'sec-fetch-site': from })),
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' },
    ])
      expect(await codeOf({ cookie, ...headers })).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf({ ...everywhere, origin: 'https://elsewhere.example' })).toEqual([
      403,
      'FORBIDDEN',
    ]);
    const wrong = 'BAD_USER_INPUT';
    expect(await codeOf(everywhere, '{}')).toEqual([415, wrong]);
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await codeOf({ ...everywhere, ...form }, 'units.csv')).toEqual([400, wrong]);
    expect(await codeOf(everywhere, formOf(files), '?encoding=latin1')).toEqual([400, wrong]);
    const field = new FormData();
    field.set('units.csv', files['units.csv']);
    expect(await codeOf(everywhere, field)).toEqual([400, wrong]);
    const twice = formOf(files);
    twice.append('g', new File([''], 'units.csv'));
    expect(await codeOf(everywhere, twice)).toEqual([400, wrong]);
    expect(await codeOf(everywhere, formOf({ 'units.csv': 'x'.repeat(70_000) }))).toEqual([
      413,
      wrong,
    ]);
    expect(await rulesOf(everywhere, { ...files, '../units.csv': '', 'notes.txt': '' })).toEqual([
      '../units.csv:null null UNKNOWN_FILE ../units.csv',
      'notes.txt:null null UNKNOWN_FILE notes.txt',
    ]);
    expect(await rulesOf(everywhere, {})).toEqual(['POST /import:null null NO_TABLE ']);
    for (const by of [steward, everywhere])
      expect(await rulesOf(by, { 'units.csv': `${files['units.csv']}"u-y,` })).toEqual([
        'units.csv:3 null QUOTE a quote that is not closed',
      ]);
    expect((await app.fetch('/import', { headers: everywhere })).status).toBe(405);
    expect(await commits()).toBe(before);
    expect(await codeOf({ cookie, 'sec-fetch-site': 'same-origin' })).toEqual([200, undefined]);
    expect(readdirSync(folder)).toEqual([]);
    vi.unstubAllEnvs();
  });

  test('are looked at anew where another commit comes between', async () => {
    const graph = engine.graph();
    let between: () => Promise<unknown>;
    const meeting = {
      ...graph,
      write: async <Result>(work: (tx: Transaction) => Promise<Result>) => {
        await between();
        between = async () => undefined;
        return graph.write(work);
      },
    };
    const taken = (largestTransaction: number) => {
      between = () => imported(everywhere, elsewhere);
      return commit(
        {
          ...{ graph: meeting, now, refreshPolicy, journals: folder, largestTransaction },
          ...{ actor: 'x', origin: 'x' },
          within: {
            ...{ granted: [town], today, sight: 'ALL', rows: { row: () => 'WHOLE' } },
            initiatorIn: () => machineOwner,
          },
        },
        folderSource(folder),
      );
    };
    const header = 'id,kind,name,region,source\n';
    const folder = folderOf({ 'units.csv': `${header}u-gap-zero,MARKET,n,${village},ledger\n` });
    const elsewhere = { 'units.csv': `${header}u-gap-zero,MARKET,n,990101103,ledger\n` };
    await expect(taken(0)).rejects.toMatchObject({ code: 'CONFLICT' });
    await imported(everywhere, { 'units.csv': `${header}u-gap-zero,MARKET,m,${village},ledger\n` });
    const violations = [{ line: 2, rule: 'GRANT', value: 'units|u-gap-zero' }];
    await expect(taken(50_000)).rejects.toMatchObject({ violations });
  });

  test('are taken one at a time', async () => {
    const files = { 'units.csv': `id,kind,name,region,source\nu-z,MARKET,n,${village},ledger\n` };
    const { hostname, port } = new URL(app.address);
    const form = {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': 100,
      expect: '100-continue',
    };
    const slow = request({
      hostname,
      port,
      path: '/import',
      method: 'POST',
      headers: { ...everywhere, ...form },
    });
    slow.on('error', () => undefined).flushHeaders();
    await once(slow, 'continue');
    const status = async () => (await sent(everywhere, files)).status;
    await expect.poll(status).toBe(409);
    slow.destroy();
    await expect.poll(status).toBe(200);
  });
});

function formOf(files: Files): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append('f', new File([text], name));
  return form;
}

const Rows = z.array(z.record(z.string(), z.string()));

function tablesOf(folder: string) {
  return order.map((table) => {
    const file = `${table}.csv`;
    return {
      file,
      rows: Rows.parse(parse(readFileSync(join(folder, file)), { columns: true, bom: true })),
    };
  });
}

/** The files of the county, in the order in which violations stand. */
const order = [
  ...['sources', 'regions', 'organizations', 'units', 'alliances', 'facilities', 'claims'],
  ...['subordinations', 'coverages', 'parts', 'memberships', 'services', 'counts', 'surveys'],
];

const homes = new Map(
  ['regions', 'organizations', 'units', 'alliances', 'facilities', 'claims'].flatMap((table) =>
    tablesOf(countyFolder)
      .filter(({ file }) => file === `${table}.csv`)
      .flatMap(({ rows }) =>
        rows.map(({ id = '', code = id, region = code }) => [code, region] as const),
      ),
  ),
);

const ends = [
  'id',
  'code',
  'organization',
  'superior',
  'unit',
  'whole',
  'member',
  'alliance',
  'target',
  'entity',
];

/** Whether a row lies in the township; codes tell where regions lie, and the one alliance without a region is led from elsewhere. */
function isInside(file: string, row: Readonly<Record<string, string>>): boolean {
  const named = [...ends, ...(file === 'surveys.csv' ? ['region'] : [])].flatMap(
    (column) => row[column] || [],
  );
  return file !== 'sources.csv' && named.every((id) => homes.get(id)?.startsWith(town) === true);
}
