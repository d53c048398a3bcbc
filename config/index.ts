import { type z } from 'zod';
import { type Config, envSections } from './schema';

export { type Config, envSections } from './schema';

/** Thrown when the environment is wrong; `complaints` holds one sentence for each wrong entry. */
export class ConfigError extends Error {
  constructor(readonly complaints: readonly string[]) {
    super(`The environment is not usable:\n${complaints.map((one) => `  - ${one}`).join('\n')}`);
  }
}

/**
 * Reads and checks the environment, all entries at once.
 * @throws ConfigError naming every wrong entry and what it should be.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const complaints: string[] = [];
  const sections = Object.entries(envSections).map(([name, schema]) => {
    const parsed = (schema as z.ZodType).safeParse(given);
    for (const issue of parsed.error?.issues ?? []) complaints.push(complaint(schema.shape, issue));
    return [name, parsed.data];
  });
  if (complaints.length > 0) throw new ConfigError(complaints);
  return Object.fromEntries(sections) as Config;
}

function complaint(shape: Record<string, z.ZodType>, issue: z.core.$ZodIssue): string {
  const entry = String(issue.path[0]);
  const description = shape[entry]?.meta()?.description ?? '';
  return `${entry}: ${issue.message}. ${description}`;
}
