import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { statementNames } from '../contract/statement-names.js';

/**
 * Where statements are asked alike for all, by the beginning of the path or name of the statement, and why what they give
 * is told to nobody who may not see it. All others take what they are seen by, and can't be called without.
 */
const ofAll = {
  'access/': 'who may ask, which is asked before anything is seen',
  'backup/': 'the whole graph, on the machine that has it',
  'changes/': 'what is written, of which the rows are looked at by whoever records them',
  'coverage-table.ts': 'a table for whoever starts the server',
  'coverage/kept/':
    'verdicts, which are those of the whole graph, and by the ids of units that are seen',
  'coverage/reading/': 'facts that verdicts follow from',
  'events/': 'what happened, of which followers are told what they see',
  'figures.householdCounts': 'counts of units of which an index is made',
  'coverage/queries/matrix-axes.ts':
    'the regions below one that is granted, or all of them where nothing is hidden',
  'evidence.claims': 'claims about the regions of a scope that is granted',
  'graph/': 'versions, and the compiler of selections, which has a sight from its builder',
  'plan.regionsInside': 'the regions in one that is granted',
  'plan.regionsAround':
    'the regions around one that is granted, of which the names are read by sight',
  'plan.standingOf': 'organizations among ids that are granted',
  'planning/kept/': 'plans, each of which is told to whoever sees all that it was made of',
  'registry/divisions.ts': 'how regions lie in one another, by which it is known what is seen',
  'registry/ensure-region.ts': 'whether there is a region, once it is known that it is granted',
  'registry/regions-on.ts': 'the regions in one that is granted',
  'registry/retracted-things.ts':
    'what was retracted, of which it is seen what lay in what is granted',
  'registry/reread-names.ts': 'names, which a migration reads again',
  'registry/seen-part.ts': 'what is seen',
  'registry/below-organization.ts': 'what is seen',
  'registry/successors.ts': 'what has become of a region, which is loaded by sight',
  'registry/thing-': 'things of which an index is made',
};

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** Every statement of the product: its file, its name and the signature of what makes it. */
const statements = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .flatMap((path) => {
    const code = readFileSync(join(source, path), 'utf8');
    return [...code.matchAll(/^\s*name: ?(.*(?:\n.*)??),\n\s*text:/gm)].flatMap(
      ({ index, 1: said = '' }) => {
        const makers = code
          .slice(0, index)
          .split(/^(?=(?:export )?(?:async )?(?:function|const) )/m);
        const [signature = ''] = (makers.at(-1) ?? '').split('): ');
        return [...said.matchAll(/[`'](.+?)[`']/g)].map(([, name = '']) => ({
          path,
          name,
          signature,
        }));
      },
    );
  });
const takesSight = ({ signature }: { readonly signature: string }) =>
  /: (StatementBuilder|SeenIn|Sight)\b/.test(signature);
const isOfAll = ({ path, name }: { readonly path: string; readonly name: string }) =>
  Object.keys(ofAll).some((each) => path.startsWith(each) || name.startsWith(each));

test('a statement that reads for an answer can not be made without what is seen', () => {
  expect(statements.filter((each) => !takesSight(each) && !isOfAll(each))).toEqual([]);
});

test('the source has statements of both sorts, and nothing is said of what is not there', () => {
  const begins = statements.map(({ name }) => name.split('$')[0] ?? '');
  const unmet = statementNames().filter((name) => !begins.some((begin) => name.startsWith(begin)));
  expect(unmet).toEqual([]);
  expect(statements.filter(takesSight).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['alliances.neighbours', 'coverage.organizationNames']),
  );
  const unknown = Object.keys(ofAll).filter(
    (each) =>
      !statements.some(
        (statement) =>
          !takesSight(statement) &&
          (statement.path.startsWith(each) || statement.name.startsWith(each)),
      ),
  );
  expect(unknown).toEqual([]);
});
