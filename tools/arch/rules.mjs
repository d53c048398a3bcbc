/**
 * Who may import whom: docs/architecture.md, section 4, as rules for dependency-cruiser.
 * Each rule is shown to bite by a violation in seeds.mjs that it, and it alone, must catch (prove.mjs).
 */
import { CONTEXTS, MAY_IMPORT, TEST_SIZES } from './layout.mjs';
import { anyOf, forbid, packages } from './rule-words.mjs';
import { web } from './web-rules.mjs';

const CONTEXT = anyOf(CONTEXTS);
const TEST_FILE = `\\.${anyOf(TEST_SIZES)}\\.ts$`;
const TESTING = '^libs/testing/';

const libraries = [
  forbid(
    'kernel-imports-nothing',
    'The kernel is plain TypeScript that any process, page or test can load.',
    { path: '^libs/kernel/', pathNot: TEST_FILE },
    { pathNot: '^libs/kernel/' },
  ),
  forbid(
    'contracts-import-kernel-and-zod',
    'Contracts are shared with the web pages: a server package in them would end up in the browser.',
    { path: '^libs/contracts/', pathNot: TEST_FILE },
    { pathNot: ['^libs/(?:contracts|kernel)/', packages('zod')] },
  ),
  forbid(
    'config-knows-no-business',
    'Settings are read before anything else exists.',
    { path: '^config/' },
    { path: '^libs/', pathNot: '^libs/(?:contracts|kernel)/' },
  ),
  forbid(
    'platform-knows-no-context',
    'Platform is plumbing. What it needs from the business is handed to it when the process is wired.',
    { path: '^libs/platform/' },
    { path: `^libs/${CONTEXT}/` },
  ),
  forbid(
    'libraries-know-no-process',
    'Apps are lists of modules and the database folder is history: nothing is built on either.',
    { path: '^(?:libs|config)/', pathNot: TESTING },
    { path: '^(?:apps|database|test)/' },
  ),
  forbid(
    'apps-never-import-each-other',
    'Each process starts, fails and scales alone; what two of them share belongs in a library.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
];

const frontDoors = [
  forbid(
    'libraries-use-the-front-door',
    "A library's index.ts is all it promises; the rest may change without asking.",
    { path: '^libs/([^/]+)/', pathNot: TESTING },
    { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$1/' },
  ),
  forbid(
    'others-use-the-front-door',
    'Apps, migrations, seeds and whole-process tests see of a library only what index.ts promises.',
    { path: '^(?:apps|config|database|test)/' },
    { path: '^libs/[^/]+/src/(?!index\\.ts$)' },
  ),
];

/** One rule for each context. A medium test may set its scene with any context. */
const neighbours = CONTEXTS.map((context) => {
  const allowed = MAY_IMPORT[context] ?? [];
  return forbid(
    `neighbours-of-${context}`,
    `${context} may import ${allowed.join(', ') || 'no other context'}; the rest goes by facts or by SQL in a *.query.ts.`,
    { path: `^libs/${context}/`, pathNot: TEST_FILE },
    { path: `^libs/${CONTEXT}/`, pathNot: `^libs/${anyOf([context, ...allowed])}/` },
  );
});

const insideAContext = [
  forbid(
    'domain-is-pure',
    'A decision is a function of its arguments: no Nest, no TypeORM, no clock, no node:*, no other context.',
    { path: `^libs/(${CONTEXT})/src/domain/`, pathNot: TEST_FILE },
    { pathNot: ['^libs/$1/src/domain/', '^libs/(?:contracts|kernel)/'] },
  ),
  forbid(
    'store-knows-only-the-domain',
    'A store turns rows into domain shapes and back; use cases call it, never the other way round.',
    { path: `^libs/(${CONTEXT})/src/store/`, pathNot: TEST_FILE },
    { path: `^libs/${CONTEXT}/`, pathNot: '^libs/$1/src/(?:domain|store)/' },
  ),
  forbid(
    'slices-never-import-each-other',
    'A slice can be read, changed and removed alone. What two slices share belongs in domain/, store/ or steps/.',
    { path: `^libs/(${CONTEXT})/src/(?!domain/|store/)([^/]+)/`, pathNot: TEST_FILE },
    { path: '^libs/$1/src/[^/]+/', pathNot: '^libs/$1/src/(?:$2|domain|store|steps)/' },
  ),
];

const packagesInTheirPlace = [
  forbid(
    'typeorm-stays-below',
    'Only stores, rows, queries, migrations and the unit of work speak to the database.',
    {
      pathNot: [
        '^libs/[^/]+/src/store/',
        '\\.(?:query|row)\\.ts$',
        '^libs/(?:platform|testing)/',
        '^database/',
      ],
    },
    { path: packages('typeorm') },
  ),
  forbid(
    'bullmq-only-in-platform',
    'Jobs are asked for through the outbox, in the transaction of their cause, or they get lost.',
    { pathNot: '^(?:libs/(?:platform|testing)|test/bench)/' },
    { path: packages('bullmq') },
  ),
  forbid(
    'socket-io-only-in-live',
    'Live events are facts with numbers. Whoever emits past the event log cannot be replayed.',
    { pathNot: ['^apps/live/', '^libs/(?:platform|testing)/', '^test/bench/'] },
    { path: packages('socket\\.io', '@socket\\.io') },
  ),
  forbid(
    'socket-io-client-only-outside',
    'Screens, the command line and tests listen; the system has no use for it. Pages load it late, from one folder.',
    { pathNot: ['^libs/live-client/', '^apps/ops/', '^apps/web/src/live/', '^test/', TESTING, TEST_FILE] },
    { path: [packages('socket\\.io-client'), '^libs/live-client/'] },
  ),
  forbid(
    'production-uses-declared-packages',
    'The image is installed without devDependencies; a package that only happens to be there will be missing.',
    {
      path: '^(?:apps|libs|config|database)/',
      pathNot: [TESTING, TEST_FILE, '^apps/web/[^/]+\\.ts$', '^apps/web/src/console/'],
    },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
];

const tests = [
  forbid(
    'production-never-imports-testing',
    'Builders and fake clocks have no business in a running system.',
    { path: '^(?:apps|libs|config|database)/', pathNot: [TESTING, TEST_FILE] },
    { path: TESTING },
  ),
  forbid(
    'nobody-imports-a-test-file',
    'What a test shares with another belongs in libs/testing. The list of benchmarks is the one that runs them.',
    { pathNot: '^test/bench/main\\.ts$' },
    { path: TEST_FILE },
  ),
];

const everywhere = [
  forbid(
    'no-cycles',
    'Two files that need each other are one file, or miss a third.',
    {},
    { circular: true },
  ),
  forbid(
    'every-import-resolves',
    'An import that leads nowhere fails at run time.',
    {},
    { couldNotResolve: true },
  ),
];

export default {
  forbidden: [
    ...libraries,
    ...frontDoors,
    ...neighbours,
    ...insideAContext,
    ...packagesInTheirPlace,
    ...tests,
    ...web,
    ...everywhere,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Fixtures of must-not-compile are wrong on purpose.
    exclude: { path: ['^test/types/', '^dist/'] },
    // The pages' own package.json only says that they are modules.
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: an import that only exists for the compiler is still knowledge of the other side.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.d.ts', '.vue', '.mjs', '.js', '.json'],
      mainFields: ['main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
