import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { type Config } from '@yilian/config';
import { ok, refuse, type Result } from '@yilian/kernel';
import { CONFIG } from '@yilian/platform';

const AT_ONCE = 2;
const MOST_WAITING = 40;

/** Memory in KiB and passes. The first is OWASP's choice for Argon2id; the second is for invented accounts only. */
const STRONG = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const QUICK = { memoryCost: 1_024, timeCost: 1, parallelism: 1 } as const;

const normal = (password: string): string => password.normalize('NFKC');

/**
 * Argon2id, at most two at once: each takes a core for tens of milliseconds, and the other requests need the rest. In
 * production the cost is always the strong one; demo and test profiles hash quickly.
 */
@Injectable()
export class Passwords {
  private readonly cost: typeof STRONG | typeof QUICK;
  private readonly nobody: Promise<string>;
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(@Inject(CONFIG) config: Config) {
    this.cost = config.process.YILIAN_PROFILE === 'production' ? STRONG : QUICK;
    this.nobody = hash(randomBytes(32), this.cost);
  }

  /** Waits for one of the places at the hash function; refuses when too many wait already. */
  async inTurn<T>(work: () => Promise<T>): Promise<Result<T, { code: 'accounts.sign-in-busy' }>> {
    if (this.waiting.length >= MOST_WAITING) return refuse({ code: 'accounts.sign-in-busy' });
    if (this.running < AT_ONCE) this.running += 1;
    else await new Promise<void>((resume) => this.waiting.push(resume));
    try {
      return ok(await work());
    } finally {
      const next = this.waiting.shift();
      // A waiting one takes over the place; nobody can slip in between.
      if (next) next();
      else this.running -= 1;
    }
  }

  /** A hash with its own salt and cost, in PHC writing. */
  async hash(password: string): Promise<string> {
    return hash(normal(password), this.cost);
  }

  /** Compares with the stored hash, or with nobody's when there is none: both take the same time. */
  async matches(storedHash: string | undefined, password: string): Promise<boolean> {
    const matched = await verify(storedHash ?? (await this.nobody), normal(password));
    return matched && storedHash !== undefined;
  }
}
