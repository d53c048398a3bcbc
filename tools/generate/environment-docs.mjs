/** Writes config/ENV.md and config/.env.example from the one description of the environment. */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../launch/secrets.mjs';

const require = createRequire(import.meta.url);

/** Every entry of a section: { name, description, secret, fallback }; an undefined fallback means it must be given. */
const entriesOf = (section) =>
  Object.entries(section.shape).map(([name, type]) => {
    const { description = '', secret = false } = type.meta() ?? {};
    const parsed = type.safeParse(undefined);
    return { name, description, secret, fallback: parsed.success ? String(parsed.data) : undefined };
  });

const row = ({ name, description, secret, fallback }) => {
  const standard =
    fallback === undefined ? '**must be given**' : fallback === '' ? 'empty' : `\`${fallback}\``;
  return `| \`${name}\` | ${standard} | ${description}${secret ? ' Secret.' : ''} |`;
};

const page = (sections) =>
  [
    '# Environment',
    '',
    'Generated from `config/schema.ts` by `npm run generate`; do not edit. A wrong entry stops the process with all complaints at once.',
    ...sections.flatMap(([title, entries]) => [
      '',
      `## ${title}`,
      '',
      '| Variable | Default | Meaning |',
      '|---|---|---|',
      ...entries.map(row),
    ]),
    '',
  ].join('\n');

const example = (sections) =>
  [
    '# Generated from config/schema.ts by `npm run generate`. Uncomment what you change; entries without a value must be given.',
    ...sections.flatMap(([title, entries]) => [
      '',
      `# ---- ${title}`,
      ...entries.flatMap(({ name, description, fallback }) => [
        `# ${description}`,
        fallback === undefined ? `${name}=` : `# ${name}=${fallback}`,
      ]),
    ]),
    '',
  ].join('\n');

export async function writeEnvironmentDocs() {
  const { envSections } = require(join(root, 'dist/config/schema.js'));
  const sections = Object.entries(envSections).map(([title, section]) => [title, entriesOf(section)]);
  await writeFile(join(root, 'config/ENV.md'), page(sections));
  await writeFile(join(root, 'config/.env.example'), example(sections));
}
