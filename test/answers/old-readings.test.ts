import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { migrate } from '../../src/graph/migrations.js';
import { rereadNames } from '../../src/registry/reread-names.js';
import { inFolderOf } from '../changes/folder-fixture.js';
import { contentOf } from '../changes/graph-content.js';
import { probe } from '../contract/case.js';
import { onEngines } from '../support/engines.js';
import { importFolder } from './asking.js';

onEngines('a graph in which an earlier build has read the names', (engine) => {
  beforeEach(async () => {
    await engine.clear();
    const files = {
      'sources.csv': 'id,kind,title\ns,LEDGER,台账\n',
      'regions.csv': 'code,parent,level,name,source\n440114,,COUNTY,花都区,s\n',
      'units.csv': 'id,kind,name,region,source\nu,MARKET,六安市场,440114,s\n',
    };
    await inFolderOf(files, (folder) => importFolder(engine.graph(), folder));
  });

  test('is brought over: what an import writes today, and all units are assessed anew', async () => {
    const graph = engine.graph();
    const expected = await contentOf(graph);
    await graph.write((tx) =>
      tx.run(
        probe(
          "MATCH (n:Entity) WHERE n:Region OR n:Unit SET n.search = '|' + n.name + '|x|x|' SET n.reading = 'x'",
        ),
      ),
    );
    await graph.write((tx) => tx.run(probe('MATCH (m:Migration) WHERE m.number = 13 DELETE m')));
    await migrate(graph, () => new Date('2026-01-01T00:00:00Z'));
    await rereadNames(graph);
    const [kept] = await graph.read({
      ...probe('MATCH (k:Kept) RETURN k.complete AS complete, k.marking AS marking'),
      decode: (row) => Kept.parse(row),
    });
    expect(kept).toEqual({ complete: false, marking: 'start' });
    const withoutKept = (lines: readonly string[]) =>
      lines.filter((line) => !line.startsWith('["Kept"'));
    expect(withoutKept(await contentOf(graph))).toEqual(withoutKept(expected));
  });

  test('has nothing to be read anew where no name is left', async () => {
    const graph = engine.graph();
    const expected = await contentOf(graph);
    await rereadNames(graph);
    expect(await contentOf(graph)).toEqual(expected);
  });
});

const Kept = z.object({ complete: z.boolean(), marking: z.string() });
