import type { ChangeKind } from '../../src/coverage/messages/change-kinds.js';
import { rules } from '../support/run-query.js';

/** A change as an explanation offers it. */
export interface OfferedChange {
  readonly kind: ChangeKind;
  readonly row: string | null;
  readonly about: readonly string[];
  readonly text: string;
}

type Step = Readonly<Record<string, object>>;

/** The id of what the steps of a change found. */
const fresh = 'n';
const { minimumMembers, maximumMembers } = rules.numbers;

/** The steps that each kind of change is (docs/coverage.md, "Explanations"): a new kind fails to compile until it has some. */
export const stepsOfChanges: Readonly<Record<ChangeKind, (change: OfferedChange) => Step[]>> = {
  RENEW_COVERAGE: ({ row }) => {
    const [organization, unit, mode] = cellsOf(row);
    return [{ cover: { organization, unit, mode } }];
  },
  RENEW_SUBORDINATION: ({ row }) => {
    const [id, superior] = cellsOf(row);
    return [{ move: { id, superior } }];
  },
  RENEW_PART: ({ row }) => {
    const [unit, whole] = cellsOf(row);
    return [{ addPart: { unit, whole } }];
  },
  RENEW_MEMBERSHIP: ({ row }) => {
    const [member, alliance] = cellsOf(row);
    return [{ join: { member, alliance, role: 'MEMBER' } }];
  },
  RENEW_SERVICE: ({ row }) => {
    const [alliance, target] = cellsOf(row);
    return [{ serve: { alliance, target } }];
  },
  RENEW_ORGANIZATION: ({ about: [id] }) => [{ reopen: { id } }],
  RENEW_ALLIANCE: ({ about: [id] }) => [{ reopen: { id } }],
  END_SUPERIOR: ({ about: [organization, superior] }) => [{ detach: { organization, superior } }],
  RECORD_COMMITTEE: ({ about: [id] }) => [{ renew: { id, hasCommittee: true } }],
  RECORD_TERM: ({ about: [id] }) => [{ renew: { id, termStart: '2026-06-30' } }],
  DISSOLVE: ({ about: [id] }) => [{ dissolve: { id } }],
  CONVERT: ({ about: [from] }) => [{ convert: { from, into: { id: fresh } } }],
  SURVEY: ({ about: [unit] }) => [{ survey: { unit } }],
  ADD_SUPERIOR: underNew,
  ADD_SOLO: coveredBy('BRANCH', 'SOLO'),
  ADD_JOINT: coveredBy('JOINT_BRANCH', 'JOINT'),
  ADD_INSTRUCTOR: coveredBy('BRANCH', 'INSTRUCTOR'),
  ADD_LIAISON: coveredBy('BRANCH', 'LIAISON'),
  ADMIT_MEMBERS: ({ about: [entity] }) => [
    { count: { entity, fullMembers: minimumMembers.value } },
  ],
  DIVIDE: ({ about: [entity] }) => [{ count: { entity, fullMembers: maximumMembers.value } }],
  RELEASE_UNITS: ({ about: [organization, ...units] }) =>
    units.map((unit) => ({ uncover: { organization, unit } })),
  REPLACE_SUPERIOR: underNew,
};

/** The cells of a row's key, behind its table. */
function cellsOf(row: string | null): string[] {
  return (row ?? '').split('|').slice(1);
}

function coveredBy(kind: string, mode: string) {
  return ({ about: [unit] }: OfferedChange): Step[] => [
    { foundOrganization: { id: fresh, kind, name: '新', region: '350428101' } },
    { cover: { organization: fresh, unit, mode } },
  ];
}

/** What a superior is called in the text, where it is based and of which kind it is. */
const superiors = [
  { words: 'a grid branch', kind: 'BRANCH', region: 'grid' },
  {
    words: 'a village or community organization',
    kind: 'GENERAL_BRANCH',
    region: '350428101201',
  },
  { words: 'an area joint organization', kind: 'UNITED_COMMITTEE', region: '350428101' },
  { words: 'a township committee', kind: 'COMMITTEE', region: '350428101' },
  { words: 'the county committee', kind: 'COMMITTEE', region: '350428' },
  { words: 'a branch', kind: 'BRANCH', region: '350428101201' },
];

function underNew({ about: [id], text }: OfferedChange): Step[] {
  const superior = superiors.find(({ words }) => text.includes(words));
  if (superior === undefined) throw new Error(`A change names the superior, received ${text}.`);
  const { kind, region } = superior;
  return [
    { foundOrganization: { id: fresh, kind, name: '新', region } },
    { move: { id, superior: fresh } },
  ];
}
