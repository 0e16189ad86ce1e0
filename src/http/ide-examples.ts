/** What the tabs of the IDE begin with: one question of each kind, for the county that is shipped. */
export const examples = [
  {
    tab: 'Live',
    operation: `# What changes from now on?
subscription {
  coverageChanged(scope: { region: "350428" }) {
    event
    recordedAt
    coverage { units statuses { status count } }
  }
}
`,
  },
  {
    tab: 'What if',
    operation: `# What would a party branch of its own change for a unit?
{
  simulate(
    source: "jiangle-article"
    changes: [
      { foundOrganization: { id: "new-branch", kind: BRANCH, name: "新支部", region: "350428" } }
      { cover: { unit: "jl-unit-yongxin", organization: "new-branch", mode: SOLO } }
    ]
  ) {
    invalid { step message }
    effect {
      units { totalCount nodes { unit { id name } before after closed { code } } }
    }
  }
}
`,
  },
  {
    tab: 'Why',
    operation: `# Why has a unit this status, and what would change it?
{
  explainCoverage(unit: "jl-unit-yongxin") {
    status
    steps { test outcome decided text(lang: ZH) }
    facts { row holds text(lang: ZH) why(lang: ZH) source { title } }
    changes { kind text(lang: ZH) closes }
  }
}
`,
  },
  {
    tab: 'Matrix',
    operation: `# Which township stands how?
{
  coverageMatrix(rows: REGION, columns: STATUS, scope: { region: "350428" }) {
    rows { key label }
    columns { key label }
    cells { row column units gaps value }
  }
}
`,
  },
  {
    tab: 'Rates',
    operation: `# How much of the county is covered, a year ago and today?
{
  today: coverage(scope: { region: "350428" }) { ...figures }
  before: coverage(scope: { region: "350428" }, on: "2025-01-01") { ...figures }
}

fragment figures on Coverage {
  units
  statuses { status count }
  rates { code numerator denominator value lower upper reason }
}
`,
  },
  {
    tab: 'Gaps',
    operation: `# Where are the blank spots, and why?
{
  coverageGaps(first: 10) {
    totalCount
    edges {
      node {
        unit { id name kind sourceKind region { code name } }
        status
        findings { code severity since rule { code article } explanation(lang: ZH) remedy(lang: ZH) }
      }
    }
  }
}
`,
  },
] as const;
