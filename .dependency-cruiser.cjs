/** Imports point down: main, cli → http → graphql → features → graph → domain (ARCHITECTURE.md). */
const features = '^src/(registry|coverage|alliances|evidence|changes|synthetic)/';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/', pathNot: '^src/domain/' },
    },
    {
      name: 'graph-below-features',
      severity: 'error',
      from: { path: '^src/graph/' },
      to: { path: '^src/', pathNot: '^src/(graph|domain)/' },
    },
    {
      name: 'features-below-graphql',
      severity: 'error',
      from: { path: features },
      to: { path: '^src/(graphql|http)/|^src/[^/]+\\.ts$' },
    },
    {
      name: 'graphql-below-http',
      severity: 'error',
      from: { path: '^src/graphql/' },
      to: { path: '^src/http/|^src/[^/]+\\.ts$' },
    },
    {
      name: 'http-below-main',
      severity: 'error',
      from: { path: '^src/http/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'registry-below-features',
      comment: 'Every feature may use the registry; it uses none of them.',
      severity: 'error',
      from: { path: '^src/registry/' },
      to: { path: features, pathNot: '^src/registry/' },
    },
    {
      name: 'coverage-stands-alone',
      severity: 'error',
      from: { path: '^src/(coverage|evidence|synthetic)/' },
      to: { path: features, pathNot: '^src/registry/|^src/$1/' },
    },
    {
      name: 'alliances-above-coverage',
      comment:
        'What an alliance reaches has statuses and findings; coverage knows of no alliances.',
      severity: 'error',
      from: { path: '^src/alliances/' },
      to: { path: features, pathNot: '^src/(registry|coverage|alliances)/' },
    },
    {
      name: 'pure-logic',
      comment: 'Rules, assessment and rates are tested without an engine, so they import none.',
      severity: 'error',
      from: { path: '^src/coverage/', pathNot: '^src/coverage/(reading|kept|queries)/' },
      to: { path: '^src/(graph|graphql|registry)/' },
    },
    {
      name: 'one-reader-of-the-environment',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/config\\.ts$' },
      to: { path: '^(node:)?process$' },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'], exportsFields: ['exports'] },
  },
};
