import type { OperationCase } from './operation-case.js';

/** Findings on organizations, and counts of findings on either. */
export const organizationFindingOperations: readonly OperationCase[] = [
  {
    title: 'findings on organizations with their rule, their texts and the break of a chain',
    operation: `{ organizationFindings(first: 1) {
      totalCount pageInfo { hasNextPage hasPreviousPage }
      edges { node { organization { id region { code } } findings {
        code severity since rule { code article } explanation zh: explanation(lang: ZH) remedy zhRemedy: remedy(lang: ZH)
        linkBreak { reason level skipped organizations { id } explanation zh: explanation(lang: ZH) remedy zhRemedy: remedy(lang: ZH) }
      } } }
      nodes { organization { name } }
    }
    last: organizationFindings(last: 1) { nodes { findings { code severity since explanation linkBreak { reason } } } } }`,
    expected: {
      organizationFindings: {
        totalCount: 2,
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
        edges: [
          {
            node: {
              organization: { id: 'o-model', region: { code: '350428101' } },
              findings: [
                {
                  code: 'BROKEN_CHAIN',
                  severity: 'HIGH',
                  since: null,
                  rule: { code: 'six-level-chain', article: 'Domain definition, no article' },
                  explanation:
                    'No whole line of superiors leads from 模拟支部 to a county committee: it has no superior (none is stated, or the one that is has ended). The first broken level is the township committee. Since when is not known.',
                  zh: '模拟支部没有完整的上级链条通到县委：没有上级党组织（未登记，或所登记的已终止）。首个断点在乡镇党委一级。起始日期不明。',
                  remedy:
                    'Put its link to its superior in order; all that is below it depends on that link as well.',
                  zhRemedy: '理顺其与上级党组织的隶属关系；其下各级的链条也取决于此。',
                  linkBreak: {
                    reason: 'MISSING_SUPERIOR',
                    level: 'TOWNSHIP_COMMITTEE',
                    skipped: [],
                    organizations: [],
                    explanation:
                      'The chain breaks at 模拟支部: it has no superior (none is stated, or the one that is has ended).',
                    zh: '链条断于模拟支部：没有上级党组织（未登记，或所登记的已终止）。',
                    remedy:
                      'Establish which organization it is subordinate to, and record the link and its start.',
                    zhRemedy: '查明其隶属的上级党组织，登记隶属关系及起始日期。',
                  },
                },
              ],
            },
          },
        ],
        nodes: [{ organization: { name: '模拟支部' } }],
      },
      last: {
        nodes: [
          {
            findings: [
              {
                code: 'TERM_OVERDUE',
                severity: 'MEDIUM',
                since: '2026-05-01',
                explanation:
                  'The term of Yongxin Branch was over on 2026-05-01, and no later one is on record.',
                linkBreak: null,
              },
            ],
          },
        ],
      },
    },
  },
  {
    title: 'findings on organizations, filtered and in every order',
    operation: `{
      scoped: organizationFindings(first: 9, scope: { region: "350428100", kinds: [BRANCH], sources: [LEDGER] }) { ...Found }
      codes: organizationFindings(first: 9, filter: { codes: [BROKEN_CHAIN, UNDERSIZED] }) { ...Found }
      medium: organizationFindings(first: 9, filter: { severities: [MEDIUM] }) { ...Found }
      temporary: organizationFindings(first: 9, on: "2026-09-01", filter: { kinds: [TEMPORARY_BRANCH] }) { ...Found }
      bySeverity: organizationFindings(first: 9, on: "2026-09-01", orderBy: SEVERITY) { ...Found }
      bySince: organizationFindings(first: 9, on: "2026-09-01", orderBy: SINCE) { ...Found }
      byName: organizationFindings(first: 9, on: "2026-09-01", orderBy: NAME) { ...Found }
      byId: organizationFindings(first: 9, on: "2026-09-01", orderBy: ID) { ...Found }
      onDay: organizationFindings(first: 9, on: "2021-06-01", knownOn: "2026-06-30", ruleSet: "cn-grassroots-2019") { ...Found }
    }
    fragment Found on FlaggedOrganizationConnection { nodes { organization { id } } }`,
    expected: {
      scoped: found('o-branch'),
      codes: found('o-model'),
      medium: found('o-branch'),
      temporary: found('o-temp'),
      bySeverity: found('o-model', 'o-temp', 'o-branch'),
      bySince: found('o-model', 'o-branch', 'o-temp'),
      byName: found('o-model', 'o-branch', 'o-temp'),
      byId: found('o-branch', 'o-model', 'o-temp'),
      // The group's link begins in 2024.
      onDay: found('o-group', 'o-model'),
    },
  },
  {
    title: 'counts of findings by code and severity, without listing them',
    operation: `{
      organizationFindingCounts { code severity count }
      high: organizationFindingCounts(scope: { region: "350428101" }, filter: { severities: [HIGH] }, on: "2026-09-01", knownOn: "2026-06-30", ruleSet: "cn-grassroots-2019") { count }
      coverageGapCounts { code severity count }
      unknown: coverageGapCounts(scope: { region: "350428101" }, filter: { codes: [NOT_SURVEYED] }, on: "2026-09-01", knownOn: "2026-06-30", ruleSet: "cn-grassroots-2019") { code severity count }
    }`,
    expected: {
      organizationFindingCounts: [
        { code: 'BROKEN_CHAIN', severity: 'HIGH', count: 1 },
        { code: 'TERM_OVERDUE', severity: 'MEDIUM', count: 1 },
      ],
      high: [{ count: 1 }],
      coverageGapCounts: [
        { code: 'NOT_ESTABLISHED', severity: 'HIGH', count: 1 },
        { code: 'LAPSED', severity: 'HIGH', count: 1 },
        { code: 'TEMPORARY_ONLY', severity: 'MEDIUM', count: 1 },
      ],
      unknown: [{ code: 'NOT_SURVEYED', severity: 'INFO', count: 1 }],
    },
  },
  {
    title: 'findings on the organizations of a region that is not there',
    operation: '{ organizationFindings(first: 1, scope: { region: "0" }) { totalCount } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'findings under a rule set that is not there',
    operation: '{ organizationFindings(first: 1, ruleSet: "none") { totalCount } }',
    code: 'NOT_FOUND',
  },
];

function found(...ids: readonly string[]) {
  return { nodes: ids.map((id) => ({ organization: { id } })) };
}
