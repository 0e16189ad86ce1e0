const facts = ['graph', 'domain'];
const named = ['registry/names', 'registry/index', 'registry/readings', 'registry'];
const recorded = [...named, 'events', ...facts];
const pure = [
  'rules',
  'facts',
  'chain',
  'assessment',
  'figures',
  'index',
  'organization-index',
  'messages',
  'explain',
].map((room) => `coverage/${room}`);
const coverage = [...pure, 'coverage/reading', 'coverage/kept', 'coverage/queries'];
const covered = [...coverage, ...recorded];
/** What writes tells the audit log of it in the same transaction. */
const audited = ['access/audit'];

const features = {
  'registry/names': [],
  'registry/index': ['registry/names', 'domain'],
  'registry/readings': facts,
  registry: [...named, ...facts],
  events: facts,
  // Each room of coverage imports those before it. Pure logic is tested without an engine.
  ...Object.fromEntries(
    coverage.map((room, index) => [
      room,
      [...coverage.slice(0, index), ...(pure.includes(room) ? ['domain'] : recorded)],
    ]),
  ),
  'coverage/queries': [...coverage.slice(0, -1), 'figures', ...recorded],
  evidence: [...named, ...facts],
  figures: ['evidence', ...named, ...facts],
  'alliances/membership': covered,
  'alliances/reach': ['alliances/membership', ...covered],
  'alliances/structure': covered,
  'alliances/connection': ['alliances/membership', ...covered],
  'changes/tables': ['domain'],
  'changes/write': ['changes/tables', ...covered, ...audited],
  'changes/validate': ['changes/tables', 'changes/write', ...covered],
  'changes/granted': ['changes/tables', 'changes/validate', 'changes/write', ...covered],
  'changes/import': ['changes/tables', 'changes/validate', 'domain'],
  'changes/journal': ['changes/tables', 'changes/write', 'files', ...covered, ...audited],
  'changes/steps': [
    ...['changes/tables', 'changes/write', 'changes/validate', 'changes/granted', 'figures'],
    ...covered,
    ...audited,
  ],
  changes: [
    ...['tables', 'write', 'validate', 'granted', 'journal'].map((room) => `changes/${room}`),
    ...covered,
    ...audited,
  ],
  backup: ['changes/write', 'changes/journal', 'files', ...facts, ...audited],
  synthetic: ['domain'],
};
const planned = [
  ...['plan', 'facts', 'model', 'proof', 'solve'].map((room) => `planning/${room}`),
  ...pure,
  'domain',
];
const planning = {
  'planning/model': ['domain'],
  'planning/formats': ['planning/model', 'domain'],
  'planning/proof': ['planning/model'],
  'planning/facts': [...pure, 'domain'],
  'planning/plan': ['planning/facts', 'planning/model', 'planning/proof', ...pure, 'domain'],
  // Nothing: a verifier that shares code with the planner would share its mistakes.
  'planning/check': [],
  'planning/solve': ['planning/model', 'planning/proof', 'domain'],
  'planning/remedies': planned,
  'planning/alliances': planned,
  'planning/thread': ['planning/remedies', 'planning/alliances', ...planned],
  'planning/reading': ['planning/facts', ...covered],
  'planning/kept': [
    ...['plan', 'proof', 'facts', 'remedies', 'alliances', 'reading'].map(
      (room) => `planning/${room}`,
    ),
    ...['changes/tables', 'changes/write', 'changes/steps'],
    ...covered,
    ...audited,
  ],
  'planning/report': ['planning/remedies', 'planning/alliances', ...planned],
  'planning/jobs': [
    ...['remedies', 'alliances', 'thread', 'reading', 'kept'].map((room) => `planning/${room}`),
    ...planned,
    ...covered,
  ],
};
const answered = [
  ...Object.keys(features),
  ...Object.keys(planning),
  'access',
  'access/oidc',
  ...audited,
  'telemetry',
  ...facts,
];

/**
 * What each folder of src/ may import of src/ besides its own files: this and nothing else. A folder without a line
 * is an error. A line is also that of the folders inside, but where one of them has its own, all of them need one.
 * A file can have a line of its own; `*.ts` are the files that lie in src/ itself.
 */
const walls = {
  domain: [],
  files: ['domain'],
  graph: ['domain'],
  'graph/engines': [...facts, 'files'],
  telemetry: facts,
  doctor: ['coverage/kept', ...facts],
  access: ['access/audit', 'access/oidc', 'files', ...facts],
  'access/audit': facts,
  'access/oidc': ['access', 'access/audit', 'files', ...facts],
  socket: ['files', 'domain'],
  ...features,
  ...planning,
  graphql: answered,
  'graphql/generated': ['graphql', ...answered],
  'graphql/executor': ['graphql'],
  'graphql/rights': ['graphql', 'graphql/executor', 'graphql/generated', ...answered],
  'graphql/price': ['graphql', 'graphql/executor', ...answered],
  'graphql/resolvers': ['graphql', 'graphql/generated', ...answered],
  'graphql/subscribe.ts': [
    'graphql',
    'graphql/price',
    'graphql/rights',
    'graphql/resolvers',
    ...answered,
  ],
  'graphql/remembered-answers.ts': ['graphql', 'graphql/executor', ...answered],
  'graphql/accounted.ts': ['graphql', 'graphql/executor', ...answered],
  'graphql/server.ts': [
    'graphql',
    'graphql/executor',
    'graphql/price',
    'graphql/rights',
    'graphql/accounted.ts',
    'graphql/remembered-answers.ts',
    'graphql/generated',
    'graphql/resolvers',
    ...answered,
  ],
  http: [
    'graphql',
    'graphql/executor',
    'graphql/price',
    'graphql/accounted.ts',
    'graphql/subscribe.ts',
    'graphql/server.ts',
    ...answered,
  ],
};
// Composition imports anything, but what is generated is for graphql alone.
walls['*.ts'] = Object.keys(walls).filter((room) => room !== 'graphql/generated');

const rules = Object.entries(walls).map(([room, others]) => ({
  name: `src/${room}`,
  severity: 'error',
  from: { path: filesOf(room) },
  to: { path: '^src/', pathNot: [room, ...others].map(filesOf) },
}));

module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'folder-without-a-line',
      severity: 'error',
      from: {},
      // Whatever imports it or not: a rule over dependencies does not see a file that has none.
      module: {
        path: '^src/',
        pathNot: Object.keys(walls).map(filesOf),
        numberOfDependentsLessThan: 100,
      },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-logic',
      comment: 'Of packages it has what it decodes with: none that reads, waits or asks.',
      severity: 'error',
      from: {
        path: [
          'domain',
          'registry/names',
          'registry/index',
          ...pure,
          'planning/model',
          'planning/proof',
          'planning/check',
        ].map(filesOf),
      },
      to: { pathNot: ['^src/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'engines-behind-the-port',
      severity: 'error',
      from: { path: '^src/', pathNot: filesOf('graph/engines') },
      to: { path: '(^|/)node_modules/(neo4j-driver|@grafeo-db)/' },
    },
    {
      name: 'provider-behind-one-folder',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/access/oidc/' },
      to: { path: '(^|/)node_modules/(jose|openid-client)/' },
    },
    {
      name: 'guesses-behind-one-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/access/guessable\\.ts$' },
      to: { path: '(^|/)node_modules/@zxcvbn-ts/' },
    },
    {
      name: 'solver-behind-one-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/planning/solve/linear\\.ts$' },
      to: { path: '(^|/)node_modules/highs/' },
    },
    {
      name: 'one-reader-of-the-environment',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/config\\.ts$' },
      to: { path: '^(node:)?process$' },
    },
    {
      name: 'nothing-beside-src',
      comment: 'Neither tests and timings nor what is built.',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', '(^|/)node_modules/'], dependencyTypesNot: ['core'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};

// For the test that tries them; dependency-cruiser refuses a setting that it does not know.
Object.defineProperty(module.exports, 'walls', { value: walls });

/** The pattern of the files that a line is about. */
function filesOf(room) {
  if (room === '*.ts') return '^src/[^/]+$';
  if (isFile(room)) return `^src/${escaped(room)}$`;
  const inside = Object.keys(walls).filter((other) => other.startsWith(`${room}/`));
  if (inside.length === 0) return `^src/${room}/`;
  const files = inside.filter(isFile).map((file) => escaped(file.slice(room.length + 1)));
  const others = files.length === 0 ? '' : `(?!(${files.join('|')})$)`;
  return `^src/${room}/${others}${inside.every(isFile) ? '' : '[^/]+$'}`;
}

function isFile(room) {
  return room.endsWith('.ts');
}

function escaped(path) {
  return path.replaceAll('.', '\\.');
}
