/** The words that rules are written in. */
export const anyOf = (names) => `(?:${names.join('|')})`;
export const packages = (...names) => `(?:^|/)node_modules/${anyOf(names)}/`;
export const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
