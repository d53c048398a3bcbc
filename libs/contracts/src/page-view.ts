import { z } from 'zod';
import { type FirstAnswers } from './first-answers';

/** How somebody wants pages to look; the names are values of attributes of `<html>`. */
export const PageView = z.object({
  language: z.enum(['zh', 'en']).catch('zh'),
  /** 标准, 大 (长辈版) and 特大. */
  size: z.enum(['standard', 'elder', 'xl']).catch('standard'),
  contrast: z.enum(['standard', 'more']).catch('standard'),
});
export type PageView = z.infer<typeof PageView>;

/** What a page finds in its HTML, so that the first paint needs no further question. Nothing personal. */
export interface PageBoot {
  readonly view: PageView;
  readonly serverNow: string;
  /** Dates and hours are meant in this zone, wherever the reader is. */
  readonly timeZone: string;
  /** Where a human answers. */
  readonly helpPhone: string;
  /** What the page would ask first. */
  readonly answers?: FirstAnswers;
}
