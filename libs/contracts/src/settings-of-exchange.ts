import { z } from 'zod';

/** Lists that providers bring and take: what a bureau may change. */
export const exchangeSettings = {
  'exchange.rules': z.object({
    /** Lines of one file. */
    mostRows: z.int().min(1).max(1_000_000).default(200_000),
    /** Bytes that a workbook may unpack to. */
    mostUnpackedBytes: z.int().min(1_000).default(400_000_000),
    /** So many downloads of each service a day. */
    exportsPerDay: z.int().min(1).max(1_000).default(20),
    /** Files and lines of an import are forgotten so many days later; its counts stay. */
    keptDays: z.int().min(1).max(365).default(30),
  }),
} as const;
