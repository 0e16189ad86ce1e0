import { z } from 'zod';
import type { Asking } from '../graph/ask.js';
import type { Statement } from '../graph/statement.js';
import { StatementBuilder } from '../graph/statement-builder.js';

/** Who asks, as far as it decides what is seen. */
type SeeingAsking = Pick<Asking, 'reader' | 'types' | 'today' | 'sight'>;

/** Of keys of rows, such as `memberships|o1|a1|2026-06-30`, those that name nothing which is hidden from whoever asks. */
export async function keysSeen(
  asking: SeeingAsking,
  keys: readonly string[],
): Promise<readonly string[]> {
  if ((await asking.sight()) === 'ALL') return keys;
  const things = await thingsSeen(asking, [...new Set(keys.flatMap(idsIn))]);
  return keys.filter((key) =>
    idsIn(key).every((id) => {
      const thing = things.get(id);
      // What is seen by name alone has no counts.
      return thing === undefined || (key.startsWith('counts|') ? thing.isWhole : thing.isSeen);
    }),
  );
}

/** What may be an id in a key: all but the table, which names no thing. */
function idsIn(key: string): string[] {
  return key
    .split('|')
    .slice(1)
    .filter((part) => part !== '');
}

const SeenRow = z
  .object({ id: z.string(), isSeen: z.boolean().nullish(), isWhole: z.boolean().nullish() })
  .transform(({ id, isSeen, isWhole }) => ({
    id,
    isSeen: isSeen ?? false,
    isWhole: isWhole ?? false,
  }));
type SeenThing = z.output<typeof SeenRow>;

async function thingsSeen(
  { reader, types, today, sight }: SeeingAsking,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeenThing>> {
  const builder = new StatementBuilder(types, today, await sight());
  const found = await reader.read(seenAmong(ids, builder));
  return new Map(found.map((thing) => [thing.id, thing]));
}

const labels = ['Region', 'Organization', 'Unit', 'Alliance', 'Facility', 'Source', 'Claim'];

/** Whether things with some ids are seen, be it by name, and whether they lie in what is granted; also those that were retracted. */
function seenAmong(ids: readonly string[], builder: StatementBuilder): Statement<SeenThing> {
  const bound = builder.bind(ids);
  const of = (label: string, seen: string, whole: string) =>
    `UNWIND ${bound} AS one MATCH (n:${label}) WHERE n.id = one RETURN n.id AS id, ${seen} AS isSeen, ${whole} AS isWhole`;
  const all = builder.seen(labels, 'n').join('') || 'true';
  const located = builder.seen(['Unit'], 'n').join('') || 'true';
  return {
    name: 'registry.seenAmong',
    text: `${of('Entity', all, located)}\n      UNION ALL ${of('Retracted', located, located)}`,
    parameters: builder.parameters,
    decode: (row) => SeenRow.parse(row),
  };
}
