import { readFileSync } from 'node:fs';

/** A suite as the last table shows it. Numbers are tests. */
const row = (name, seconds, passed, failed, skipped) => ({ name, seconds, passed, failed, skipped });

/**
 * Reads what Jest wrote about a suite. What failed without a single failed test (a file that does not compile, a check
 * before the tests, a run that never ended) counts as one failure: nothing that went wrong may look like nothing. A suite
 * that is a single check counts as one.
 */
export function readResults({ name, path, ok, startedMs, isCheck = false }) {
  const seconds = (Date.now() - startedMs) / 1000;
  if (isCheck) return row(name, seconds, ok ? 1 : 0, ok ? 0 : 1, 0);
  try {
    const jest = JSON.parse(readFileSync(path, 'utf8'));
    const failed = jest.numFailedTests + jest.numRuntimeErrorTestSuites;
    const skipped = jest.numPendingTests + jest.numTodoTests;
    return row(name, seconds, jest.numPassedTests, ok ? failed : Math.max(failed, 1), skipped);
  } catch {
    return row(name, seconds, 0, 1, 0);
  }
}

/** One line per suite. */
export function printTable(rows) {
  const line = (...cells) =>
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(22) : cell.padStart(9))).join(''));
  console.log();
  line('suite', 'passed', 'failed', 'skipped', 'seconds');
  for (const { name, passed, failed, skipped, seconds } of rows) {
    line(name, String(passed), String(failed), String(skipped), seconds.toFixed(1));
  }
  console.log();
}

/** The very last line of `npm test`; returns true when nothing failed. */
export function printTotal(rows) {
  const total = (of) => rows.reduce((sum, one) => sum + one[of], 0);
  const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
  console.log(`${total('passed')} passed, ${total('failed')} failed${skipped}`);
  return total('failed') === 0;
}
