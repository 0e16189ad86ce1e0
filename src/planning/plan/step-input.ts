/** Steps of a plan, as the schema's `StepInput` has them. A plan has no `on`: it is taken on the day of the commit. */
export type StepInput =
  | { readonly foundOrganization: FoundOrganization }
  | { readonly foundAlliance: FoundAlliance }
  | {
      readonly cover: {
        organization: string;
        unit: string;
        mode: 'SOLO' | 'JOINT' | 'ATTACHED' | 'INSTRUCTOR';
      };
    }
  | { readonly join: { member: string; alliance: string; role: 'LEAD' | 'MEMBER' } };

interface FoundOrganization {
  readonly id: string;
  readonly kind: 'BRANCH' | 'JOINT_BRANCH';
  readonly name: string;
  readonly region: string;
  readonly superior: string;
}

interface FoundAlliance {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly region: string | null;
}
