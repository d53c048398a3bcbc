import { z } from 'zod';

const wait = z
  .number()
  .min(0.05)
  .max(3 * 86_400);

/** What a bureau may change about systems that talk to the platform: keys and webhooks. */
export const integrationSettings = {
  'integration.keys': z.object({
    /** A new key may work so many days at most. */
    longestDays: z.int().min(1).max(1_095).default(365),
    perProvider: z.int().min(1).max(100).default(10),
    /** Requests of one key in a minute; more are told to wait. */
    perMinute: z.int().min(1).max(100_000).default(300),
  }),
  'integration.webhooks': z.object({
    perProvider: z.int().min(1).max(50).default(5),
    /** So long after a failed try the next one follows, give or take a fifth; after the last one it is given up: about three days. */
    waitSeconds: z
      .array(wait)
      .min(1)
      .max(30)
      .default([5, 30, 120, 600, 1_800, 3_600, 10_800, 21_600, 43_200, 86_400, 86_400]),
    /** A receiver may ask for a longer wait, up to this. */
    longestWaitSeconds: wait.default(86_400),
    /** From sending to the end of the answer. */
    limitSeconds: z.number().min(0.1).max(30).default(10),
    /** So many tries at once for one webhook, and for one that failed last. */
    atOnce: z.int().min(1).max(20).default(4),
    atOnceFailing: z.int().min(1).max(20).default(1),
    /** A webhook that failed all along for so many hours is switched off and its managers are told. */
    offAfterHours: z.number().min(0.0001).max(720).default(72),
    /** Both secrets sign for so many hours after a new one was made. */
    bothSecretsHours: z.number().min(0).max(720).default(24),
    /** What was delivered or given up is kept so many days. */
    keptDays: z.number().min(0).max(365).default(30),
  }),
} as const;
