import type { StepInput } from '../plan/step-input.js';
import type { Arrangement } from './arrange.js';

/**
 * The steps of a plan, in an order in which they can be taken: each new organization before what it covers, then what
 * standing ones do, by unit. Members are not counted: nobody has stated whose they are.
 */
export function stepsOf({ branches, coverages }: Arrangement): StepInput[] {
  const founded = branches.flatMap(({ id, kind, name, region, superior, units }): StepInput[] => [
    { foundOrganization: { id, kind, name, region, superior } },
    ...units.map(
      (unit): StepInput => ({
        cover: { organization: id, unit, mode: kind === 'BRANCH' ? 'SOLO' : 'JOINT' },
      }),
    ),
  ]);
  const covered = [...coverages]
    .filter(([, { branch }]) => branch === null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([unit, { organization, mode }]): StepInput => ({
        cover: { organization: organization.id, unit, mode },
      }),
    );
  return [...founded, ...covered];
}
