import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './tools/swc-options.mjs';

const root = dirname(fileURLToPath(import.meta.url));

/**
 * Three sizes, told apart by the file's name: `.spec.ts` touches nothing, `.medium.ts` talks to a real MariaDB and Redis,
 * `.e2e.ts`, `.browser.ts` and `.fault.ts` start whole processes.
 */
const shared = {
  rootDir: root,
  testEnvironment: 'node',
  transform: { '^.+\\.[tj]s$': ['@swc/jest', swcOptions()] },
  // Nest 12 and some small libraries are pure ESM; Jest on Node 20 cannot require ESM, so they are compiled too.
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|jose|csv-parse|csv-stringify)/)'],
  moduleNameMapper: {
    '^@yilian/config$': '<rootDir>/config/index.ts',
    '^@yilian/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

/** Tests that start whole processes need the build as well as the servers. */
const built = {
  globalSetup: '<rootDir>/libs/testing/src/jest/built-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/jest/global-teardown.ts',
};

export default {
  // Generous: two cores, real servers. A hanging test still ends.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: ['<rootDir>/{libs,apps,config,tools,database}/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'medium',
      testMatch: ['<rootDir>/{libs,apps,database}/**/*.medium.ts'],
      globalSetup: '<rootDir>/libs/testing/src/jest/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/jest/global-teardown.ts',
    },
    { ...shared, ...built, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'] },
    {
      ...shared,
      ...built,
      displayName: 'browser',
      testEnvironment: '<rootDir>/libs/testing/src/jest/failure-environment.ts',
      testMatch: ['<rootDir>/test/browser/**/*.browser.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/browser/second-try.ts'],
    },
    { ...shared, ...built, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.fault.ts'] },
  ],
};
