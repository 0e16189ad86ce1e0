import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf } from '../../src/graph/page.js';
import type { Arguments } from '../../src/graph/reading.js';
import { sortedPage } from '../../src/graph/sorted-page.js';

const rows = fc.uniqueArray(fc.record({ rank: fc.nat(3), id: fc.nat(999) }), {
  selector: ({ id }) => id,
  maxLength: 200,
});

test('pages of a long list, walked either way, are the whole list sorted', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 5 }), fc.boolean(), (list, size, backward) => {
      const walked: (typeof list)[number][] = [];
      let cursor: string | null = null;
      for (let more = true; more; ) {
        const args: Arguments = backward
          ? { last: size, before: cursor }
          : { first: size, after: cursor };
        const { rows, pageInfo, totalCount } = sortedPage(
          pageOf('list', args, 2),
          list.map((row) => ({ row, keys: [row.rank, String(row.id).padStart(3, '0')] })),
        );
        expect(totalCount).toBe(list.length);
        if (backward) walked.unshift(...rows.map(({ row }) => row));
        else walked.push(...rows.map(({ row }) => row));
        cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
        more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
      }
      expect(walked).toEqual([...list].sort((a, b) => a.rank - b.rank || a.id - b.id));
    }),
  );
});
