import { expect, it } from 'vitest';
import { followDays } from '../../src/calendar.js';
import { configOf } from '../../src/config.js';
import { openDeployment } from '../../src/deployment.js';
import { readHead } from '../../src/graph/head.js';
import { countyFolder, importFolder } from '../answers/asking.js';
import { temporaryFolder } from '../changes/committing.js';
import { differencesIn } from '../support/differences.js';

it('follows the date: what is kept is brought up to it while requests are answered', async () => {
  const config = configOf({ DATA_DIR: temporaryFolder(), LOG_LEVEL: 'silent' });
  const deployment = await openDeployment(config);
  const { graph } = deployment;
  await importFolder(graph, countyFolder, new Date().toISOString());
  let at = new Date();
  const calendar = await followDays({ ...deployment, now: () => at });
  const before = calendar.now();
  at = new Date(at.getTime() + 366 * 86_400_000);
  const after = calendar.now();
  expect(after.today > before.today).toBe(true);
  expect(calendar.now()).toBe(after);
  await calendar.stop();
  expect((await readHead(graph)).kept).toMatchObject({ on: after.today, complete: true });
  expect(await differencesIn(graph)).toEqual([]);
  expect(calendar.now().rules).toBe(after.rules);
  await graph.close();
});
