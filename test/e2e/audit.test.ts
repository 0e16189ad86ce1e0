import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { probe } from '../contract/case.js';
import { dataFolder, orgweave } from '../support/process.js';
import { seedFolder } from '../support/run-query.js';

const whole = /^The audit log is whole. Its head is entry (\d+), hash ([0-9a-f]{64})\.$/m;

it('is verified on the command line, by itself and by a backup', async () => {
  const folder = dataFolder();
  const env = { DATA_DIR: folder };
  const [first, file] = [join(folder, 'first.backup'), join(folder, 'graph.backup')];
  const verify = (...options: string[]) => orgweave(['audit', 'verify', ...options], env);
  const change = async (text: string) => {
    const graph = openGrafeo(join(folder, 'graph.grafeo'));
    await graph.write((tx) => tx.run(probe(text)));
    await graph.close();
  };
  await orgweave(['import', seedFolder('jiangle')], env);
  await orgweave(['backup', first], env);
  await orgweave(['import', seedFolder('model-county')], env);
  await orgweave(['backup', file], env);

  const alone = await verify();
  expect(alone).toMatchObject({ code: 0, stderr: '' });
  const [, number, hash] = whole.exec(alone.stdout) ?? [];
  expect(number).toBe('4');
  const listed = await orgweave(['audit', 'list', '--last', '2', '--json'], env);
  expect(
    listed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    {
      number: 3,
      action: 'IMPORT',
      actor: 'owner',
      detail: expect.stringContaining('model-county'),
    },
    { number: 4, action: 'BACKUP', hash },
  ]);
  expect((await orgweave(['audit', 'list'], env)).stdout).toMatch(
    /^1 \S+ IMPORT owner - \{.*"commit":1/,
  );
  for (const [backup, entry] of [
    [first, 2],
    [file, 4],
  ] as const)
    expect((await verify('--backup', backup)).stdout).toContain(`from entry ${entry} of ${backup}`);

  // What was there is cut off: nobody but the backup knows.
  await change('MATCH (e:AuditEntry) WHERE e.number > 2 DELETE e');
  expect(await verify()).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('entry 3 is missing.'),
  });
  await change(
    `MATCH (h:AuditHead) MATCH (e:AuditEntry) WHERE e.number = 2 SET h.number = 2, h.hash = e.hash`,
  );
  expect((await verify()).stdout).toMatch(whole);
  expect((await verify('--backup', first)).code).toBe(0);
  expect(await verify('--backup', file)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('entry 3 is missing: the backup has 4.'),
  });
  await orgweave(['backup', join(folder, 'later.backup')], env);
  expect(await verify('--backup', file)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('entry 3 is another one in the backup.'),
  });

  // A restored graph goes on where the backup ends.
  const restored = { DATA_DIR: dataFolder() };
  expect((await orgweave(['restore', file], restored)).code).toBe(0);
  const again = await orgweave(['audit', 'verify', '--backup', file], restored);
  expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/entry 5, hash/) });
  expect(await verify('--backup', 'package.json')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('whole file as orgweave backup has written it'),
  });
});
