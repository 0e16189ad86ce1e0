import type { OperationCase } from './operation-case.js';

const heading = 'plan name author kind status on version ruleSet recordedAt';
const aims = 'aims { aim direction objective bound gap }';

/** Plans that are made and kept. There are none of the county's; test/http/plans.test.ts makes some. */
export const planOperations: readonly OperationCase[] = [
  {
    title: 'no job, and no plan that is kept',
    operation: `{
      planJobs { job kind status scope options startedAt timeLimit seconds ${aims} alliances plan { __typename }
        frontier { points { alliances } } error { code message } }
      keptPlans { ${heading} }
    }`,
    expected: { planJobs: [], keptPlans: [] },
  },
  {
    title: 'a job that this process does not know',
    operation: '{ planJob(id: "j") { job } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'a plan that is not kept',
    operation: `{ keptPlan(id: "p") { heading { ${heading} } scope options content { __typename } } }`,
    code: 'NOT_FOUND',
  },
  {
    title: 'a comparison with a plan that is not kept',
    operation: `{ comparePlans(ids: ["p", "q"]) {
      plans { kept { heading { plan } } own { totalCount nodes { input } } simulation(source: "ledger") { version } }
      aims { aim direction values { aim } } shared { totalCount nodes { input } } } }`,
    code: 'NOT_FOUND',
  },
  {
    title: 'a comparison of a plan with itself',
    operation: '{ comparePlans(ids: ["p", "p"]) { aims { aim } } }',
    code: 'BAD_USER_INPUT',
  },
];
