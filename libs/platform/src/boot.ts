import { ConfigError } from '@yilian/config';
import { UnsafeServerError } from './database/self-check';

/**
 * Runs a process' start. A wrong environment or an unsafe server is told in plain sentences, anything else with its
 * stack; both end the process with code 1.
 */
export async function boot(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`${bootMessage(error)}\n`);
    process.exit(1);
  }
}

/** What is told about a start that failed. */
export function bootMessage(error: unknown): string {
  if (error instanceof ConfigError || error instanceof UnsafeServerError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
