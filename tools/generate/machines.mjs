/** Draws every state machine of the built tree into docs/machines/<name>.md, in the same words each time. Build first. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const built = join(root, 'dist/libs');
const docs = join(root, 'docs/machines');
const require = createRequire(import.meta.url);

const isMachine = (value) => typeof value?.diagram === 'function' && typeof value.name === 'string';

/** Machines with the source file they come from, by name. */
async function machines() {
  const files = await readdir(built, { recursive: true }).catch(() => []);
  const found = files
    .filter((file) => /^[^/]+\/src\/domain\/(.+\/)?[^/]+\.machine\.js$/.test(file.replaceAll('\\', '/')))
    .flatMap((file) => {
      const source = join('libs', file).replaceAll('\\', '/').replace(/\.js$/, '.ts');
      return Object.values(require(join(built, file)))
        .filter(isMachine)
        .map((machine) => ({ machine, source }));
    });
  const names = found.map(({ machine }) => machine.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two machines are called ${twice}`);
  if (found.length === 0) throw new Error('No machine in dist/libs: run `npm run build` first');
  return found.sort((a, b) => (a.machine.name < b.machine.name ? -1 : 1));
}

const page = ({ machine, source }) =>
  [
    `# ${machine.name}`,
    '',
    `Generated from \`${source}\` by \`npm run generate\`; do not edit.`,
    '',
    '```mermaid',
    machine.diagram(),
    '```',
    '',
    `Ends in: ${[...machine.terminal].sort().join(', ') || 'never'}.`,
    '',
  ].join('\n');

const all = await machines();
await rm(docs, { recursive: true, force: true });
await mkdir(docs, { recursive: true });
for (const one of all) await writeFile(join(docs, `${one.machine.name}.md`), page(one));
console.log(`${relative(root, docs)}: ${all.map(({ machine }) => machine.name).join(', ')}`);
