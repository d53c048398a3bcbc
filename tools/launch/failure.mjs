/** What went wrong and what the reader can do about it: the only two things the launcher prints when it gives up. */
export class Failure extends Error {
  constructor(cause, remedy) {
    super(cause);
    this.remedy = remedy;
  }
}

/** Prints a failure without a stack; a stack is shown only for what nobody foresaw. */
export function printFailure(error) {
  if (!(error instanceof Failure)) return console.error(error);
  console.error(`\n  Failed: ${error.message}\n  Remedy: ${error.remedy}\n`);
}
