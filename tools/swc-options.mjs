/** One set of compiler options for the build and for Jest, so that a test runs the same code as production. */
export const swcOptions = () => ({
  sourceMaps: true,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
});

/** The same for the build: path aliases become relative requires, so dist/ runs without a loader. */
export const buildOptions = (root) => {
  const options = swcOptions();
  return {
    ...options,
    jsc: {
      ...options.jsc,
      baseUrl: root,
      paths: { '@yilian/config': ['./config/index.ts'], '@yilian/*': ['./libs/*/src/index.ts'] },
    },
    module: { ...options.module, resolveFully: true },
  };
};
