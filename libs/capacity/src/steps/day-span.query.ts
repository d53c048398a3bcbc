import { LocalDate } from '@yilian/contracts';
import { z } from 'zod';

const MOST_DAYS = 62;

/** Days that may be asked for at once, both ends included. */
export const Span = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * 86_400_000, {
    path: ['to'],
    message: `At most ${MOST_DAYS} days, and not before the first`,
  });
export type Span = z.infer<typeof Span>;
