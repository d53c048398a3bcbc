/** Small wrongs, one `rule ← file → imports` each. The rule named, and no other, must catch the file. */
import { CONTEXTS, MAY_IMPORT } from './layout.mjs';

const seed = (rule, file, ...imports) => ({ rule, file, imports });

/** A context that the given one may not import. */
const strangerTo = (context) =>
  CONTEXTS.find((other) => other !== context && !(MAY_IMPORT[context] ?? []).includes(other));

export const IMPORT_SEEDS = [
  seed('kernel-imports-nothing', 'libs/kernel/src/reads-files.ts', 'node:fs'),
  seed('kernel-imports-nothing', 'libs/kernel/src/knows-contracts.ts', '@yilian/contracts'),
  seed('contracts-import-kernel-and-zod', 'libs/contracts/src/knows-platform.ts', '@yilian/platform'),
  seed('contracts-import-kernel-and-zod', 'libs/contracts/src/uses-crypto.ts', 'node:crypto'),
  seed('config-knows-no-business', 'config/knows-dispatch.ts', '@yilian/dispatch'),
  seed('platform-knows-no-context', 'libs/platform/src/knows-requests.ts', '@yilian/requests'),
  seed('libraries-know-no-process', 'libs/platform/src/knows-api.ts', '../../../apps/api/src/main'),
  seed('libraries-know-no-process', 'libs/people/src/knows-seed.query.ts', '../../../database/seed'),
  seed('apps-never-import-each-other', 'apps/worker/src/knows-api.ts', '../../api/src/main'),

  seed(
    'libraries-use-the-front-door',
    'libs/dispatch/src/back-door.port.ts',
    '../../requests/src/domain/shape',
  ),
  seed('libraries-use-the-front-door', 'libs/people/src/back-door.port.ts', '../../kernel/src/shape'),
  seed('others-use-the-front-door', 'apps/api/src/back-door.ts', '../../../libs/dispatch/src/domain/shape'),
  seed('others-use-the-front-door', 'test/e2e/back-door.e2e.ts', '../../libs/dispatch/src/domain/shape'),

  ...CONTEXTS.map((context) =>
    seed(
      `neighbours-of-${context}`,
      `libs/${context}/src/stranger.port.ts`,
      `@yilian/${strangerTo(context)}`,
    ),
  ),
  seed('neighbours-of-matching', 'libs/matching/src/looks-back.port.ts', 'type @yilian/dispatch'),

  seed('domain-is-pure', 'libs/dispatch/src/domain/uses-nest.ts', '@nestjs/common'),
  seed('domain-is-pure', 'libs/dispatch/src/domain/uses-node.ts', 'node:crypto'),
  seed('domain-is-pure', 'libs/dispatch/src/domain/knows-platform.ts', 'type @yilian/platform'),
  seed('domain-is-pure', 'libs/dispatch/src/domain/knows-capacity.ts', '@yilian/capacity'),
  seed('domain-is-pure', 'libs/dispatch/src/domain/knows-store.ts', '../store/offer.store'),
  seed(
    'store-knows-only-the-domain',
    'libs/dispatch/src/store/knows-slice.store.ts',
    '../slice/act.use-case',
  ),
  seed('store-knows-only-the-domain', 'libs/dispatch/src/store/knows-capacity.store.ts', '@yilian/capacity'),
  seed('slices-never-import-each-other', 'libs/dispatch/src/other/act.use-case.ts', '../slice/act.use-case'),

  seed('typeorm-stays-below', 'libs/dispatch/src/slice/uses-typeorm.use-case.ts', 'typeorm'),
  seed('typeorm-stays-below', 'apps/api/src/uses-typeorm.ts', 'type typeorm'),
  seed('bullmq-only-in-platform', 'libs/dispatch/src/slice/uses-bullmq.job.ts', 'bullmq'),
  seed('bullmq-only-in-platform', 'apps/worker/src/uses-bullmq.ts', 'bullmq'),
  seed('socket-io-only-in-live', 'libs/monitoring/src/slice/emits.use-case.ts', 'socket.io'),
  seed('socket-io-only-in-live', 'apps/api/src/emits.ts', '@socket.io/redis-streams-adapter'),
  seed('socket-io-client-only-outside', 'apps/worker/src/listens.ts', 'socket.io-client'),
  seed('production-uses-declared-packages', 'libs/people/src/slice/uses-dev.use-case.ts', 'fast-check'),
  seed('production-uses-declared-packages', 'apps/api/src/uses-stray.ts', 'stray'),

  seed('web-loads-only-what-browsers-can', 'apps/web/src/kit/reads-files.ts', 'node:fs'),
  seed('web-loads-only-what-browsers-can', 'apps/web/src/kit/knows-platform.ts', 'type @yilian/platform'),
  seed('web-loads-only-what-browsers-can', 'apps/web/src/kit/uses-nest.vue', '@nestjs/common'),
  seed('web-pages-stand-alone', 'apps/web/src/pages/away/looks-next-door.vue', '../home/home'),
  seed('web-parts-know-no-page', 'apps/web/src/kit/knows-home.ts', '../pages/home/home'),
  seed('web-element-plus-is-for-the-desk', 'apps/web/src/kit/heavy.ts', 'element-plus'),
  seed('web-entries-stand-alone', 'apps/web/src/kit/knows-desk.ts', '../console/desk/shape'),
  seed('web-desk-knows-no-page-of-families', 'apps/web/src/console/desk/borrows.ts', '../../pages/home/home'),
  seed('web-care-stands-alone', 'apps/web/src/kit/knows-care.ts', '../care/queue/item'),
  seed('web-care-knows-no-other-page', 'apps/web/src/care/queue/borrows.ts', '../../pages/home/home'),
  seed('web-desk-pages-stand-alone', 'apps/web/src/console/pages/away/looks.ts', '../today/today'),
  seed('socket-io-client-only-outside', 'apps/web/src/pages/home/listens.ts', '@yilian/live-client'),

  seed('production-never-imports-testing', 'libs/people/src/slice/uses-fakes.use-case.ts', '@yilian/testing'),
  seed('production-never-imports-testing', 'apps/ops/src/uses-fakes.ts', '@yilian/testing'),
  seed('nobody-imports-a-test-file', 'libs/people/src/slice/reuses-test.spec.ts', './first.spec'),
  seed('no-cycles', 'libs/people/src/domain/egg.ts', 'type ./hen'),
  seed('every-import-resolves', 'apps/api/src/leads-nowhere.ts', './nowhere'),
];

/** What the rules must let through, or people would learn to go around them. */
export const ALLOWED_IMPORTS = [
  ...Object.entries(MAY_IMPORT).map(([context, others]) =>
    seed(undefined, `libs/${context}/src/friend.port.ts`, ...others.map((other) => `@yilian/${other}`)),
  ),
  seed(undefined, 'libs/kernel/src/fine.ts', './shape'),
  seed(undefined, 'libs/kernel/src/fine.spec.ts', 'fast-check', 'node:util'),
  seed(undefined, 'libs/contracts/src/fine.ts', 'zod', '@yilian/kernel'),
  seed(undefined, 'libs/contracts/src/golden.spec.ts', 'node:fs'),
  seed(undefined, 'config/fine.ts', '@yilian/kernel', 'zod'),
  seed(
    undefined,
    'libs/platform/src/fine.ts',
    'typeorm',
    'bullmq',
    'socket.io',
    'node:crypto',
    '@yilian/config',
  ),
  seed(undefined, 'libs/dispatch/src/domain/fine.ts', './shape', '@yilian/kernel', '@yilian/contracts'),
  seed(undefined, 'libs/dispatch/src/domain/fine.spec.ts', './shape', 'fast-check', 'node:util'),
  seed(
    undefined,
    'libs/dispatch/src/store/fine.store.ts',
    '../domain/shape',
    './fine.row',
    'typeorm',
    '@yilian/platform',
  ),
  seed(undefined, 'libs/dispatch/src/store/fine.row.ts', 'typeorm'),
  seed(undefined, 'libs/dispatch/src/store/fine.medium.ts', '@yilian/capacity', '../slice/act.use-case'),
  seed(undefined, 'libs/dispatch/src/fine/list.query.ts', 'typeorm', '../domain/shape'),
  seed(
    undefined,
    'libs/dispatch/src/fine/act.use-case.ts',
    '../domain/shape',
    '../store/fine.store',
    '../root.problems',
  ),
  seed(
    undefined,
    'libs/dispatch/src/fine/act.medium.ts',
    '@yilian/testing',
    '@yilian/people',
    '../slice/act.use-case',
  ),
  seed(
    undefined,
    'libs/testing/src/fine.ts',
    '../../people/src/domain/shape',
    'typeorm',
    'bullmq',
    '../../../apps/api/src/main',
  ),
  seed(undefined, 'apps/api/src/fine.ts', './main', '@yilian/dispatch', '@nestjs/common'),
  seed(undefined, 'apps/live/src/fine.ts', 'socket.io', '@yilian/platform', '@yilian/monitoring'),
  seed(undefined, 'apps/ops/src/fine.ts', 'socket.io-client', '../../../database/seed'),
  seed(undefined, 'test/e2e/fine.e2e.ts', '@yilian/testing', 'socket.io-client', 'fast-check'),
  // Baselines are written by hand with the same libraries.
  seed(undefined, 'test/bench/fine.bench.ts', 'socket.io', 'bullmq'),
  seed(undefined, 'database/fine.ts', 'typeorm', '@yilian/people'),
  seed(undefined, 'apps/web/src/live/fine.ts', '@yilian/live-client', '../kit/shape'),
  seed(
    undefined,
    'apps/web/src/pages/home/fine.vue',
    'vue',
    '@yilian/contracts',
    './home',
    '../../kit/shape',
  ),
  seed(undefined, 'apps/web/src/routes/fine.ts', 'vue', '../pages/home/home'),
  seed(undefined, 'apps/web/vite.config.ts', 'vite'),
];
