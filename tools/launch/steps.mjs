const seconds = (sinceMs) => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;

/** Prints what is being done, how long it took, and what the work says in the end (if it returns a sentence). */
export async function step(title, work) {
  const startedMs = Date.now();
  process.stdout.write(`  ${`${title} `.padEnd(34, '.')} `);
  try {
    const note = await work((line) => process.stdout.write(`\n      ${line}\n  `));
    process.stdout.write(`${seconds(startedMs)}${typeof note === 'string' ? `  ${note}` : ''}\n`);
  } catch (error) {
    process.stdout.write(`failed after ${seconds(startedMs)}\n`);
    throw error;
  }
}
