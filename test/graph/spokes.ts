import fc from 'fast-check';
import { type Change, type TableName, tables } from '../../src/changes/tables/tables.js';
import { UNIT_KINDS } from '../../src/domain/vocabulary.js';

/** What stands around the hubs: things with an id and a name each, and links to them. */
export interface Spokes {
  readonly units: readonly Spoke[];
  readonly organizations: readonly Spoke[];
  readonly alliances: readonly Spoke[];
  readonly facilities: readonly Spoke[];
  readonly claims: readonly Spoke[];
  readonly sources: readonly Spoke[];
  readonly regions: readonly Spoke[];
}

interface Spoke {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly mode: string;
  readonly role: string;
  readonly position: string;
  /** Whether it is linked twice: until 2020 and from then on. */
  readonly twice: boolean;
}

/** Chinese, Latin, digits, mixtures; beyond the basic plane, from its end, and in two widths. */
const words = [
  '永鑫',
  '常口',
  '将乐',
  '重庆',
  'Yongxin',
  'yongxin',
  'É',
  'z',
  '10',
  '2',
  '２',
  ' ',
  '号楼',
  '-',
  '𠮷',
  '😀',
  '\ue863',
  '（甲）',
  '|',
];
const name = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');

function spokes(prefix: string, digits = false): fc.Arbitrary<Spoke[]> {
  const id = digits
    ? fc.integer({ min: 10, max: 99 }).map((number) => `${prefix}${number}`)
    : fc.stringMatching(/^[A-Ca-c0-2._:-]{1,3}$/).map((text) => `${prefix}${text}`);
  const spoke = fc.record({
    id,
    name,
    kind: fc.constantFrom(...Object.keys(UNIT_KINDS)),
    mode: fc.constantFrom('SOLO', 'ATTACHED', 'LIAISON'),
    role: fc.constantFrom('LEAD', 'MEMBER', 'PARTNER'),
    position: fc.constantFrom('', '1', '2', '10'),
    twice: fc.boolean(),
  });
  return fc.uniqueArray(spoke, { selector: (each) => each.id, maxLength: 7 });
}

/** Any spokes. */
export const anySpokes: fc.Arbitrary<Spokes> = fc.record({
  units: spokes('u'),
  organizations: spokes('o'),
  alliances: spokes('a'),
  facilities: spokes('f'),
  claims: spokes('c'),
  sources: spokes('s'),
  regions: spokes('35', true),
});

/** No spokes at all. */
export const none: Spokes = {
  units: [],
  organizations: [],
  alliances: [],
  facilities: [],
  claims: [],
  sources: [],
  regions: [],
};

/** A plain spoke with a name. */
export function spoke(id: string, name: string): Spoke {
  return { id, name, kind: 'COMPOUND', mode: 'SOLO', role: 'MEMBER', position: '', twice: false };
}

/** The rows of the hubs and of all that is around them. */
export function rowsOf(around: Spokes): Change[] {
  const { units, organizations, alliances, facilities, claims, sources, regions } = around;
  const even = (list: readonly Spoke[]) => list.filter((_, index) => index % 2 === 0);
  const odd = (list: readonly Spoke[]) => list.filter((_, index) => index % 2 === 1);
  const member = ({ role, position }: Spoke) => ({ role, position });
  return [
    row('sources', { id: 'ledger', kind: 'LEDGER', title: 'Ledger' }),
    ...sources.map(({ id, name }) => row('sources', { id, kind: 'LEDGER', title: name })),
    stated('regions', { code: '35', level: 'PROVINCE', name: '福建' }),
    ...regions.map(({ id, name }) =>
      stated('regions', { code: id, parent: '35', level: 'PREFECTURE', name }),
    ),
    ...[hub('hub-o'), ...organizations].map(({ id, name }) =>
      stated('organizations', { id, kind: 'BRANCH', name, region: '35' }),
    ),
    ...[hub('hub-u'), ...units].map(({ id, name, kind }) =>
      stated('units', { id, kind, name, region: '35' }),
    ),
    stated('alliances', { id: 'hub-a', kind: 'BELT', name: 'hub', region: '35' }),
    ...alliances.map(({ id, name }) =>
      stated('alliances', { id, kind: 'BELT', name, region: '35', parent: 'hub-a' }),
    ),
    stated('facilities', { id: 'hub-f', kind: 'RED_STATION', name: 'hub', region: '35' }),
    ...facilities.map(({ id, name }) =>
      stated('facilities', { id, kind: 'RED_STATION', name, region: '35', parent: 'hub-f' }),
    ),
    ...claims.map(({ id, name }) =>
      stated('claims', { id, text: name, stated: '1', region: '35' }),
    ),
    ...links('subordinations', even(organizations), ({ id }) => ({
      organization: id,
      superior: 'hub-o',
    })),
    ...links('subordinations', odd(organizations), ({ id }) => ({
      organization: 'hub-o',
      superior: id,
    })),
    ...links('coverages', organizations, ({ id, mode }) => ({
      organization: id,
      unit: 'hub-u',
      mode,
    })),
    ...links('coverages', units, ({ id, mode }) => ({ organization: 'hub-o', unit: id, mode })),
    ...links('parts', even(units), ({ id }) => ({ unit: id, whole: 'hub-u' })),
    ...links('parts', odd(units), ({ id }) => ({ unit: 'hub-u', whole: id })),
    ...links('memberships', [...units, ...organizations], (each) => ({
      member: each.id,
      alliance: 'hub-a',
      ...member(each),
    })),
    ...links('memberships', alliances, (each) => ({
      member: 'hub-o',
      alliance: each.id,
      ...member(each),
    })),
    ...links('memberships', alliances, (each) => ({
      member: 'hub-u',
      alliance: each.id,
      ...member(each),
    })),
    ...links('services', [...units, ...regions], ({ id }) => ({ alliance: 'hub-a', target: id })),
    ...links('services', alliances, ({ id }) => ({ alliance: id, target: 'hub-u' })),
    ...links('services', alliances, ({ id }) => ({ alliance: id, target: '35' })),
  ];
}

function hub(id: string): Pick<Spoke, 'id' | 'name' | 'kind'> {
  return { id, name: 'hub', kind: 'COMPOUND' };
}

function links(
  table: TableName,
  list: readonly Spoke[],
  ends: (spoke: Spoke) => Readonly<Record<string, string>>,
): Change[] {
  return list.flatMap((each) =>
    each.twice
      ? [
          stated(table, { ...ends(each), validFrom: '2015-01-01', validTo: '2020-01-01' }),
          stated(table, { ...ends(each), validFrom: '2020-01-01' }),
        ]
      : [stated(table, ends(each))],
  );
}

function stated(table: TableName, cells: Readonly<Record<string, string>>): Change {
  return row(table, { ...cells, source: 'ledger' });
}

function row(table: TableName, cells: Readonly<Record<string, string>>): Change {
  const keys = tables[table].columns.map(({ key }) => [key, cells[key] ?? '']);
  const decoded = tables[table].decode(Object.fromEntries(keys));
  if ('violations' in decoded)
    throw new Error(`A spoke breaks no rule, received ${decoded.violations[0]?.message}`);
  return decoded;
}
