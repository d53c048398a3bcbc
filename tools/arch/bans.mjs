/** Things that lint forbids by their shape: a selector for `no-restricted-syntax` and the reason a reader is told. */
export const BANS = {
  enum: {
    selector: 'TSEnumDeclaration',
    message: 'Use a zod enum or a union of strings: it is the same on the wire and in the code.',
  },
  defaultExport: {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Export by name, so that a thing is called the same everywhere.',
  },
  save: {
    selector: 'CallExpression[callee.property.name="save"]',
    message: 'save() reads, compares and writes back what it saw: write an INSERT or a conditional UPDATE.',
  },
  clock: {
    selector: [
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
      'MemberExpression[object.name="performance"]',
    ].join(', '),
    message: 'The domain has no clock and no dice: take the time or the random stream as an argument.',
  },
  newId: {
    selector: 'CallExpression[callee.name="newId"][arguments.length=0]',
    message: 'newId() reads the clock: take the new ids as an argument of the decision.',
  },
  sleep: {
    selector: [
      'CallExpression[callee.name="setTimeout"]',
      'CallExpression[callee.name="sleep"]',
      'ImportDeclaration[source.value="node:timers/promises"]',
    ].join(', '),
    message: 'A test that sleeps is slow or flaky: wait with eventually(), which has a deadline.',
  },
};

const ENV_MESSAGE = 'config/ is the only reader of the environment: inject the configuration.';

/** The two ways to read the environment, for `no-restricted-properties` and `no-restricted-imports`. */
export const ENV_PROPERTY = { object: 'process', property: 'env', message: ENV_MESSAGE };
export const ENV_IMPORTS = ['process', 'node:process'].map((name) => ({
  name,
  importNames: ['env', 'default'],
  message: ENV_MESSAGE,
}));

/** The rules entry that forbids the named things and no others; a later entry replaces an earlier one. */
export const ban = (...names) => ({ 'no-restricted-syntax': ['error', ...names.map((name) => BANS[name])] });
