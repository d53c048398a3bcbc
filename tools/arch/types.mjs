/**
 * Must-not-compile tests. Compiles test/types/*.ts in one program; a line that ends in `// @must-fail TS2345` has to fail
 * with exactly that error, every other line has to compile. So a promise made to types cannot be lost unnoticed.
 */
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'test/types');
const MARK = /\/\/ @must-fail TS(\d+)\s*$/;

function compile(rootNames) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  delete options.tsBuildInfoFile;
  // A fixture shows what may be written; nothing has to use it.
  Object.assign(options, { incremental: false, noUnusedLocals: false, noUnusedParameters: false });
  return ts.createProgram({ rootNames, options });
}

/** Line number → code of the error demanded there. */
function demanded(source) {
  const marks = source.text.split('\n').map((line, index) => [index + 1, MARK.exec(line)?.[1]]);
  return new Map(marks.filter(([, code]) => code !== undefined).map(([line, code]) => [line, Number(code)]));
}

function check(program, source) {
  const name = basename(source.fileName);
  const marks = demanded(source);
  if (marks.size === 0) return [`${name}: demands no error, so it proves nothing`];
  const errors = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  const unmet = new Map(marks);
  const complaints = [];
  for (const { start = 0, code, messageText } of errors) {
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    if (marks.get(line) === code) unmet.delete(line);
    else
      complaints.push(`${name}:${line}: TS${code} ${ts.flattenDiagnosticMessageText(messageText, '\n    ')}`);
  }
  for (const [line, code] of unmet)
    complaints.push(`${name}:${line}: TS${code} was demanded, but it compiles or fails otherwise`);
  return complaints;
}

const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(folder, name));
const program = compile(fixtures);
const sources = fixtures.map((path) => program.getSourceFile(path));
const complaints = sources.flatMap((source) => check(program, source));
const count = sources.reduce((sum, source) => sum + demanded(source).size, 0);
for (const complaint of complaints) console.error(`✖ ${complaint}`);
console.log(
  `${count} things in ${fixtures.length} files must not compile: ${complaints.length || 'no'} surprises`,
);
process.exitCode = complaints.length === 0 && count > 0 ? 0 : 1;
