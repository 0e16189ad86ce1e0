import { firstCommit, firstRecordedDay } from '../../src/coverage/queries/first-commit.js';
import { rehearse } from '../../src/graph/rehearse.js';
import { probe, type StatementCase } from './case.js';

/** What questions about time read of the log. */
export const trendCases: readonly StatementCase[] = [
  {
    title: 'when the first commit was recorded, as an instant and as a day; never in an empty log',
    statements: ['coverage.firstCommit'],
    run: async (graph) => ({
      instants: await graph.read(firstCommit()),
      inShanghai: await firstRecordedDay(graph, 'Asia/Shanghai'),
      inHonolulu: await firstRecordedDay(graph, 'Pacific/Honolulu'),
      never: await rehearse(graph, async (tx) => {
        await tx.run(probe('MATCH (c:Commit) DETACH DELETE c'));
        return firstRecordedDay(tx, 'Asia/Shanghai');
      }),
    }),
    expected: {
      instants: ['2026-01-02T03:04:05.000Z'],
      inShanghai: '2026-01-02',
      inHonolulu: '2026-01-01',
      never: null,
    },
  },
];
