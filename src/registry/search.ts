import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import { besidesMeant, Divisions } from '../domain/divisions.js';
import { Problem } from '../domain/problem.js';
import { ownTurn } from '../domain/work.js';
import { type Asking, noSuchRegion } from '../graph/ask.js';
import type { KeyValue } from '../graph/cursor.js';
import { pageOf } from '../graph/page.js';
import type { Arguments } from '../graph/reading.js';
import { type ConnectionPage, connectionOf, rowPage } from '../graph/sorted-page.js';
import { signalOf } from '../graph/view.js';
import { currentThings } from './current-things.js';
import { divisionsOf } from './divisions.js';
import { FITS } from './index/fitness.js';
import type { FoundThing } from './index/found-list.js';
import { THING_TYPES } from './index/thing.js';
import type { ListedThing } from './index/thing-index.js';
import { Scope } from './lists.js';
import { soughtFor } from './names/sought.js';
import { partsAmong } from './regions-on.js';

const longestText = 100;
const Text = z.string();
const Day = CivilDate.nullish();

/** A page of what a search finds. */
export type SearchPage = ConnectionPage<ListedThing>;
export type SearchRow = SearchPage['edges'][number];

/**
 * Finds things by name: Chinese, English, pinyin or initials; the best fit first. What does not exist on the day is left
 * out unless `ended` is asked for. Answered from the index of things, which knows what they are called.
 *
 * @throws Problem BAD_USER_INPUT where the text is empty or too long, NOT_FOUND where no region has the
 *   scope's code
 */
export async function search(asking: Asking, args: Arguments): Promise<SearchPage> {
  const text = Text.parse(args.text);
  const sought = soughtFor(text);
  if (sought === null || text.length > longestText)
    throw new Problem(
      'BAD_USER_INPUT',
      `A search text has 1 to ${longestText} characters, letters among them; received ${JSON.stringify(text.slice(0, longestText))}.`,
    );
  const page = pageOf('Query.search', args, keyCount);
  const { size, backward, behind } = page;
  const { region = null, within = null, kinds, sources = null } = Scope.parse(args.scope);
  const on = args.ended === true ? null : (Day.parse(args.on) ?? asking.today);
  const { value: things } = await currentThings(asking.reader);
  if (region !== null && !things.hasRegion(region)) throw noSuchRegion(region);
  const divisions = on === null ? Divisions.UNMOVED : await divisionsOf(asking.reader);
  const where = { region, within };
  const parts = partsAmong(divisions, where, on ?? asking.today);
  const marks = parts === null ? null : [...parts.marks];
  // A search takes up to some milliseconds.
  await ownTurn(signalOf(asking.reader));
  const types = THING_TYPES.filter((type) => kinds?.includes(type.toUpperCase()) ?? true);
  const found = things.find(sought, {
    ...{ types, sourceKinds: sources, region, marks, on },
    besides: besidesMeant(where),
  });
  const nearest = found.nearest(size + 1, backward, behind === null ? null : foundAt(behind));
  const rows = nearest.map((row) => ({ row, keys: [row.fit, row.size, row.id] }));
  return connectionOf(rowPage(page, rows, found.total), (row) => row);
}

const keyCount = 3;
const Keys = z.tuple([z.literal(FITS), z.number(), z.string()]);

/** What stands at a cursor. */
function foundAt(keys: readonly KeyValue[]): FoundThing {
  const [fit, size, id] = Keys.parse(keys);
  return { fit, size, id };
}
