import { basename, dirname, relative } from 'node:path';
import { CONTEXTS, PAGE_ROLES, PLUMBING, ROLES, TEST_SIZES } from './layout.mjs';

const WORD = /^\.?[a-z0-9]+(-[a-z0-9]+)*$/;
const IN_CONTEXTS = [...ROLES, ...TEST_SIZES];
const ELSEWHERE = [...IN_CONTEXTS, ...PLUMBING, ...PAGE_ROLES, 'config', 'd'];
const CONTEXT = new RegExp(`^libs/(${CONTEXTS.join('|')})/src/`);

/** What is wrong with the path of a file (relative to the root, with slashes), or undefined. */
function complaintAbout(path) {
  const [name, ...suffixes] = basename(path).split('.').slice(0, -1);
  const folders = dirname(path).split('/');
  const crooked = [...folders, name].find((word) => word !== '.' && !WORD.test(word));
  if (crooked !== undefined) return { messageId: 'kebab', data: { word: crooked } };
  const inContext = CONTEXT.test(path);
  const known = inContext ? IN_CONTEXTS : ELSEWHERE;
  const stranger = suffixes.find((suffix) => !known.includes(suffix));
  if (stranger !== undefined) return { messageId: 'unknown', data: { stranger, known: known.join(', ') } };
  const plainAllowed = !inContext || folders.includes('domain') || name === 'index';
  if (suffixes.length === 0 && !plainAllowed) return { messageId: 'missing' };
  return undefined;
}

/** ESLint rule: kebab-case paths; in a context every file outside `domain/` says its role. */
export const fileNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: '"{{word}}" is not kebab-case.',
      unknown: '".{{stranger}}" is not a role here. Known: {{known}}.',
      missing: `Say what the file does with a suffix: ${ROLES.join(', ')}. Only domain/ and index.ts are plain.`,
    },
  },
  create(context) {
    const path = relative(context.cwd, context.filename).replaceAll('\\', '/');
    return {
      Program(node) {
        const complaint = complaintAbout(path);
        if (complaint) context.report({ node, ...complaint });
      },
    };
  },
};
