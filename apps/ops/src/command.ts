/** One thing the command line can do. */
export interface Command {
  readonly name: string;
  /** What follows the name, for the list of commands. */
  readonly usage?: string;
  readonly summary: string;
  /** Does it; resolves to the exit code. @throws UsageError when the arguments are wrong. */
  run(args: readonly string[]): Promise<number>;
}

/** The command was called in a way it does not understand. */
export class UsageError extends Error {}

/** One line of output for people; the last one is what a launcher shows. */
export const say = (line: string): void => console.log(line);
